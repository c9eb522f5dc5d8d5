import { type RawClaims, sharedInts } from './claim-table.ts';

/**
 * Rows of claims by facility, day and patient, and then by the low half of what they are (`deed`) and as they were read.
 * A store gives the claims of a facility nearly in their order, so only those of one day are sorted, in place.
 */
export const orderOfClaims = (
  { count, facility, day, patient }: Pick<RawClaims, 'count' | 'facility' | 'day' | 'patient'>,
  facilities: number,
  deed: Int32Array,
): Int32Array => {
  const order = sharedInts(count);
  const start = new Int32Array(facilities + 1);
  for (let row = 0; row < count; row++) {
    const next = (facility[row] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let one = 1; one <= facilities; one++) start[one] = (start[one] ?? 0) + (start[one - 1] ?? 0);
  const filled = start.slice();
  for (let row = 0; row < count; row++) {
    const place = filled[facility[row] ?? 0] ?? 0;
    filled[facility[row] ?? 0] = place + 1;
    order[place] = row;
  }
  const isBefore = (one: number, other: number): boolean => {
    const first =
      (patient[one] ?? 0) - (patient[other] ?? 0) || ((deed[one] ?? 0) & 0xffff) - ((deed[other] ?? 0) & 0xffff);
    return first === 0 ? one < other : first < 0;
  };
  let most = 0;
  for (let one = 0; one < facilities; one++) most = Math.max(most, (start[one + 1] ?? 0) - (start[one] ?? 0));
  const sortBy = openSortBy(most);
  for (let one = 0; one < facilities; one++) {
    const own = order.subarray(start[one], start[one + 1]);
    if (!isInOrder(own, day)) sortBy(own, day);
    for (let from = 0, to = 0; from < own.length; from = to) {
      while (to < own.length && day[own[to] ?? 0] === day[own[from] ?? 0]) to++;
      if (to - from > few) sortBy(own.subarray(from, to), patient);
      insertInOrder(own, from, to, isBefore);
    }
  }
  return order;
};

/** So many are sorted as quickly one by one. */
const few = 24;

const isInOrder = (rows: Int32Array, keyOf: Int32Array | Uint16Array): boolean => {
  for (let at = 1; at < rows.length; at++)
    if ((keyOf[rows[at] ?? 0] ?? 0) < (keyOf[rows[at - 1] ?? 0] ?? 0)) return false;
  return true;
};

/** Sorts rows by a key; equals keep their order. None has more than `most` rows. */
const openSortBy = (most: number): ((rows: Int32Array, keyOf: Int32Array | Uint16Array) => void) => {
  const keys = new Float64Array(most);
  const before = new Int32Array(most);
  return (rows, keyOf) => {
    const { length } = rows;
    // One number for key and place: whole, and far below what a double holds exactly.
    for (let at = 0; at < length; at++) {
      before[at] = rows[at] ?? 0;
      keys[at] = (keyOf[rows[at] ?? 0] ?? 0) * length + at;
    }
    const sorted = keys.subarray(0, length).sort();
    for (let at = 0; at < length; at++) {
      const key = sorted[at] ?? 0;
      rows[at] = before[key - Math.floor(key / length) * length] ?? 0;
    }
  };
};

/** The rows `from` up to and without `to`. */
const insertInOrder = (
  rows: Int32Array,
  from: number,
  to: number,
  isBefore: (one: number, other: number) => boolean,
): void => {
  for (let at = from + 1; at < to; at++) {
    const row = rows[at] ?? 0;
    let place = at;
    while (place > from && isBefore(row, rows[place - 1] ?? 0)) {
      rows[place] = rows[place - 1] ?? 0;
      place--;
    }
    rows[place] = row;
  }
};
