/** Numbers for pairs of whole numbers, from 0 up as the pairs first come. */
export interface PairNumbers {
  /** Of the pairs by number; what is behind the last one is left from before. */
  readonly first: () => Int32Array;
  readonly second: () => Int32Array;
  readonly count: () => number;
  /** Forgets all of them; at most so many come next. */
  readonly clear: (most: number) => void;
  readonly numberOf: (first: number, second: number) => number;
}

/** For one list of pairs after the other, in room for the longest. */
export const openPairNumbers = (): PairNumbers => {
  let first = new Int32Array(0);
  let second = new Int32Array(0);
  // One more than the number of the pair that is here, 0 where none is: at most four in five of the places are taken.
  let numbers = new Int32Array(0);
  let mask = 0;
  let count = 0;
  return {
    first: () => first,
    second: () => second,
    count: () => count,
    clear: (most) => {
      count = 0;
      mask = 2 ** Math.ceil(Math.log2(Math.max(2, 1.25 * most))) - 1;
      if (mask >= numbers.length) numbers = new Int32Array(mask + 1);
      else numbers.fill(0, 0, mask + 1);
      if (most <= first.length) return;
      first = new Int32Array(most);
      second = new Int32Array(most);
    },
    numberOf: (one, other) => {
      let place = hashOf(one, other) & mask;
      for (; numbers[place] !== 0; place = (place + 1) & mask) {
        const number = (numbers[place] ?? 0) - 1;
        if (first[number] === one && second[number] === other) return number;
      }
      first[count] = one;
      second[count] = other;
      numbers[place] = ++count;
      return count - 1;
    },
  };
};

const hashOf = (one: number, other: number): number => {
  const mixed = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};
