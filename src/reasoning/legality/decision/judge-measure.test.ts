import { describe, expect, test } from 'vitest';
import { said } from '../../../../tests/fixtures/decisions/said.ts';
import { cited, finding, override, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import { judgeMeasure } from './judge-measure.ts';

describe('the order of rows', () => {
  const rich = trial({
    findings: [
      finding({ id: 'finding:1', facts: { refused: true, insured: false } }),
      finding({ id: 'finding:2', loss: yuan(500), intent: 'PROVEN', facts: { refused: false } }),
      finding({ id: 'finding:3', occurredFrom: '2019-12-01', conducts: ['OTHER'] }),
    ],
    citations: [
      cited(),
      cited({ id: 'citation:2', raw: 'old 9', status: 'RENUMBERED', provisions: ['old#art_9'] }),
      cited({ id: 'citation:3', raw: 'x', status: 'NOT_ON_FILE', work: null, provisions: [] }),
    ],
    paths: ['1', '2', '3', '4'].map((number) =>
      path({
        norm: `norm:${number}`,
        article: `art_${number}__item_1`,
        citedBy: number === '1' ? ['citation:1'] : [],
        covers: [{ finding: `finding:${number === '4' ? '1' : number}`, steps: 0 }],
        rules: [rule({ id: `rule:${number}`, min: Number(number) }), rule({ id: `rule:${number}b`, min: 1, max: 3 })],
        overriddenBy: number === '1' ? [override('norm:2', { isContested: true }), override('norm:4')] : [],
      }),
    ),
    issuers: [
      { id: 'b', kind: 'OTHER', hasPenaltyPower: false },
      { id: 'a', kind: 'ANOTHER', hasPenaltyPower: true },
    ],
  });
  const shuffled = <Row>(rows: readonly Row[], seed: number): Row[] =>
    rows
      .map((row, at) => ({ row, key: Math.sin((at + 1) * (seed + 1) * 12.9898) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);

  test('does not change the judgment', () => {
    const expected = JSON.stringify(judgeMeasure(rich));
    for (let seed = 1; seed <= 50; seed++)
      expect(
        JSON.stringify(
          judgeMeasure({
            ...rich,
            findings: shuffled(rich.findings, seed),
            citations: shuffled(rich.citations, seed),
            issuers: shuffled(rich.issuers, seed),
            paths: shuffled(rich.paths, seed).map((one) => ({
              ...one,
              rules: shuffled(one.rules, seed),
              overriddenBy: shuffled(one.overriddenBy, seed),
            })),
          }),
        ),
      ).toBe(expected);
  });
});

describe('priority of norms', () => {
  const two = (how: ReturnType<typeof override>, more: Partial<MeasureOnTrial> = {}) =>
    trial({
      citations: [cited()],
      paths: [path({ citedBy: ['citation:1'], overriddenBy: [how] }), path({ norm: 'norm:2', workId: 'other' })],
      ...more,
    });

  test('a special norm takes the place of the general one', () => {
    expect(said(two(override('norm:2')))).toBe('UNLAWFUL N6 DISPLACED');
  });
  test('it does not, if its condition fails; it only might, if that is not known', () => {
    const condition = { fact: 'refused', is: true } as const;
    expect(said(two(override('norm:2', { condition }), { findings: [finding({ facts: { refused: false } })] }))).toBe(
      'LAWFUL',
    );
    const open = judgeMeasure(two(override('norm:2', { condition })));
    expect([open.verdict, open.counterArguments]).toEqual([
      'LAWFUL',
      ['If refused were shown, other art_1 would take its place.'],
    ]);
  });
  test('a contested priority leaves both sides open', () => {
    expect(said(two(override('norm:2', { isContested: true })))).toBe(
      'UNDETERMINED NORM_CONFLICT N10 CONTESTED_PRIORITY',
    );
  });
  test.each([
    ['2021-06-01', 'UNLAWFUL N3 DISPLACED'],
    ['2021-06-02', 'UNDETERMINED CONTESTED_READING N2 ACROSS_VERSIONS'],
    ['2021-06-30', 'UNDETERMINED CONTESTED_READING N2 ACROSS_VERSIONS'],
    ['2021-07-01', 'LAWFUL'],
  ])('an act from 2021-06-01 to 06-30 and a higher norm that wins from %s: %s', (validFrom, expected) => {
    expect(said(two(override('norm:2', { principle: 'SUPERIOR', validFrom })))).toBe(expected);
  });
  test('the higher fine counts for fines only', () => {
    const higher = override('norm:2', { principle: 'HIGHER_FINE' });
    expect(said(two(higher))).toBe('UNLAWFUL N10 HIGHER_FINE_APPLIES');
    const rules = [rule({ sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null })];
    const warning = two(higher);
    expect(
      said({
        ...warning,
        measure: { ...warning.measure, sanctionType: 'WARNING' },
        paths: warning.paths.map((one) => ({ ...one, rules })),
      }),
    ).toBe('LAWFUL');
  });
});

describe('the law of the act and later law', () => {
  const act = finding({ occurredFrom: '2021-06-01', occurredTo: '2021-06-30' });
  const older = (max: number, more = {}) =>
    path({ norm: 'norm:old', article: 'art_1', validTo: '2021-09-01', rules: [rule({ id: 'old', max })], ...more });
  const newer = (max: number, more = {}) =>
    path({ norm: 'norm:new', workId: 'new', validFrom: '2021-09-01', rules: [rule({ id: 'new', max })], ...more });
  const citing = (one: 'old' | 'new', paths: MeasureOnTrial['paths'], decidedOn: string | null = '2021-12-01') =>
    trial({
      findings: [act],
      citations: [cited()],
      decision: { id: 'd', kind: 'PENALTY_DECISION', decidedOn, datePrecision: 'DAY', actsUnder: 'OWN' },
      paths: paths.map((other) => (other.norm.id === `norm:${one}` ? { ...other, citedBy: ['citation:1'] } : other)),
    });

  test('the lighter law that replaced the law of the act applies, and that law no longer does', () => {
    expect(said(citing('new', [older(3), newer(2)]))).toBe('LAWFUL');
    expect(said(citing('old', [older(3), newer(2)]))).toBe('UNLAWFUL N2 LIGHTER_LAW_APPLIES');
  });
  test('a heavier or equal later law never reaches back', () => {
    for (const max of [3, 2]) {
      expect(said(citing('new', [older(2), newer(max)]))).toBe('UNLAWFUL N2 NOT_IN_FORCE_ON_ACT_DATE');
      expect(said(citing('old', [older(2), newer(max)]))).toBe('LAWFUL');
    }
  });
  test('before the later law is in force nobody asks for it', () => {
    expect(said(citing('old', [older(3), newer(2)], '2021-08-31'))).toBe('LAWFUL');
    expect(said(citing('new', [older(3), newer(2)], '2021-08-31'))).toBe('UNLAWFUL N2 NOT_IN_FORCE_ON_ACT_DATE');
  });
  test('a lighter law that came beside the older one changes nothing', () => {
    expect(said(citing('new', [older(3, { validTo: null }), newer(2)]))).toBe('UNLAWFUL N2 NOT_IN_FORCE_ON_ACT_DATE');
    expect(said(citing('old', [older(3, { validTo: null }), newer(2)]))).toBe('LAWFUL');
  });
  test('a lighter law that wins without a repeal leaves it contested', () => {
    const beside = older(3, {
      validTo: null,
      overriddenBy: [override('norm:new', { principle: 'SUPERIOR', validFrom: '2021-09-01' })],
    });
    for (const one of ['old', 'new'] as const)
      expect(said(citing(one, [beside, newer(2)]))).toBe('UNDETERMINED CONTESTED_READING N2 LATER_LAW_NOT_COMPARABLE');
  });
  test('later law that does not reach the act is no later law of it', () => {
    const elsewhere = newer(2, { condition: { fact: 'fund', is: 'ASSISTANCE' } });
    expect(said(citing('old', [older(3), elsewhere]))).toBe('LAWFUL');
  });
  test('without the day of the decision the lighter law stays open', () => {
    expect(said(citing('new', [older(3), newer(2)], null))).toBe(
      'UNDETERMINED MISSING_FACT N2 NOT_IN_FORCE_ON_ACT_DATE',
    );
  });
});

describe('half-open intervals', () => {
  test.each([
    ['2019-12-31', 'UNLAWFUL N2 NOT_IN_FORCE_ON_ACT_DATE'],
    ['2020-01-01', 'LAWFUL'],
    ['2021-08-31', 'LAWFUL'],
    ['2021-09-01', 'UNLAWFUL N2 REPEALED'],
  ])('a rule from 2020-01-01 until before 2021-09-01 and an act on %s: %s', (day, expected) => {
    const one = path({ citedBy: ['citation:1'], validTo: '2021-09-01' });
    expect(
      said(trial({ findings: [finding({ occurredFrom: day, occurredTo: day })], citations: [cited()], paths: [one] })),
    ).toBe(expected);
  });
});

test('a reading that nobody reviewed decides nothing where only reviewed ones count', () => {
  const uncited = trial();
  expect(judgeMeasure(uncited).verdict).toBe('LAWFUL');
  expect(judgeMeasure(uncited, { reviewedOnly: true })).toMatchObject({
    verdict: 'UNDETERMINED',
    missingFacts: ['review'],
  });
  expect(judgeMeasure(trial({ paths: [path({ readingStatus: 'REVIEWED' })] }), { reviewedOnly: true }).verdict).toBe(
    'LAWFUL',
  );
});
test('what is cited but not on file is our gap, not the fault of the decision', () => {
  const unread = trial({ citations: [cited({ provisions: ['work#art_99'], isOnFile: false })] });
  expect(said(unread)).toBe('UNDETERMINED TEXT_NOT_ON_FILE N3 TEXT_NOT_ON_FILE');
});
test('a charge that names no article is not decided, however well an article fits', () => {
  expect(said(trial({ measured: { legalNature: 'CRIMINAL' } }))).toBe('UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED');
});
test('a charge that names only its code is not called unlawful, whatever does not fit', () => {
  const onlyCode = cited({ status: 'UNSPECIFIC', provisions: [] });
  const other = trial({ measured: { legalNature: 'CRIMINAL' }, roles: ['OTHER'], citations: [onlyCode] });
  expect(said(other)).toBe('UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED');
  expect(said({ ...other, measure: { ...other.measure, legalNature: 'PENALTY' } })).toBe('UNLAWFUL N5 WRONG_SUBJECT');
});

describe('items, paragraphs and places', () => {
  const closest = path({ norm: 'norm:1', article: 'art_1__para_1__item_1', rules: [rule({ id: 'a', max: 2 })] });
  const steps = [{ finding: 'finding:1', steps: 1 }];
  const wider = { norm: 'norm:2', covers: steps, citedBy: ['citation:1'], rules: [rule({ id: 'b', max: 5 })] };

  test('a catch-all item does not reach what another item of its list names', () => {
    const paths = [closest, path({ ...wider, article: 'art_1__para_1__item_7' })];
    expect(said(trial({ citations: [cited()], paths }))).toContain('UNLAWFUL N4 CONDUCT_NOT_COVERED');
  });
  test('another paragraph of the article is no such list', () => {
    const paths = [closest, path({ ...wider, article: 'art_1__para_2' })];
    expect(said(trial({ citations: [cited()], paths }))).toBe('LAWFUL');
  });
  test.each([
    ['310115', 'LAWFUL'],
    ['320500', 'UNLAWFUL N3 OTHER_TERRITORY'],
    ['000000', 'UNDETERMINED MISSING_FACT N3 PLACE_UNKNOWN'],
  ])('a text of region 310000 and a case in %s: %s', (region, expected) => {
    const local = path({ citedBy: ['citation:1'] });
    const paths = [{ ...local, work: { ...local.work, region: '310000' } }];
    expect(said(trial({ region, citations: [cited()], paths }))).toBe(expected);
  });
});

describe('what a judgment tells beside its verdict', () => {
  const own = (given: Parameters<typeof path>[0] = {}) => path({ citedBy: ['citation:1'], ...given });

  test('is nothing missing from a basis that the law does not offer, though the measure is mislabelled', () => {
    const asking = { condition: { fact: 'watered', is: true } } as const;
    const mislabelled = trial({
      measured: { statedNature: 'CONTRACT' },
      citations: [cited()],
      paths: [own(), path({ norm: 'norm:2', workId: 'other', roles: ['GUEST'], ...asking })],
    });

    expect(judgeMeasure(mislabelled).missingFacts).toEqual([]);
  });
  test('is an effect only where it is unlawful', () => {
    const effects = [trial(), trial({ measured: { amount: yuan(9_999) } }), trial({ measured: { amount: null } })].map(
      (given) => judgeMeasure(given).effect,
    );

    expect(effects).toEqual([null, 'REVOCABLE', null]);
  });
  test('is what is wrong with a citation once: as a reason, or beside a measure that stands', () => {
    const wrong = cited({ id: 'citation:2', raw: 'work 99', status: 'NOT_FOUND' });
    const failing = trial({ citations: [cited(), wrong], paths: [own({ roles: ['GUEST'] })] });

    expect(judgeMeasure(failing).counterArguments).toEqual([]);
    expect(judgeMeasure(trial({ citations: [cited(), wrong], paths: [own()] })).counterArguments).toHaveLength(1);
  });
});

test('a basis that fails stays failed, whether or not its reading was reviewed', () => {
  const failing = trial({ citations: [cited()], paths: [path({ citedBy: ['citation:1'], roles: ['GUEST'] })] });

  expect(judgeMeasure(failing, { reviewedOnly: true }).verdict).toBe('UNLAWFUL');
});
