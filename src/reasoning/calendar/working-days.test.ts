import { describe, expect, test } from 'vitest';
import { chineseWorkingDays } from './working-days.ts';

const { firstDay, lastDay, isWorking } = chineseWorkingDays;

describe('the official calendar', () => {
  test.each([
    ['2024-05-17', true],
    ['2024-05-18', false],
    ['2024-10-01', false],
    ['2024-09-29', true],
    ['2024-10-08', true],
  ])('%s is a working day: %s', (day, expected) => {
    expect(isWorking(day)).toBe(expected);
  });
  test('begins and ends with whole years, and tells nothing outside of them', () => {
    expect([firstDay.slice(4), lastDay.slice(4)]).toEqual(['-01-01', '-12-31']);
    expect([isWorking(firstDay), isWorking(lastDay)].every((told) => told !== undefined)).toBe(true);
    expect(isWorking(`${Number(firstDay.slice(0, 4)) - 1}-12-31`)).toBeUndefined();
    expect(isWorking(`${Number(lastDay.slice(0, 4)) + 1}-01-01`)).toBeUndefined();
  });
});
