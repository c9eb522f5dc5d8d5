import { describe, expect, test } from 'vitest';
import { said } from '../../../../tests/fixtures/decisions/said.ts';
import { cited, finding, path, rule, trial } from '../../../../tests/fixtures/decisions/trial.ts';
import type { Check } from './check.ts';
import { groupPaths } from './group-paths.ts';
import {
  checkElements,
  checkFund,
  checkRank,
  checkSubject,
  checkTerritory,
  isWithin,
  mayAddress,
  subjectsOfRule,
} from './match-norm.ts';
import type { BasisPath } from './measure-on-trial.ts';

const short = ({ rule: id, outcome, reason }: Check): string =>
  [id, outcome, ...(reason === null ? [] : [reason])].join(' ');
type Covered = NonNullable<BasisPath['work']['funds']>[number];
const under = (work: Partial<BasisPath['work']>): BasisPath => ({ ...path(), work: { ...path().work, ...work } });

describe('the rank of a text', () => {
  test.each([
    ['DRAFT', 'N3 FALSE DRAFT'],
    ['AGREEMENT', 'N3 FALSE AGREEMENT_ONLY'],
    ['NORMATIVE_DOCUMENT', 'N3 FALSE NORMATIVE_DOCUMENT'],
  ])('a %s carries no penalty', (documentType, expected) => {
    expect(short(checkRank(under({ documentType, maySetPenalties: 'NONE' }), 'PENALTY'))).toBe(expected);
    expect(short(checkRank(under({ documentType, maySetPenalties: 'NONE' }), 'CONTRACT'))).toBe('N3 TRUE');
  });
  test('a rule that may set some penalties carries one', () => {
    expect(short(checkRank(under({ maySetPenalties: 'LIMITED' }), 'PENALTY'))).toBe('N3 TRUE');
    expect(short(checkRank(under({ maySetPenalties: 'ALL' }), 'PENALTY'))).toBe('N3 TRUE');
  });
});

describe('the territory of a text', () => {
  test.each([
    ['000000', '310115', 'N3 TRUE'],
    ['310000', '310115', 'N3 TRUE'],
    ['310100', '310115', 'N3 TRUE'],
    ['310115', '310115', 'N3 TRUE'],
    ['310115', '310100', 'N3 UNKNOWN PLACE_UNKNOWN'],
    ['310000', '000000', 'N3 UNKNOWN PLACE_UNKNOWN'],
    ['310115', '310116', 'N3 FALSE OTHER_TERRITORY'],
    ['310000', '320000', 'N3 FALSE OTHER_TERRITORY'],
  ])('law of %s and an act in %s: %s', (region, place, expected) => {
    expect(short(checkTerritory(under({ region }), place))).toBe(expected);
  });
  test('a place that is not known closely asks for the place', () => {
    expect(checkTerritory(under({ region: '310000' }), '000000').missing).toEqual(['region']);
  });
  test('a county lies in its city, its province and the country; no place lies in its part', () => {
    expect(['310115', '310100', '310000', '000000'].map((area) => isWithin('310115', area))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isWithin('310000', '310115')).toBe(false);
    expect(isWithin('320000', '310000')).toBe(false);
    expect(isWithin('103000', '100030')).toBe(false);
  });
});

