import { expect, test } from 'vitest';
import type { Money } from '../../../entities/statement.model.ts';
import { intervalOf, sumOf, withFloor } from './money-interval.ts';

const money = (fen: number, precisionFen = 1, qualifier: Money['qualifier'] = 'EXACT'): Money => ({
  fen,
  precisionFen,
  qualifier,
});

test.each([
  ['an exact amount is itself', money(367_850), 367_850, 367_850],
  ['18.87万 is off by half a step of 100 yuan', money(18_870_000, 10_000), 18_865_000, 18_875_000],
  ['"about" is off by a whole step', money(18_870_000, 10_000, 'ABOUT'), 18_860_000, 18_880_000],
  ['"over" has no upper end', money(500_000, 1, 'OVER'), 500_000, Number.POSITIVE_INFINITY],
  ['"under" starts at nothing', money(500_000, 1, 'UNDER'), 0, 500_000],
])('%s', (_, amount, low, high) => {
  expect(intervalOf(amount)).toEqual({ low, high });
});
test('sums add both ends', () => {
  expect(sumOf([money(100), money(10_000, 100)])).toEqual({ low: 100 + 9_950, high: 100 + 10_050 });
});
test('a sum with an unknown part is unknown, and so is a sum of nothing', () => {
  expect(sumOf([money(100), null])).toBeNull();
  expect(sumOf([])).toBeNull();
});
test('a base below the floor counts as the floor', () => {
  expect(withFloor({ low: 10, high: 300 }, 200)).toEqual({ low: 200, high: 300 });
  expect(withFloor({ low: 10, high: 20 }, 200)).toEqual({ low: 200, high: 200 });
  expect(withFloor({ low: 10, high: 20 }, null)).toEqual({ low: 10, high: 20 });
});
