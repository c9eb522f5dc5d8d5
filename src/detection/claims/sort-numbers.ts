/** So many are sorted one by one before the engine has begun. */
const few = 24;

/** Sorts the first `length` of some numbers in place. */
export const sortNumbers = (numbers: Float64Array, length: number): void => {
  if (length > few) {
    numbers.subarray(0, length).sort();
    return;
  }
  for (let at = 1; at < length; at++) {
    const one = numbers[at] ?? 0;
    let place = at;
    for (; place > 0 && (numbers[place - 1] ?? 0) > one; place--) numbers[place] = numbers[place - 1] ?? 0;
    numbers[place] = one;
  }
};
