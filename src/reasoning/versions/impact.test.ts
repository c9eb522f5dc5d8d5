import { describe, expect, test } from 'vitest';
import { actsBefore, impactCautions } from './impact.ts';

describe('the acts of a case lie before a day', () => {
  test.each([
    ['when they ended before it', [{ from: '2020-01-01', to: '2020-02-01' }], null, 'TRUE'],
    ['when they began before it and their end is not told', [{ from: '2020-01-01', to: null }], null, 'TRUE'],
    ['when the case was reported before it', [{ from: null, to: null }], '2020-06-01', 'TRUE'],
    ['as far as anybody knows, when no day is told', [{ from: null, to: null }], null, 'UNKNOWN'],
    ['not, when all began on it or later', [{ from: '2021-01-01', to: null }], '2022-01-01', 'FALSE'],
    [
      'as far as anybody knows, when one of them tells no day',
      [
        { from: '2021-01-01', to: null },
        { from: null, to: null },
      ],
      null,
      'UNKNOWN',
    ],
  ])('%s', (_when, acts, reportedOn, expected) => {
    expect(actsBefore(acts, reportedOn, '2021-01-01')).toBe(expected);
  });
});

const none = {
  begins: 0,
  ends: 0,
  renumbered: 0,
  texts: 0,
  norms: 0,
  rules: 0,
  conductTypes: 0,
  normsToReview: 0,
  patterns: 0,
  openCases: 0,
  decisions: 0,
  citations: 0,
};

test('cautions are given only where they are true', () => {
  const told = (event: 'BEGINS' | 'NOTHING', counts: object, drafts: number): readonly string[] =>
    impactCautions(event, { ...none, ...counts }, drafts).map(({ en }) => en.split(' ').slice(0, 3).join(' '));

  expect(told('NOTHING', { texts: 1 }, 0)).toEqual([]);
  expect(told('BEGINS', { norms: 2, rules: 1, texts: 1 }, 0)).toEqual(['An act finished']);
  expect(told('BEGINS', { norms: 2 }, 1)).toEqual(['The text of', 'An act finished', 'None of these', 'Drafts are no']);
});
