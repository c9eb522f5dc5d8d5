/** Sorts indexes by a key from 0 up, keeping the order of equals: call it for the last key first. */
export const sortIndexes = (indexes: Int32Array, keyOf: Int32Array, keys: number): void => {
  const low = Math.min(16, Math.max(1, Math.ceil(Math.log2(Math.max(2, keys)))));
  pass(indexes, keyOf, 0, (1 << low) - 1);
  if (keys > 1 << 16) pass(indexes, keyOf, 16, 0xffff);
};

const pass = (indexes: Int32Array, keyOf: Int32Array, shift: number, mask: number): void => {
  const starts = new Int32Array(mask + 2);
  for (const index of indexes) {
    const digit = (((keyOf[index] ?? 0) >>> shift) & mask) + 1;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= mask + 1; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const from = indexes.slice();
  for (const index of from) {
    const digit = ((keyOf[index] ?? 0) >>> shift) & mask;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    indexes[place] = index;
  }
};

/** 0, 1, 2, …. */
export const countUp = (length: number): Int32Array => {
  const indexes = new Int32Array(length);
  for (let at = 0; at < length; at++) indexes[at] = at;
  return indexes;
};
