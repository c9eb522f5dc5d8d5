import { expect, test } from 'vitest';
import { toldBy } from './told-by.ts';

test('people are told where one group has them all, not where two have some each', () => {
  const isTold = toldBy([{ patients: [1, 2, 3, 4] }, { patients: [4, 5, 6] }]);

  expect(isTold([2, 3, 4])).toBe(true);
  expect(isTold([4, 6])).toBe(true);
  expect(isTold([3, 4, 5])).toBe(false);
  expect(isTold([7, 8])).toBe(false);
});
