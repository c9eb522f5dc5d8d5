import { describe, expect, test } from 'vitest';
import { said } from '../../../../tests/fixtures/decisions/said.ts';
import { cited, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { citedBases } from './cited-bases.ts';
import { judgeMeasure } from './judge-measure.ts';

const { work } = path();
const below = (documentType: string) => ({ ...work, documentType, maySetPenalties: 'NONE' as const });
const citedOf = (given: Parameters<typeof trial>[0]) => {
  const tried = trial(given);
  return citedBases(judgeMeasure(tried).bases, tried);
};
const faults = (citation: Parameters<typeof cited>[0], given: Parameters<typeof trial>[0] = {}) =>
  citedOf({ citations: [cited(citation)], ...given }).faults.map(
    ({ rule: id, outcome, reason }) => `${id} ${outcome} ${reason}`,
  );

describe('the fault of a citation', () => {
  test.each([
    ['IRRELEVANT', 'N3 FALSE CONDUCT_NOT_COVERED'],
    ['NOT_FOUND', 'N3 FALSE NO_SUCH_SANCTION'],
    ['RENUMBERED', 'N2 FALSE RENUMBERED'],
    ['NOT_ON_FILE', 'N3 UNKNOWN TEXT_NOT_ON_FILE'],
  ])('that is %s: %s', (status, expected) => {
    expect(faults({ status })).toEqual([expected]);
    expect(faults({ status, isOnFile: false })).toEqual([expected]);
    expect(faults({ status, work: null })).toEqual([expected]);
  });
  test('is none where it names an article on file, or only a work', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ provisions: [], isOnFile: false })).toEqual([]);
  });
  test('is our gap where the article that it names has no text on file', () => {
    expect(faults({ isOnFile: false })).toEqual(['N3 UNKNOWN TEXT_NOT_ON_FILE']);
  });
  test.each([
    ['AGREEMENT', 'AGREEMENT_ONLY', 'an agreement'],
    ['DRAFT', 'DRAFT', 'a draft'],
    ['NORMATIVE_DOCUMENT', 'NORMATIVE_DOCUMENT', 'no law, regulation or rule'],
  ])('that rests a penalty on a %s: %s', (documentType, reason, what) => {
    const { faults: found } = citedOf({ citations: [cited({ work: below(documentType) })] });

    expect(found).toMatchObject([{ rule: 'N3', outcome: 'FALSE', reason }]);
    expect(found[0]?.sentence).toContain(`work is ${what};`);
    expect(faults({ work: below(documentType) }, { measured: { legalNature: 'CONTRACT' } })).toEqual([]);
  });
  test('is that its work had ended by the day of the decision: the first day out of force counts', () => {
    const ended = { work: { ...work, validTo: '2021-12-01' } };
    const on = (decidedOn: string | null, legalNature = 'PENALTY') =>
      faults(ended, { decision: { ...trial().decision, decidedOn }, measured: { legalNature } });

    expect(on('2021-12-01')).toEqual(['N2 FALSE REPEALED']);
    expect(on('2021-11-30')).toEqual([]);
    expect(on(null)).toEqual([]);
    expect(on('2021-12-01', 'CRIMINAL')).toEqual([]);
  });
});

test('a text that is not on file is asked for', () => {
  expect(
    judgeMeasure(trial({ citations: [cited({ status: 'NOT_ON_FILE', work: null, provisions: [] })] })).missingFacts,
  ).toEqual(['text']);
  expect(judgeMeasure(trial({ citations: [cited({ isOnFile: false })], paths: [] })).missingFacts).toEqual(['text']);
});

