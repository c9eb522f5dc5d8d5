import { describe, expect, test } from 'vitest';
import { cited, finding, path, rule, trial } from '../../../../tests/fixtures/decisions/trial.ts';
import { met, notMet, open, type ReasonCode } from '../basis/check.ts';
import { effectOf, whyUndetermined } from './doubt-and-effect.ts';
import { judgeMeasure } from './judge-measure.ts';

const doubt = (reason: ReasonCode, missing: readonly string[] = []) => open('N6', reason, 'open', missing);

describe('why a measure stays undetermined', () => {
  test.each<[ReasonCode, string]>([
    ['ACROSS_VERSIONS', 'CONTESTED_READING'],
    ['LATER_LAW_NOT_COMPARABLE', 'CONTESTED_READING'],
    ['CONTESTED_READING', 'CONTESTED_READING'],
    ['NOT_REVIEWED', 'CONTESTED_READING'],
    ['COMPETENCE_LEFT_OPEN', 'CONTESTED_READING'],
    ['CONTESTED_PRIORITY', 'NORM_CONFLICT'],
    ['SOURCE_ROUNDED', 'SOURCE_ROUNDED'],
    ['AMBIGUOUS_BASIS', 'AMBIGUOUS_BASIS'],
    ['TEXT_NOT_ON_FILE', 'TEXT_NOT_ON_FILE'],
    ['ELEMENT_UNKNOWN', 'MISSING_FACT'],
  ])('%s is a doubt of the kind %s', (reason, kind) => {
    expect(whyUndetermined([doubt(reason)])).toBe(kind);
  });
  test('a fact that could still be shown comes before every doubt about the law, in any order', () => {
    const doubts = [doubt('CONTESTED_PRIORITY'), doubt('ELEMENT_UNKNOWN', ['watered']), doubt('TEXT_NOT_ON_FILE')];

    expect(whyUndetermined(doubts)).toBe('MISSING_FACT');
    expect(whyUndetermined([...doubts].reverse())).toBe('MISSING_FACT');
  });
  test('of several doubts about the law the first is named', () => {
    expect(whyUndetermined([doubt('TEXT_NOT_ON_FILE'), doubt('CONTESTED_PRIORITY')])).toBe('TEXT_NOT_ON_FILE');
  });
  test('what is met or broken is no doubt', () => {
    const decided = [met('N1', 'met'), notMet('N3', 'DISPLACED', 'broken')];

    expect(whyUndetermined([...decided, doubt('CONTESTED_PRIORITY')])).toBe('NORM_CONFLICT');
    expect(whyUndetermined([notMet('N3', 'TEXT_NOT_ON_FILE', 'broken')])).toBe('MISSING_FACT');
    expect(whyUndetermined([])).toBe('MISSING_FACT');
  });
  test('an amount that is told and still does not decide is told too roughly', () => {
    const told = new Map([['lossFen', { low: 95, high: 105 }]]);

    expect(whyUndetermined([doubt('ELEMENT_UNKNOWN', ['lossFen'])], told)).toBe('SOURCE_ROUNDED');
    expect(whyUndetermined([doubt('ELEMENT_UNKNOWN', ['lossFen', 'watered'])], told)).toBe('MISSING_FACT');
    expect(whyUndetermined([doubt('ELEMENT_UNKNOWN')], told)).toBe('MISSING_FACT');
    expect(whyUndetermined([doubt('ELEMENT_UNKNOWN', ['watered'])], new Map([['watered', 'UNKNOWN']]))).toBe(
      'MISSING_FACT',
    );
  });
});

describe('an unlawful penalty', () => {
  const by = (...powers: readonly boolean[]) =>
    trial({ issuers: powers.map((hasPenaltyPower, at) => ({ id: `${at}`, kind: 'OTHER', hasPenaltyPower })) });
  const incompetent = [notMet('N1', 'NOT_COMPETENT', 'may not')];

  test('is void without any basis in law', () => {
    expect(effectOf([], 'NO_BASIS', by(true))).toBe('VOID');
    expect(effectOf([], 'NOT_ON_FILE', by(true))).toBe('REVOCABLE');
  });
  test('is void from a body without any power to penalise, and can be revoked from one that has power over other acts', () => {
    expect(effectOf(incompetent, 'FOUND', by(false))).toBe('VOID');
    expect(effectOf(incompetent, 'FOUND', by(true))).toBe('REVOCABLE');
    expect(effectOf(incompetent, 'FOUND', by(false, true))).toBe('REVOCABLE');
  });
  test('can be revoked where another fault decides, whoever imposed it', () => {
    expect(effectOf([notMet('N7', 'ABOVE_RANGE', 'above')], 'FOUND', by(false))).toBe('REVOCABLE');
  });
});

describe('whether the law on file offers a basis', () => {
  const status = (given: Parameters<typeof trial>[0]) => judgeMeasure(trial(given)).basisStatus;
  const warning = rule({ sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null });

  test('it does, though amount and issuer are wrong', () => {
    const issuers = [{ id: 'a', kind: 'OTHER', hasPenaltyPower: true }];

    expect(status({ issuers, measured: { amount: { fen: 1, precisionFen: 1, qualifier: 'EXACT' } } })).toBe('FOUND');
  });
  test('it does not, where no norm attaches such a penalty to the act', () => {
    expect(status({ paths: [path({ rules: [warning] })] })).toBe('NO_BASIS');
    expect(status({ findings: [finding({ occurredFrom: '2019-01-01', occurredTo: '2019-01-01' })] })).toBe('NO_BASIS');
  });
  test('nobody can tell, where a cited text is not on file', () => {
    const unread = [cited({ status: 'NOT_ON_FILE', work: null, provisions: [] }), cited({ id: 'citation:2' })];

    expect(status({ paths: [], citations: unread })).toBe('NOT_ON_FILE');
    expect(status({ paths: [], citations: [cited()] })).toBe('NO_BASIS');
  });
  test('nobody can tell of a measure that may rest on an agreement', () => {
    expect(status({ paths: [], measured: { legalNature: 'CONTRACT' } })).toBe('NOT_ON_FILE');
    expect(status({ paths: [], measured: { legalNature: 'CRIMINAL' } })).toBe('NO_BASIS');
    expect(status({ paths: [], measured: { legalNature: 'DISPUTED', statedNature: 'PENALTY' } })).toBe('NO_BASIS');
    expect(status({ paths: [], measured: { legalNature: 'DISPUTED' } })).toBe('NOT_ON_FILE');
    expect(status({ paths: [], measured: { legalNature: 'CONTRACT', statedNature: 'PENALTY' } })).toBe('NOT_ON_FILE');
  });
});

test('a body without any power makes its penalty void, whatever else is wrong with it', () => {
  const both = [notMet('N7', 'ABOVE_RANGE', 'above'), notMet('N1', 'NOT_COMPETENT', 'may not')];

  expect(effectOf(both, 'FOUND', trial({ issuers: [{ id: 'a', kind: 'OTHER', hasPenaltyPower: false }] }))).toBe(
    'VOID',
  );
});
