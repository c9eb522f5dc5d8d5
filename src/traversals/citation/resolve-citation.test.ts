import { expect, test } from 'vitest';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ParsedCitation } from '../../reasoning/citation/parse-citation.ts';
import type { CitedArticle } from './cited-article.cypher.ts';
import { judge } from './resolve-citation.ts';

const regulation: LegalWork = {
  id: 'sc-735/2021-01-15',
  titleZh: '医疗保障基金使用监督管理条例',
  titleEn: 'Regulation 735',
  docNumber: '国务院令第735号',
  docNumberNorm: '国务院令第735号',
  issuerZh: '国务院',
  issuerEn: 'State Council',
  region: '000000',
  adoptedOn: null,
  promulgatedOn: null,
  validFrom: '2021-05-01',
  validTo: null,
  aliases: [],
  noteEn: null,
  mark: 'VERIFIED',
};
const physiciansLaw1998: LegalWork = {
  ...regulation,
  id: 'practising-physicians-law/1998-06-26',
  validFrom: '1999-05-01',
  validTo: '2022-03-01',
};
const physiciansLaw2021: LegalWork = { ...regulation, id: 'npcsc-94/2021-08-20', validFrom: '2022-03-01' };
const article38: Provision = {
  id: 'sc-735/2021-01-15#art_38',
  eId: 'art_38',
  level: 'ARTICLE',
  citationZh: '第三十八条',
  citationEn: 'art. 38',
  sortKey: '0038',
  mark: 'VERIFIED',
};
const cited = (part: Partial<ParsedCitation> = {}): ParsedCitation => ({
  workText: 'R735',
  article: 38,
  subArticle: null,
  paragraph: null,
  item: null,
  point: null,
  namesLevels: true,
  ...part,
});
const onFile = (work: LegalWork, provisions: readonly Provision[] = [], provisionsOnFile = 83): CitedArticle => ({
  work,
  provisions,
  provisionsOnFile,
});

test('an article of a work on file is resolved', () => {
  const answer = judge(cited(), [onFile(regulation, [article38])], '2023-01-01');

  expect(answer).toEqual({ status: 'RESOLVED', provision: article38, work: regulation, note: null });
});

test('a citation for a day before the work was in force says so', () => {
  const answer = judge(cited(), [onFile(regulation, [article38])], '2019-01-01');

  expect(answer.note).toBe('The work is in force from 2021-05-01: not on 2019-01-01.');
});

test('a work that the library lacks is told from an article that a work on file lacks', () => {
  const answers = [judge(cited(), [], '2023-01-01'), judge(cited({ article: 99 }), [onFile(regulation)], '2023-01-01')];

  expect(answers.map(({ status, work }) => [status, work?.id])).toEqual([
    ['NOT_ON_FILE', undefined],
    ['NOT_FOUND', 'sc-735/2021-01-15'],
  ]);
});

test('of a work known by name only, nothing is said about its articles', () => {
  const answer = judge(cited(), [onFile(regulation, [], 0)], '2023-01-01');

  expect([answer.status, answer.work]).toEqual(['NOT_ON_FILE', regulation]);
});

test('an item that is not on file is not found, though its article is', () => {
  const answer = judge(cited({ item: 9 }), [onFile(regulation, [article38])], '2023-01-01');

  expect([answer.status, answer.note]).toEqual(['NOT_FOUND', '第三十八条 is on file, and no such part of it.']);
});

test('of two works with one name, the one in force on the day is meant', () => {
  const both = [onFile(physiciansLaw1998, [article38]), onFile(physiciansLaw2021, [article38])];

  const works = ['2020-01-01', '2023-01-01'].map((day) => judge(cited(), both, day).work?.id);

  expect(works).toEqual(['practising-physicians-law/1998-06-26', 'npcsc-94/2021-08-20']);
});

test('two works with one name and none of them in force are ambiguous, and so is 条例 alone', () => {
  const both = [onFile(physiciansLaw1998), onFile(physiciansLaw2021)];

  const answers = [judge(cited(), both, '1990-01-01'), judge(cited({ workText: '条例' }), [], '2023-01-01')];

  expect(answers.map(({ status }) => status)).toEqual(['AMBIGUOUS', 'AMBIGUOUS']);
});
