import { expect, test } from 'vitest';
import { ranksOfSeeds, rulesOfSeeds } from '../../../tests/support/law-of-seeds.ts';
import type { LegalSource } from '../../entities/legal-source/legal-source.model.ts';
import { conflictOf, overlap, pairsOf } from './norm-conflict.ts';
import { stepConflicts } from './step-conflicts.ts';

const ranks = ranksOfSeeds();
const [rule] = rulesOfSeeds('TRANSFER');

const side = (type: string) => {
  const source: LegalSource | undefined = rule?.norms[0];
  if (source === undefined) throw new Error('The seeds lack a rule of transfer.');
  return { gist: type, source: { ...source, documentType: { ...source.documentType, id: type } } };
};
const between = (one: string, other: string) => {
  const { principle, prevails, normId } = conflictOf('STEP', side(one), side(other), ranks);
  return [principle, prevails, normId];
};

test.each([
  ['LAW', 'ADMINISTRATIVE_REGULATION', 'SUPERIOR', 'ONE', 'norm:LL-99-1'],
  ['DEPARTMENT_RULE', 'LAW', 'SUPERIOR', 'OTHER', 'norm:LL-99-1'],
  ['LOCAL_REGULATION', 'ADMINISTRATIVE_REGULATION', 'SUPERIOR', 'OTHER', 'norm:LL-99-2'],
  ['LOCAL_REGULATION', 'LOCAL_GOVERNMENT_RULE', 'SUPERIOR', 'ONE', 'norm:LL-100-1'],
  ['LOCAL_REGULATION', 'DEPARTMENT_RULE', 'DECIDED', null, 'norm:LL-106'],
  ['LOCAL_GOVERNMENT_RULE', 'DEPARTMENT_RULE', 'DECIDED', null, 'norm:LL-106-1-3'],
  ['LAW', 'LAW', 'DECIDED', null, 'norm:LL-103'],
  ['NORMATIVE_DOCUMENT', 'DEPARTMENT_RULE', 'SUPERIOR', 'OTHER', 'norm:APL-16'],
  ['NORMATIVE_DOCUMENT', 'NORMATIVE_DOCUMENT', 'NO_RANK', null, null],
])('%s beside %s: %s, %s', (one, other, ...expected) => {
  expect(between(one, other)).toEqual(expected);
});

test.each([
  ['000000', '370000', true],
  ['370100', '370000', true],
  ['370000', '320000', false],
  ['370100', '370200', false],
])('%s and %s share ground: %s', (one, other, expected) => {
  expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
});

test('every pair is formed once', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('from the day on which both texts are on file a step of transfer is in conflict', () => {
  const subjects = (asOf: string) => stepConflicts(rulesOfSeeds('TRANSFER'), ranks, asOf).map(({ subject }) => subject);
  expect([subjects('2020-08-06'), subjects('2020-08-07')]).toEqual([[], ['CASE_TO_POLICE']]);
});
