import { expect, test } from 'vitest';
import { averagePrecision, f1, precisionAt } from './ranking.ts';

const scored = (...scores: readonly [string, number][]) => scores.map(([id, score]) => ({ id, score }));
const positives = new Set(['a', 'b']);

test('F1 is the harmonic mean of precision and recall', () => {
  expect(f1(new Set(['a', 'x', 'y', 'z']), positives)).toEqual({ precision: 0.25, recall: 0.5, f1: 1 / 3 });
});

test.each([
  [new Set<string>(), positives],
  [new Set(['x']), positives],
  [new Set(['a']), new Set<string>()],
])('nothing right is F1 0, without a division by nothing', (flagged, wanted) => {
  expect(f1(flagged, wanted).f1).toBe(0);
});

test('average precision counts the precision at each positive', () => {
  // Right at places 1 and 3 of 4: (1/1 + 2/3) / 2.
  expect(averagePrecision(scored(['a', 4], ['x', 3], ['b', 2], ['y', 1]), positives)).toBeCloseTo(5 / 6);
});

test('who has no score is never found', () => {
  expect(averagePrecision(scored(['a', 4]), positives)).toBe(0.5);
});

test('equal scores give no credit for a lucky order', () => {
  const one = scored(['a', 1], ['x', 1], ['b', 1], ['y', 1]);

  expect(averagePrecision(one, positives)).toBe(0.5);
  expect(averagePrecision(one.toReversed(), positives)).toBe(0.5);
  expect(precisionAt(one, positives, 1)).toBe(0.5);
});

test('precision at a number counts missing ones as wrong', () => {
  const found = scored(['a', 3], ['b', 2], ['x', 1]);

  expect(precisionAt(found, positives, 2)).toBe(1);
  expect(precisionAt(found, positives, 4)).toBe(0.5);
});
