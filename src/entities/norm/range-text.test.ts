import { expect, test } from 'vitest';
import { rangeText } from './range-text.ts';

const none = { min: null, max: null, base: 'NONE', baseFloorFen: null } as const;

test.each([
  [{ ...none, min: 2, max: 5, unit: 'MULTIPLE', base: 'DEFRAUDED' } as const, '2 to 5 times the amount defrauded'],
  [
    { ...none, min: 15, max: 30, unit: 'MULTIPLE', base: 'GOODS_VALUE', baseFloorFen: 10_000_000 } as const,
    '15 to 30 times the value of the goods, counted as at least 100,000 yuan',
  ],
  [{ ...none, min: 1_000_000, max: 5_000_000, unit: 'FEN' } as const, '10,000 to 50,000 yuan'],
  [{ ...none, min: 6, max: 12, unit: 'MONTH' } as const, '6 to 12 months'],
  [{ ...none, max: 1, unit: 'YEAR' } as const, 'up to 1 year'],
  [{ ...none, min: 10, unit: 'YEAR' } as const, 'at least 10 years'],
  [
    { ...none, min: 5, max: 10, unit: 'PERCENT', base: 'UNIT_FINE' } as const,
    '5 to 10 percent of the fine of the unit',
  ],
  [{ ...none, unit: 'LIFE' } as const, 'for life'],
  [{ ...none, unit: 'NONE', base: 'ILLEGAL_INCOME' } as const, 'all of the illegal income'],
  [{ ...none, unit: 'NONE' } as const, 'no range'],
])('a range is readable: %j', (range, text) => {
  expect(rangeText(range)).toBe(text);
});
