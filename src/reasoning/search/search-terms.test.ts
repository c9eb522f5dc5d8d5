import { expect, test } from 'vitest';
import { countingTerms, searchTerms, termsNeeded } from './search-terms.ts';

const asked = (text: string, phrases: Parameters<typeof searchTerms>[1] = []): readonly string[] =>
  searchTerms(text, phrases).map((term) => term.asked);

test('a known phrase is one term, the longest where several begin alike', () => {
  const phrases = [
    { start: 0, end: 2, names: ['挂空床'] },
    { start: 0, end: 4, names: ['nominal admission (sham bed)'] },
  ];

  expect(asked('挂床住院 罚款', phrases)).toEqual(['挂床住院', '罚款']);
});

test('what is said in two ways is widened to both, and its own words stay first', () => {
  const [term] = searchTerms('挂床住院', [{ start: 0, end: 4, names: ['挂床住院', 'nominal admission (sham bed)'] }]);

  expect(term?.alternatives.map(({ words, isOwn }) => [words, isOwn])).toEqual([
    [['挂床', '住院'], true],
    [['nominal', 'admiss'], false],
    [['sham', 'bed'], false],
  ]);
});

test('the same word twice is one term', () => {
  expect(asked('串换 串换')).toEqual(['串换']);
});

test('a page of words is cut to what the index can be asked', () => {
  const many = searchTerms(Array.from({ length: 60 }, (_, at) => `word${at}`).join(' '), []);

  expect(many.length).toBeLessThanOrEqual(12);
});

test.each([
  ['分解住院处罚', 1],
  ['处罚 规定', 2],
  ['forged records law', 2],
])('of %s, %i terms make a hit', (query, count) => {
  expect(countingTerms(searchTerms(query, [])).length).toBe(query === '分解住院处罚' ? 2 : count);
});

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [6, 4],
])('of %i terms %i are needed', (count, needed) => {
  expect(termsNeeded(count)).toBe(needed);
});
