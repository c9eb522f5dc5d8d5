import { expect, test, vi } from 'vitest';
import { paceText } from './progress-line.ts';

test('the pace tells what is done, how fast it goes and how long it will take', () => {
  vi.useFakeTimers({ now: 10_000 });
  expect(paceText(1_200, 3_000, 'rows', 7_000)).toBe('1200 of 3000 rows, 400 per second, 5 s left');
  vi.useRealTimers();
});

test('where nothing is done yet, the time left is not known', () => {
  expect(paceText(0, 3_000, 'rows', Date.now() - 1_000)).toBe('0 of 3000 rows, 0 per second, time left not known yet');
});
