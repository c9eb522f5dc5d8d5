import { expect, test } from 'vitest';
import { readNumeral } from '../../reasoning/citation/chinese-numeral.ts';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';
import { chineseNumeral } from './citation-of.ts';
import { provisionsOf } from './provisions-of.ts';

test.each([
  [3, '三'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [106, '一百零六'],
  [110, '一百一十'],
  [266, '二百六十六'],
  [1_005, '一千零五'],
  [1_260, '一千二百六十'],
])('%i is written %s', (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral);
});

test('every number of an article is read back as it was written', () => {
  const numbers = Array.from({ length: 1_999 }, (_, at) => at + 1);

  expect(numbers.filter((value) => readNumeral(chineseNumeral(value)) !== value)).toEqual([]);
});

test('provisions are cited with their paragraph only where there are several', () => {
  const law = parseLaw('# 园林条例\n第一条 养护包括：\n（一）修剪。\n第二条之一 浇水。\n每周一次。\n');

  expect(
    provisionsOf(law).map(({ eId, citationZh, citationEn, sortKey }) => [eId, citationZh, citationEn, sortKey]),
  ).toEqual([
    ['art_1', '第一条', 'art. 1', '0001.00.00.00.00'],
    ['art_1__para_1', '第一条', 'art. 1 para 1', '0001.00.01.00.00'],
    ['art_1__para_1__item_1', '第一条第（一）项', 'art. 1 para 1 item 1', '0001.00.01.01.00'],
    ['art_2_1', '第二条之一', 'art. 2-1', '0002.01.00.00.00'],
    ['art_2_1__para_1', '第二条之一第一款', 'art. 2-1 para 1', '0002.01.01.00.00'],
    ['art_2_1__para_2', '第二条之一第二款', 'art. 2-1 para 2', '0002.01.02.00.00'],
  ]);
});

test('a list of more than a hundred items sorts in reading order', () => {
  const items = Array.from({ length: 120 }, (_, at) => `（${chineseNumeral(at + 1)}）修剪；`);
  const keys = provisionsOf(parseLaw(`# 园林条例\n第一条 养护包括：\n${items.join('\n')}\n`)).map(
    ({ sortKey }) => sortKey,
  );

  expect(keys).toHaveLength(122);
  expect(keys.toSorted()).toEqual(keys);
});
