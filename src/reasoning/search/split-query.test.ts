import { expect, test } from 'vitest';
import { splitQuery } from './split-query.ts';

const wordsIn = (query: string): readonly string[] => splitQuery(query).flatMap(({ words }) => words);

test.each([
  ['挂床住院', ['挂床', '住院']],
  ['医保基金监管条例', ['医保', '基金', '监管', '条例']],
  ['超标准收费怎么处罚', ['超标准', '收费', '处罚']],
  ['法定代表人', ['法定', '代表人']],
  ['社会保险法第八十八条', ['社会', '保险法', '第八十八条']],
  ['第三十八条第一款第（二）项', ['第三十八条', '第一款第（二）项']],
  ['医保发〔2021〕35号', ['医保发〔2021〕35号']],
  ['《社会保险法》 骗取', ['社会保险法', '骗取']],
  ['Forged records of the hospital', ['forg', 'record', 'hospital']],
  ['“forged records”', ['forg', 'record']],
  ['R735 38(3)', ['r735', '38', '3']],
  ['罚', ['罚']],
])('%s asks for %j', (query, words) => {
  expect(wordsIn(query.toLowerCase())).toEqual(words);
});

test.each(['', '   ', '*', '? ! …', 'and', 'AND OR NOT', '"', '(((', '的 是 吗', '\\', '+-&&||', '〔〕《》'])(
  '"%s" asks for nothing',
  (query) => {
    expect(wordsIn(query.toLowerCase())).toEqual([]);
  },
);

test('a word knows where it stands', () => {
  expect(splitQuery('药店 串换')).toEqual([
    { start: 0, end: 2, words: ['药店'] },
    { start: 3, end: 5, words: ['串换'] },
  ]);
});
