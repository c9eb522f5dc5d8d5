import { expect, test } from 'vitest';
import { yuanOf } from './yuan.ts';

test.each([
  [367_850, '3678.50'],
  [5, '0.05'],
  [0, '0.00'],
  [-1_234, '-12.34'],
])('%i fen is %s yuan', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan);
});
