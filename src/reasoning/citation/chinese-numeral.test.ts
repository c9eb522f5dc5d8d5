import { expect, test } from 'vitest';
import { readNumeral } from './chinese-numeral.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十八', 38],
  ['一百零六', 106],
  ['一百一十', 110],
  ['二百六十六', 266],
  ['一千二百六十', 1_260],
  ['一〇六', 106],
  ['38', 38],
  ['３８', 38],
])('%s is %i', (numeral, value) => {
  expect(readNumeral(numeral)).toBe(value);
});

test.each(['', '零', '0', '十百', '二三十', 'III', '三百八千'])('"%s" is no number of an article', (numeral) => {
  expect(readNumeral(numeral)).toBeNull();
});
