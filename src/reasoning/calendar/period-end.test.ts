import { describe, expect, test } from 'vitest';
import { addMonths } from './days.ts';
import { endOfPeriod, type Period, startOfPeriod } from './period-end.ts';
import { chineseWorkingDays as calendar } from './working-days.ts';

const end = (event: string, length: number, unit: Period['unit'], lastDay: Period['lastDay'] = 'STAYS') =>
  endOfPeriod(event, { length, unit, lastDay }, calendar);

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2023-12-15', 1, '2024-01-15'],
])('%s and %d months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

describe('the last day of a period', () => {
  test.each([
    ['2023-03-20', 2, 'YEAR', '2025-03-20'],
    ['2024-02-29', 5, 'YEAR', '2029-02-28'],
    ['2024-03-31', 3, 'MONTH', '2024-06-30'],
    ['2024-02-28', 15, 'CALENDAR_DAY', '2024-03-14'],
    ['2023-02-28', 15, 'CALENDAR_DAY', '2023-03-15'],
    ['2024-05-06', 24, 'HOUR', '2024-05-07'],
  ] as const)('%s, %d %s: %s', (event, length, unit, expected) => {
    expect(end(event, length, unit)).toEqual({ day: expected, isCertain: true, otherReading: null });
  });

  test.each([
    // Friday to Monday: a weekend does not count.
    ['2024-05-17', 1, '2024-05-20'],
    // The days off of the national holiday do not count, the weekends worked in their place do.
    ['2024-09-27', 3, '2024-10-08'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2024-02-08', 7, '2024-02-23'],
    ['2026-02-13', 2, '2026-02-24'],
  ])('%s and %d working days: %s', (event, length, expected) => {
    expect(end(event, length, 'WORKING_DAY').day).toBe(expected);
  });

  test('that falls on a day off moves to the next working day where the text says so', () => {
    expect(end('2024-08-03', 60, 'CALENDAR_DAY', 'MOVES')).toEqual({
      day: '2024-10-08',
      isCertain: true,
      otherReading: '2024-10-02',
    });
  });
  test('that falls on a worked weekend does not move', () => {
    expect(end('2024-09-14', 15, 'CALENDAR_DAY', 'MOVES').day).toBe('2024-09-29');
  });
  test('stays with the later day as the other reading where the text is silent', () => {
    expect(end('2024-05-03', 15, 'CALENDAR_DAY', 'NOT_SAID')).toEqual({
      day: '2024-05-18',
      isCertain: true,
      otherReading: '2024-05-20',
    });
  });
});

describe('outside the years of the calendar', () => {
  test('working days give the earliest day that the end can be, and say that it is not certain', () => {
    expect(end('2026-12-30', 5, 'WORKING_DAY')).toEqual({ day: '2027-01-04', isCertain: false, otherReading: null });
    expect(end('2003-12-30', 2, 'WORKING_DAY').isCertain).toBe(false);
    expect(end('2026-12-24', 5, 'WORKING_DAY')).toMatchObject({ day: '2026-12-31', isCertain: true });
  });
  test('a last day that would move is not certain; calendar days are', () => {
    expect(end('2026-12-01', 60, 'CALENDAR_DAY', 'MOVES').isCertain).toBe(false);
    expect(end('2026-12-01', 60, 'CALENDAR_DAY').isCertain).toBe(true);
  });
});

test('seven working days ahead of an event skip weekends and holidays backward', () => {
  const ahead: Period = { length: 7, unit: 'WORKING_DAY', lastDay: 'NOT_SAID' };
  expect(startOfPeriod('2024-05-20', ahead, calendar).day).toBe('2024-05-10');
  expect(startOfPeriod('2024-05-09', ahead, calendar).day).toBe('2024-04-26');
  expect(startOfPeriod('2027-01-05', ahead, calendar).isCertain).toBe(false);
});

describe('a last day that may move', () => {
  const friday = '2024-05-17';

  test('does not move from a working day, on any reading', () => {
    for (const lastDay of ['MOVES', 'NOT_SAID', 'STAYS'] as const)
      expect(end('2024-05-16', 1, 'CALENDAR_DAY', lastDay)).toEqual({
        day: friday,
        isCertain: true,
        otherReading: null,
      });
  });
  test('stays where the text says so, on a Sunday as outside the calendar', () => {
    expect(end(friday, 2, 'CALENDAR_DAY', 'STAYS')).toEqual({ day: '2024-05-19', isCertain: true, otherReading: null });
  });
  test('outside the calendar is told as the earliest day it can be; a silent text makes it certain', () => {
    expect(end('2099-01-01', 1, 'CALENDAR_DAY', 'MOVES')).toEqual({
      day: '2099-01-02',
      isCertain: false,
      otherReading: null,
    });
    expect(end('2099-01-01', 1, 'CALENDAR_DAY', 'NOT_SAID')).toEqual({
      day: '2099-01-02',
      isCertain: true,
      otherReading: null,
    });
  });
});

describe('hours', () => {
  test.each([
    [1, '2024-05-07'],
    [24, '2024-05-07'],
    [25, '2024-05-08'],
    [48, '2024-05-08'],
  ])('%d after an event on 2024-05-06 end on %s', (length, expected) => {
    expect(end('2024-05-06', length, 'HOUR').day).toBe(expected);
  });
});

test.each([
  [15, 'CALENDAR_DAY', '2024-05-05'],
  [1, 'MONTH', '2024-04-20'],
  [1, 'YEAR', '2023-05-20'],
  [25, 'HOUR', '2024-05-18'],
] as const)('at least %d %s ahead of 2024-05-20 is %s, and no day off moves it', (length, unit, expected) => {
  expect(startOfPeriod('2024-05-20', { length, unit, lastDay: 'MOVES' }, calendar)).toEqual({
    day: expected,
    isCertain: true,
    otherReading: null,
  });
});
