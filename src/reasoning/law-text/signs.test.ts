import { expect, test } from 'vitest';
import { parseLaw } from './parse-law.ts';
import { sign, signsAt } from './signs.ts';

test('every character that a pattern takes for a blank is one in the table, and no other', () => {
  const shows = /[^\s\u200b-\u200d\u2060\ufeff\u00ad]/u;
  const wrong = Array.from({ length: 0xd8_00 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => shows.test(character) === ((signsAt(character, 0) & sign.blank) !== 0),
  );
  expect(wrong).toEqual([]);
});

test('characters for private use and traditional ones are noted where they are first met', () => {
  const { notes } = parseLaw('# 园林条例\n第一条　甲\ue000。\n第二条　園條。\n第三条　條。\n');
  expect(notes).toEqual([
    { name: 'PRIVATE_USE_CHARACTER', line: 2 },
    { name: 'TRADITIONAL_CHARACTERS', line: 3 },
  ]);
});