describe('the fund that a text covers', () => {
  const covering = (...funds: readonly Covered[]) => under({ funds: [...funds] });
  const from2021: Covered = { fund: 'ASSISTANCE', how: 'NAMED', from: '2021-06-10', to: '2021-06-20' };
  const acting = (occurredFrom: string | null, occurredTo: string | null) => [finding({ occurredFrom, occurredTo })];
  const told = (occurredFrom: string | null, occurredTo: string | null, fund = from2021) =>
    short(checkFund(covering(fund), 'ASSISTANCE', acting(occurredFrom, occurredTo)));

  test('is any where the text is not about funds', () => {
    expect(short(checkFund(under({ funds: null }), 'COMMERCIAL', [finding()]))).toBe('N4 TRUE');
  });
  test('is basic insurance where nobody tells the fund', () => {
    const basic = covering({ fund: 'BASIC', how: 'NAMED', from: null, to: null });

    expect(short(checkFund(basic, undefined, [finding()]))).toBe('N4 TRUE');
    expect(short(checkFund(basic, true, [finding()]))).toBe('N4 TRUE');
    expect(short(checkFund(basic, 'ASSISTANCE', [finding()]))).toBe('N4 FALSE OTHER_FUND');
  });
  test.each([
    ['2021-06-10', '2021-06-19', 'N4 TRUE'],
    ['2021-06-01', '2021-06-09', 'N4 FALSE OTHER_FUND'],
    ['2021-06-20', '2021-06-20', 'N4 FALSE OTHER_FUND'],
    ['2021-06-09', '2021-06-10', 'N2 UNKNOWN ACROSS_VERSIONS'],
    ['2021-06-19', '2021-06-20', 'N2 UNKNOWN ACROSS_VERSIONS'],
  ])('is covered from its first day until before the last: an act from %s to %s is %s', (first, last, expected) => {
    expect(told(first, last)).toBe(expected);
  });
  test('has open ends where none is told, and is not measured by an act without days', () => {
    expect(told('2001-01-01', '2031-01-01', { ...from2021, from: null, to: null })).toBe('N4 TRUE');
    expect(told(null, null)).toBe('N4 TRUE');
  });
  test('names the boundary at which the amounts must be split', () => {
    const sentence = (first: string, last: string) =>
      checkFund(covering(from2021), 'ASSISTANCE', acting(first, last)).sentence;

    expect(sentence('2021-06-09', '2021-06-10')).toContain('across 2021-06-10,');
    expect(sentence('2021-06-19', '2021-06-20')).toContain('across 2021-06-20,');
    expect(checkFund(covering(from2021), 'ASSISTANCE', acting('2021-06-09', '2021-06-10')).missing).toEqual([
      'amountsByPeriod',
    ]);
  });
  test('may be contested, or covered by reference', () => {
    const how = (given: 'CONTESTED' | 'BY_REFERENCE') =>
      checkFund(covering({ ...from2021, how: given, from: null, to: null }), 'ASSISTANCE', [finding()]);

    expect(short(how('CONTESTED'))).toBe('N4 UNKNOWN CONTESTED_READING');
    expect(how('CONTESTED').missing).toEqual(['reading']);
    expect(short(how('BY_REFERENCE'))).toBe('N4 TRUE');
  });
});

describe('the subject of a norm', () => {
  test('is anybody where it names nobody', () => {
    expect(short(checkSubject(path(), [], null))).toBe('N5 TRUE');
    expect(mayAddress([], ['GUEST'])).toBe(true);
  });
  test('is asked for where nobody tells whom the measure hits', () => {
    expect(checkSubject(path(), ['INSTITUTION'], null)).toMatchObject({ outcome: 'UNKNOWN', missing: ['subjectRole'] });
    expect(mayAddress(['INSTITUTION'], null)).toBe(true);
  });
  test('is one of those whom it names', () => {
    expect(short(checkSubject(path(), ['HEAD', 'INSTITUTION'], ['INSTITUTION', 'ANYONE']))).toBe('N5 TRUE');
    expect(checkSubject(path(), ['HEAD', 'STAFF'], ['INSTITUTION'])).toMatchObject({
      reason: 'WRONG_SUBJECT',
      sentence: 'work art_1 addresses HEAD, STAFF; the addressee is INSTITUTION.',
    });
    expect(checkSubject(path(), ['HEAD'], []).sentence).toContain('nobody of these');
    expect(mayAddress(['HEAD'], ['INSTITUTION'])).toBe(false);
  });
  test('may be one of those whom it names, where the addressee is told in a broader capacity', () => {
    const staff = ['ANYONE', 'STAFF'];

    expect(checkSubject(path(), ['HEAD'], staff, ['HEAD', 'GARDENER'])).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'SUBJECT_UNKNOWN',
      missing: ['subjectRole'],
    });
    expect(short(checkSubject(path(), ['HEAD', 'STAFF'], staff, ['HEAD']))).toBe('N5 TRUE');
    expect(short(checkSubject(path(), ['INSTITUTION'], staff, ['HEAD']))).toBe('N5 FALSE WRONG_SUBJECT');
    expect(short(checkSubject(path(), ['HEAD'], staff, []))).toBe('N5 FALSE WRONG_SUBJECT');
  });
  test('of a rule is whom it names, else the subject of its norm', () => {
    expect(subjectsOfRule(rule({ against: ['HEAD'] }), path())).toEqual(['HEAD']);
    expect(subjectsOfRule(rule(), path())).toEqual(['INSTITUTION']);
  });
  test('of a norm includes all whom its rules of that kind hit, and only those', () => {
    const law = path({
      citedBy: ['citation:1'],
      rules: [
        rule({ id: 'rule:1', against: ['HEAD'] }),
        rule({
          id: 'rule:2',
          sanctionType: 'WARNING',
          against: ['STAFF'],
          unit: 'NONE',
          base: 'NONE',
          min: null,
          max: null,
        }),
      ],
    });
    const on = (role: string) => said(trial({ roles: [role], citations: [cited()], paths: [law] }));

    expect(on('HEAD')).toBe('LAWFUL');
    expect(on('STAFF')).toContain('N5 WRONG_SUBJECT');
    expect(on('INSTITUTION')).toContain('N5 WRONG_SUBJECT');
  });
});

