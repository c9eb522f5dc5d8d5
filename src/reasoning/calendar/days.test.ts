import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, earliest, isWeekend, latest } from './days.ts';

describe('days', () => {
  test('are added over the ends of months, years and February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', 0)).toBe('2024-03-01');
  });
  test('between two days are counted forward, and negative backward', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2024-03-01', '2024-03-01')).toBe(0);
  });
  test('of the weekend are Saturday and Sunday', () => {
    const week = ['2024-05-17', '2024-05-18', '2024-05-19', '2024-05-20'];

    expect(week.map(isWeekend)).toEqual([false, true, true, false]);
  });
  test('are ordered: the earliest and the latest of several, and none of none', () => {
    const days = ['2024-05-18', '2023-01-01', '2025-12-31'];

    expect([earliest(days), latest(days)]).toEqual(['2023-01-01', '2025-12-31']);
    expect([earliest([]), latest([])]).toEqual([null, null]);
  });
});

test('months are counted back as well, to the last day of a shorter month', () => {
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
});
