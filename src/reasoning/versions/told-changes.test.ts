import { describe, expect, test } from 'vitest';
import { parseLaw } from '../law-text/parse-law.ts';
import { isSuccessor, repealsTold, termTold } from './told-changes.ts';

const law = (closing: string) => parseLaw(['# 园林条例', '第一条 树木每年修剪。', `第二条 ${closing}`].join('\n\n'));

describe('a closing article', () => {
  test.each([
    ['本条例自2010年1月1日起施行。《池塘办法》同时废止。', [['池塘办法', null]]],
    [
      '本条例自2010年1月1日起施行。1999年5月1日发布的《池塘办法》和《长椅规定》同时废止。',
      [
        ['池塘办法', null],
        ['长椅规定', null],
      ],
    ],
    ['本条例自2010年1月1日起施行，《池塘办法》自2010年7月1日起废止。', [['池塘办法', '2010-07-01']]],
    ['本条例自2010年1月1日起施行。《池塘办法》第三条同时废止。', []],
    ['本条例自2010年1月1日起施行。《池塘办法》中有关换水的规定同时废止。', []],
    ['本条例自2010年1月1日起施行。《池塘办法》与本条例不一致的，适用本条例。', []],
    ['本条例自2010年1月1日起施行。', []],
  ])('%s', (closing, repealed) => {
    expect(repealsTold(law(closing)).map(({ title, on }) => [title, on])).toEqual(repealed);
  });

  test.each([
    ['本办法自2018年5月1日起施行，有效期五年。', '2023-05-01', true],
    ['本办法自2018年5月1日起施行，有效期为5年。', '2023-05-01', true],
    ['本办法自2018年5月1日起施行，有效期至2020年12月31日。', '2021-01-01', false],
  ])('%s ends its work', (closing, until, isComputed) => {
    expect(termTold(law(closing), null)).toMatchObject({ until, isComputed });
  });

  test('that sets no term ends nothing', () => {
    expect(termTold(law('许可证有效期由管理处确定。本办法自2018年5月1日起施行。'), null)).toBeNull();
  });
});

test.each([
  ['园林条例', '园林管理暂行办法', false],
  ['中华人民共和国园丁法', '中华人民共和国执业园丁法', true],
  ['园林养护条例', '园林养护暂行办法', true],
  ['园林养护条例', '池塘规定', false],
])('%s takes the place of %s: %s', (repealing, repealed, expected) => {
  expect(isSuccessor(repealing, repealed)).toBe(expected);
});