describe('what a norm asks beyond conduct and subject', () => {
  const asking = path({ condition: { fact: 'watered', is: true } });

  test('is shown, not met, or open with the facts that are missing', () => {
    expect(short(checkElements(path(), new Map()))).toBe('N6 TRUE');
    expect(short(checkElements(asking, new Map([['watered', true]])))).toBe('N6 TRUE');
    expect(short(checkElements(asking, new Map([['watered', false]])))).toBe('N6 FALSE ELEMENT_NOT_MET');
    expect(checkElements(asking, new Map())).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'ELEMENT_UNKNOWN',
      missing: ['watered'],
    });
    expect(checkElements(asking, new Map()).sentence).toContain('not known: watered.');
  });
});

describe('the conduct that a cited norm is about', () => {
  const law = path({ citedBy: ['citation:1'], covers: [] });
  const checks = (findings: readonly ReturnType<typeof finding>[], sanctions: readonly string[] = law.sanctions) =>
    said(trial({ citations: [cited()], findings, paths: [{ ...law, sanctions }] }));

  test('is other conduct than was found, or nobody can tell', () => {
    expect(checks([finding()])).toContain('UNLAWFUL N4 CONDUCT_NOT_COVERED');
    expect(checks([finding(), finding({ id: 'finding:2', conducts: [] })])).toContain(
      'UNDETERMINED MISSING_FACT N4 CONDUCT_UNKNOWN',
    );
    expect(checks([])).toContain('N15 FINDING_UNKNOWN');
  });
});

describe('the acts of a cited basis', () => {
  const law = (given: Parameters<typeof path>[0] = {}) => path({ citedBy: ['citation:1'], ...given });
  const match = (given: Parameters<typeof trial>[0]) => {
    const [basis] = groupPaths(trial({ citations: [cited()], ...given }));
    if (basis === undefined) throw new Error('A basis was asked about.');
    return basis.match;
  };
  const reasons = (given: Parameters<typeof trial>[0]) =>
    match(given).checks.flatMap(({ reason }) => (reason === null ? [] : [reason]));

  test('are those that it covers: the day of another act does not count', () => {
    const before = finding({ id: 'finding:2', occurredFrom: '2019-01-01', occurredTo: '2019-01-01' });

    expect(reasons({ findings: [finding(), before], paths: [law()] })).toEqual([]);
    expect(reasons({ findings: [finding(), before], paths: [law({ covers: [] })] })).toContain('ACROSS_VERSIONS');
  });
  test('that are not told, or not classified, are asked for', () => {
    const asked = (findings: readonly ReturnType<typeof finding>[]) =>
      match({ findings, paths: [law({ covers: [] })] }).checks.find(
        ({ reason }) => reason === 'FINDING_UNKNOWN' || reason === 'CONDUCT_UNKNOWN',
      )?.missing;

    expect([asked([]), asked([finding({ conducts: [] })])]).toEqual([['finding'], ['conduct']]);
  });
  test('are those of whom the rules for this kind of measure hit', () => {
    const rules = [
      rule({ id: 'rule:1', against: ['HEAD'] }),
      rule({ id: 'rule:2', sanctionType: 'WARNING', against: ['STAFF'] }),
    ];
    const value = (role: string, sanctionType: string) =>
      match({ roles: [role], measured: { sanctionType }, paths: [law({ rules })] }).value;

    expect([value('HEAD', 'FINE'), value('STAFF', 'FINE'), value('INSTITUTION', 'FINE')]).toEqual([
      'TRUE',
      'FALSE',
      'FALSE',
    ]);
    expect([value('HEAD', 'WARNING'), value('STAFF', 'WARNING')]).toEqual(['FALSE', 'TRUE']);
    expect([value('INSTITUTION', 'CLOSURE'), value('HEAD', 'CLOSURE')]).toEqual(['TRUE', 'FALSE']);
  });
});
