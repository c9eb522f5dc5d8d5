import { expect, test } from 'vitest';
import { dayInChina, todayInChina } from './china.ts';

test('a day in China begins eight hours before the day in Greenwich', () => {
  expect(dayInChina(Date.UTC(2024, 0, 1, 15, 59, 59))).toBe('2024-01-01');
  expect(dayInChina(Date.UTC(2024, 0, 1, 16))).toBe('2024-01-02');
  expect(dayInChina(Date.UTC(2023, 11, 31, 16))).toBe('2024-01-01');
});
test('today is the day in China now', () => {
  const before = dayInChina(Date.now());

  expect([before, dayInChina(Date.now())]).toContain(todayInChina());
});
