import { expect, test } from 'vitest';
import { isHandful } from './handfuls.ts';

const gathered = (...facilities: readonly number[]) => ({
  gatherings: facilities.map((facility) => ({ facility, firstDay: 1, lastDay: 2 })),
});

test('a handful is at one house or goes from site to site; who meets at two houses is none', () => {
  expect(isHandful(gathered(7, 7, 7))).toBe(true);
  expect(isHandful(gathered(1, 2, 3, 4))).toBe(true);
  expect(isHandful(gathered(1, 2, 1, 2))).toBe(false);
});
