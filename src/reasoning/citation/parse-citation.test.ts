import { expect, test } from 'vitest';
import { parseCitation } from './parse-citation.ts';

const whole = { subArticle: null, paragraph: null, item: null, point: null, namesLevels: true };

test.each([
  [
    '医疗保障基金使用监督管理条例第三十八条第一款第三项',
    { ...whole, workText: '医疗保障基金使用监督管理条例', article: 38, paragraph: 1, item: 3 },
  ],
  ['社会保险法第八十七条', { ...whole, workText: '社会保险法', article: 87 }],
  ['条例第38条第1款第(3)项', { ...whole, workText: '条例', article: 38, paragraph: 1, item: 3 }],
  [
    '《中华人民共和国刑法》第二百八十条之一第一款',
    { ...whole, workText: '中华人民共和国刑法', article: 280, subArticle: 1, paragraph: 1 },
  ],
  ['根据《社会保险法》第八十八条的规定', { ...whole, workText: '社会保险法', article: 88 }],
  ['依照社会保险法第八十七条', { ...whole, workText: '社会保险法', article: 87 }],
  ['《审计法》（以下简称《审计法》）第26条', { ...whole, workText: '审计法', article: 26 }],
  ['基金监管条例第四十条第二款第（一）项', { ...whole, workText: '基金监管条例', article: 40, paragraph: 2, item: 1 }],
  ['R735 第 38 条 第 3 项', { ...whole, workText: 'R735', article: 38, item: 3 }],
  ['R735 38条', { ...whole, workText: 'R735', article: 38 }],
  ['国务院令第735号第三十八条', { ...whole, workText: '国务院令第735号', article: 38 }],
])('levels are read as they are written: %s', (text, parsed) => {
  expect(parseCitation(text)).toEqual(parsed);
});

test.each([
  ['R735 38', { ...whole, workText: 'R735', article: 38 }],
  ['R735 41(1)(2)', { ...whole, workText: 'R735', article: 41, paragraph: 1, item: 2 }],
  ['条例40', { ...whole, workText: '条例', article: 40 }],
  ['Social Insurance Law art. 87', { ...whole, workText: 'Social Insurance Law', article: 87 }],
  ['CL art. 280-1 para 1', { ...whole, workText: 'CL', article: 280, subArticle: 1, paragraph: 1 }],
])('bare numbers follow the name of the work: %s', (text, parsed) => {
  expect(parseCitation(text)).toEqual(parsed);
});

test('one bracket after a bare number does not say whether it is an item or a paragraph', () => {
  expect(parseCitation('R735 38(3)')).toEqual({ ...whole, workText: 'R735', article: 38, item: 3, namesLevels: false });
});

test('the article is the last one when the title of the work holds another', () => {
  expect(parseCitation('刑法第二百六十六条的解释第一条')).toEqual({
    ...whole,
    workText: '刑法第二百六十六条的解释',
    article: 1,
  });
});

test('a title that quotes another work keeps its own name', () => {
  expect(parseCitation('实施《中华人民共和国社会保险法》若干规定第七条')).toEqual({
    ...whole,
    workText: '实施《中华人民共和国社会保险法》若干规定',
    article: 7,
  });
});

test.each([
  ['a work without an article', '社会保险法'],
  ['a short name with digits', 'R735'],
  ['an article without a work', '第三十八条'],
  ['two articles', '《审计法》第26条和第49条'],
  ['two items', '社会保险法第八十九条第一项、第二项'],
  ['a row of articles', 'R735 36-43'],
  ['a numeral that is none', '社会保险法第十百条'],
  ['a paragraph whose numeral is none', '社会保险法第八十七条第十百款'],
  ['an interpretation by its title alone', '刑法第二百六十六条的解释'],
  ['nothing', '  '],
])('%s is not one provision', (_what, text) => {
  expect(parseCitation(text)).toBeNull();
});
