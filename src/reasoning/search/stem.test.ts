import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['forged', 'forging'],
  ['fabricated', 'fabricating'],
  ['swapped', 'swapping'],
  ['penalty', 'penalties'],
  ['record', 'records'],
  ['admission', 'admissions'],
  ['embezzle', 'embezzling'],
])('%s and %s begin alike', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each(['fine', 'bed', 'r735', '2021'])('%s stays whole', (word) => {
  expect(stem(word)).toBe(word);
});
