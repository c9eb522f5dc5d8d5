import { expect, test, vi } from 'vitest';
import { paceText } from './progress-line.ts';

test('the pace tells what is done, how fast it goes and how long it will take', () => {
  vi.useFakeTimers({ now: 10_000 });
  expect(paceText(1_200, 3_000, 'rows', 7_000)).toBe('1200 of 3000 rows, 400 per second, 5 s left');
  vi.useRealTimers();
});

test.each([
  [0, 5_000],
  [500, 200],
  [2, 1_300],
])('where %i rows are done after %i milliseconds, the time left is not known', (done, elapsed) => {
  vi.useFakeTimers({ now: 10_000 });
  expect(paceText(done, 3_000, 'rows', 10_000 - elapsed)).toBe(`${done} of 3000 rows, time left not known yet`);
  vi.useRealTimers();
});
