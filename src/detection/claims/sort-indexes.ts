/** Sorts indexes by a key from 0 up, keeping the order of equals: call it for the last key first. `spare` is as long. */
export const sortIndexes = (
  indexes: Int32Array,
  keyOf: Int32Array | Uint16Array,
  keys: number,
  spare: Int32Array = new Int32Array(indexes.length),
): void => {
  const low = Math.min(16, Math.max(1, Math.ceil(Math.log2(Math.max(2, keys)))));
  pass(indexes, spare, keyOf, 0, (1 << low) - 1);
  if (keys > 1 << 16) pass(indexes, spare, keyOf, 16, 0xffff);
};

const pass = (
  indexes: Int32Array,
  spare: Int32Array,
  keyOf: Int32Array | Uint16Array,
  shift: number,
  mask: number,
): void => {
  const starts = new Int32Array(mask + 2);
  for (let at = 0; at < indexes.length; at++) {
    const digit = (((keyOf[indexes[at] ?? 0] ?? 0) >>> shift) & mask) + 1;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= mask + 1; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  spare.set(indexes);
  for (let at = 0; at < indexes.length; at++) {
    const index = spare[at] ?? 0;
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