describe('what a decision rests on', () => {
  const one = path({ citedBy: ['citation:1'] });
  const two = path({ norm: 'norm:2', workId: 'other', rules: [rule({ id: 'rule:2' })] });
  const both = [one, two];
  const ids = (given: Parameters<typeof trial>[0]) => citedOf(given).bases.map(({ basis }) => basis.match.path.norm.id);
  const onlyWork = cited({ status: 'UNSPECIFIC', provisions: [] });

  test('is the basis of the article that it names', () => {
    expect(ids({ citations: [cited()], paths: both })).toEqual(['norm:1']);
    expect(citedOf({ citations: [cited()], paths: both })).toMatchObject({ namesArticle: true, isStated: true });
  });
  test('is every basis of the work that it names', () => {
    const given = { citations: [{ ...onlyWork, work: two.work }], paths: [path(), two] };

    expect(ids(given)).toEqual(['norm:2']);
    expect(citedOf(given)).toMatchObject({ namesArticle: false, isStated: true });
    expect(citedOf({ ...given, measured: { legalNature: 'CRIMINAL' } }).isStated).toBe(false);
  });
  test('is any basis where it names none, or a work that says nothing about the act', () => {
    expect(ids({ paths: [path(), two] })).toEqual(['norm:1', 'norm:2']);
    expect(ids({ citations: [{ ...onlyWork, work: { ...work, id: 'third' } }], paths: [path(), two] })).toEqual([
      'norm:1',
      'norm:2',
    ]);
    expect(citedOf({ paths: [path(), two] })).toMatchObject({ namesArticle: false, isStated: false });
  });
  test('is none where the article that it names carries nothing, or is mistaken', () => {
    expect(ids({ citations: [cited()], paths: [path(), two] })).toEqual([]);
    for (const status of ['IRRELEVANT', 'NOT_FOUND', 'RENUMBERED'])
      expect(citedOf({ citations: [cited({ status, provisions: [], work: null })], paths: [path()] })).toMatchObject({
        bases: [],
        namesArticle: true,
        isStated: true,
      });
  });
  test('is not what an irrelevant citation of a work would reach', () => {
    expect(ids({ citations: [{ ...onlyWork, status: 'IRRELEVANT', work: two.work }], paths: [path(), two] })).toEqual(
      [],
    );
  });
  test('is only texts that carry no penalty, where all it names are such, and it names no article', () => {
    const notice = { ...onlyWork, work: below('NORMATIVE_DOCUMENT') };

    expect(citedOf({ citations: [notice] }).onlyUnusable).toBe(true);
    expect(citedOf({ citations: [notice, { ...onlyWork, id: 'citation:2' }] }).onlyUnusable).toBe(false);
    expect(citedOf({ citations: [cited({ work: notice.work })] }).onlyUnusable).toBe(false);
    expect(citedOf({ citations: [notice], measured: { legalNature: 'CONTRACT' } }).onlyUnusable).toBe(false);
    expect(citedOf({}).onlyUnusable).toBe(false);
  });
  test('is only a text that is not on file, where nothing else that tells something is cited', () => {
    const unread = cited({ status: 'NOT_ON_FILE', work: null, provisions: [] });
    const vague = cited({ id: 'citation:2', status: 'UNSPECIFIC', work: null, provisions: [] });
    const missing = cited({ id: 'citation:3', status: 'NOT_FOUND', work: null, provisions: [] });
    const only = (...citations: readonly ReturnType<typeof cited>[]) => citedOf({ citations }).onlyNotOnFile;

    expect(only(unread)).toBe(true);
    expect(only(unread, vague)).toBe(true);
    expect(only(unread, missing)).toBe(false);
    expect(only(unread, cited())).toBe(false);
    expect(only(unread, { ...vague, work })).toBe(false);
    expect(only(unread, { ...vague, provisions: ['work#art_1'] })).toBe(false);
    expect(only(vague)).toBe(false);
    expect(only()).toBe(false);
  });
  test('what is wrong with a citation beside a good one is a counter-argument', () => {
    const { verdict, counterArguments } = judgeMeasure(
      trial({ citations: [cited(), cited({ id: 'citation:2', raw: 'work 99', status: 'NOT_FOUND' })], paths: [one] }),
    );

    expect([verdict, counterArguments]).toEqual(['LAWFUL', ['There is no such article: work 99.']]);
  });
});

test('an old number does not lead to the text that bears it today', () => {
  const renumbered = cited({ status: 'RENUMBERED' });

  expect(said(trial({ citations: [renumbered], paths: [path({ citedBy: ['citation:1'] })] }))).toBe(
    'UNLAWFUL N2 RENUMBERED',
  );
  expect(said(trial({ citations: [renumbered], measured: { amount: yuan(9_999) } }))).toBe('UNLAWFUL N2 RENUMBERED');
});
