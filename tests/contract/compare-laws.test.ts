import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ArticleComparison, compareArticles } from '../../src/reasoning/versions/compare-articles.ts';
import { lawOnTwoDays } from '../support/law-on-two-days.ts';

// The texts are not part of a clone, so they are read where they lie beside it.
const folder = resolve(import.meta.dirname, '../../../shared/laws/core');
const isThere = existsSync(folder);

const compared = (before: string, after: string): readonly ArticleComparison[] => {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const { provisions } = lawOnTwoDays(read(before), read(after));
  return compareArticles({ provisions, renumbered: [], isNoLaw: { before: false, after: false } });
};
const numbers = (articles: readonly ArticleComparison[], status: ArticleComparison['status']): readonly string[] =>
  articles
    .filter((one) => one.status === status)
    .map(({ before, after }) => `${before?.eId.slice(4) ?? '-'}>${after?.eId.slice(4) ?? '-'}`);

describe.skipIf(!isThere)('two texts of one law that lie beside the project', () => {
  // Read by hand against both files: which articles are new, and which rules stand where.
  test('of the Legislation Law: every article of 2015 is found again in 2023, fifteen are new', () => {
    const articles = compared('立法法(2015-03-15).md', '立法法(2023-03-13).md');

    expect(numbers(articles, 'DELETED')).toEqual([]);
    expect(numbers(articles, 'INSERTED')).toEqual(
      [4, 8, 9, 55, 68, 70, 71, 79, 80, 83, 90, 111, 115, 116, 118].map((number) => `->${number}`),
    );
    expect(numbers(articles, 'UNCHANGED')).toEqual(['1>1', '2>2']);
    expect(numbers(articles, 'RENUMBERED')).toHaveLength(102);
    expect(numbers(articles, 'RENUMBERED')).toEqual(
      expect.arrayContaining(['13>16', '88>99', '92>103', '93>104', '94>105', '95>106', '105>120']),
    );
  });

  test('of the Reconsideration Law: the rules that the graph knows to have moved are found where they went', () => {
    const articles = compared('行政复议法(2017-09-01).md', '行政复议法(2023-09-01).md');

    expect(numbers(articles, 'RENUMBERED')).toEqual(expect.arrayContaining(['9>20', '40>88', '41>89']));
    expect(articles).toHaveLength(43 + numbers(articles, 'INSERTED').length);
  });

  test('show no change inside an article whose wording is held to be the same', () => {
    const same = compared('立法法(2015-03-15).md', '立法法(2023-03-13).md').filter(
      ({ isWordingChanged }) => isWordingChanged === false,
    );

    expect(same.length).toBeGreaterThan(50);
    expect(new Set(same.flatMap(({ units }) => units.flatMap(({ parts }) => parts.map(({ kind }) => kind))))).toEqual(
      new Set(['SAME']),
    );
  });
});
