import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureDecision, type FixtureFinding, fine, impose } from '../fixtures/decisions/decision.ts';
import { type FixtureGraph, lawful, startFixtureGraph, unlawful, type Verdict } from '../support/fixture-graph.ts';

/*
 * Which basis was in force when: the choice-of-law table of law-facts.md section 2, row by row, then both sides of every
 * boundary, then what an answer says when a fact is missing. Every expected value is written by hand from the texts.
 */

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await startFixtureGraph();
}, 180_000);
afterAll(() => graph.stop());

const judge = (decision: FixtureDecision): Promise<Verdict> => graph.judge(decision);
const missing = (...facts: readonly string[]) => ({ verdict: 'UNDETERMINED', because: 'MISSING_FACT', missing: facts });

const amounts = { lossYuan: 10_000, defraudedYuan: 10_000 } as const;
const ofHospital = (day: string): FixtureFinding => ({
  conduct: 'FABRICATED_SERVICE',
  from: day,
  intent: 'PROVEN',
  ...amounts,
});
const ofInsured = (day: string): FixtureFinding => ({
  conduct: 'FORGED_CLAIM',
  from: day,
  intent: 'PROVEN',
  ...amounts,
});
const misuse = (day: string): FixtureFinding => ({
  conduct: 'REPEAT_CHARGING',
  from: day,
  intent: 'ABSENT',
  ...amounts,
});
const obstruction = (day: string): FixtureFinding => ({
  conduct: 'OBSTRUCTION',
  from: day,
  facts: { refusedToCorrect: true },
});
const hospital = { respondent: 'MED_INST', actsUnder: 'OWN' } as const;
const pharmacy = { respondent: 'PHARMACY', actsUnder: 'OWN' } as const;
const insured = { respondent: 'INSURED', actsUnder: 'OWN' } as const;

/** Who decides on medical-insurance matters on that day. */
const issuerOn = (day: string) => (day < '2018-06-01' ? 'HUMAN_RESOURCES' : 'MEDICAL_SECURITY');
const decided = (finding: FixtureFinding, decidedOn: string) => ({ finding, decidedOn, issuer: issuerOn(decidedOn) });

describe('the choice-of-law table: fines', () => {
  test.each([
    // act in 2004-12-01 to 2011-06-30
    ['2008', 'a hospital that defrauds', 'LSR art_27__para_2', 1, 3, hospital, ofHospital('2008-05-01'), '2008-12-01'],
    ['2008', 'a pharmacy that defrauds', 'LSR art_27__para_2', 1, 3, pharmacy, ofHospital('2008-05-01'), '2008-12-01'],
    [
      '2008',
      'an insured person who defrauds',
      'LSR art_27__para_2',
      1,
      3,
      insured,
      ofInsured('2008-05-01'),
      '2008-12-01',
    ],
    // 2011-07-01 to 2021-04-30
    ['2015', 'a hospital that defrauds', 'SIL art_87', 2, 5, hospital, ofHospital('2015-05-01'), '2015-12-01'],
    ['2019', 'a pharmacy that defrauds', 'SIL art_87', 2, 5, pharmacy, ofHospital('2019-05-01'), '2019-12-01'],
    ['2015', 'an insured person who defrauds', 'SIL art_88', 2, 5, insured, ofInsured('2015-05-01'), '2015-12-01'],
    // from 2021-05-01
    ['2022', 'a hospital that defrauds', 'R735 art_40', 2, 5, hospital, ofHospital('2022-05-01'), '2022-12-01'],
    ['2022', 'a hospital that defrauds', 'SIL art_87', 2, 5, hospital, ofHospital('2022-05-01'), '2022-12-01'],
    [
      '2022',
      'a hospital that charges twice without the purpose',
      'R735 art_38',
      1,
      2,
      hospital,
      misuse('2022-05-01'),
      '2022-12-01',
    ],
    ['2022', 'an insured person who defrauds', 'R735 art_41', 2, 5, insured, ofInsured('2022-05-01'), '2022-12-01'],
    ['2022', 'an insured person who defrauds', 'SIL art_88', 2, 5, insured, ofInsured('2022-05-01'), '2022-12-01'],
    // from 2023-12-01 in addition
    ['2024', 'a hospital that defrauds', 'SIHR art_55', 2, 5, hospital, ofHospital('2024-05-01'), '2024-12-01'],
    ['2024', 'an insured person who defrauds', 'SIHR art_55', 2, 5, insured, ofInsured('2024-05-01'), '2024-12-01'],
    // from 2026-04-01 the implementing rules say how facts are judged; the range stays that of the regulation
    ['2026', 'a hospital that defrauds', 'R735 art_40', 2, 5, hospital, ofHospital('2026-05-01'), '2026-09-01'],
    [
      '2026',
      'a hospital that charges twice without the purpose',
      'R735 art_38',
      1,
      2,
      hospital,
      misuse('2026-05-01'),
      '2026-09-01',
    ],
    ['2026', 'an insured person who defrauds', 'R735 art_41', 2, 5, insured, ofInsured('2026-05-01'), '2026-09-01'],
  ] as const)('%s, %s: %s, %d to %d times', async (_, _who, cites, low, high, who, finding, decidedOn) => {
    const act = { ...who, ...decided(finding, decidedOn), cites };
    const base = 10_000;
    expect(await judge(fine({ ...act, yuan: low * base }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: high * base }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: high * base + 0.01 }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    expect(await judge(fine({ ...act, yuan: low * base - 0.01 }))).toMatchObject(missing('mitigation'));
  });

  test.each([
    ['2008', '2008-05-01', '2008-12-01'],
    ['2015', '2015-05-01', '2015-12-01'],
    ['2020', '2020-05-01', '2020-12-01'],
  ])('%s, misuse without the purpose: no national fine; the agreement only', async (_, day, decidedOn) => {
    const act = { ...hospital, ...decided(misuse(day), decidedOn) };
    expect(await judge(fine({ ...act, yuan: 10_000, cites: 'R735 art_38' }))).toMatchObject({
      ...unlawful('N2 NOT_IN_FORCE_ON_ACT_DATE'),
      status: 'NO_BASIS',
      because: 'VOID',
      repairs: [],
    });
    // A source that does not tell what was cited is not called unlawful; but the law on file has nothing to offer.
    expect(await judge(fine({ ...act, yuan: 10_000 }))).toMatchObject({
      ...missing('citedBasis'),
      reasons: ['N4 BASIS_NOT_STATED'],
      status: 'NO_BASIS',
    });
  });

  test.each([
    ['2022', 'R735 art_39', '2022-05-01', '2022-12-01'],
    ['2024', 'R735 art_39', '2024-05-01', '2024-12-01'],
    ['2024', 'SIHR art_57', '2024-05-01', '2024-12-01'],
  ])('%s, refusing inspection and correction: %s, 10,000 to 50,000', async (_, cites, day, decidedOn) => {
    const act = { ...hospital, ...decided(obstruction(day), decidedOn), cites };
    for (const yuan of [10_000, 50_000]) expect(await judge(fine({ ...act, yuan }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: 50_000.01 }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    const corrected = { ...act, finding: { ...obstruction(day), facts: { refusedToCorrect: false } } };
    expect(await judge(fine({ ...corrected, yuan: 10_000 }))).toMatchObject(unlawful('N9 CONDITION_NOT_MET'));
  });

  test('medical-assistance money: SAR 68 up to 2026-06-30, SAL 73 from 2026-07-01', async () => {
    const aid = (day: string) =>
      ({ conduct: 'ASSISTANCE_FRAUD', from: day, fund: 'ASSISTANCE', intent: 'PROVEN', ...amounts }) as const;
    const of = (day: string, decidedOn: string, cites: string) => ({
      ...insured,
      ...decided(aid(day), decidedOn),
      cites,
    });
    expect(await judge(fine({ ...of('2026-01-10', '2026-05-01', 'SAR art_68'), yuan: 30_000 }))).toMatchObject(lawful);
    expect(await judge(fine({ ...of('2026-01-10', '2026-05-01', 'SAR art_68'), yuan: 30_000.01 }))).toMatchObject(
      unlawful('N7 ABOVE_RANGE'),
    );
    expect(await judge(fine({ ...of('2026-08-01', '2026-09-01', 'SAR art_68'), yuan: 20_000 }))).toMatchObject(
      unlawful('N3 DISPLACED'),
    );
    expect(await judge(fine({ ...of('2026-08-01', '2026-09-01', 'SAL art_73'), yuan: 20_000.01 }))).toMatchObject(
      unlawful('N7 ABOVE_RANGE'),
    );
    // No minimum, and without the terms of R735 41 nothing competes with it.
    expect((await judge(fine({ ...of('2026-08-01', '2026-09-01', 'SAL art_73'), yuan: 0.01 }))).reasons).not.toContain(
      'N7 BELOW_RANGE',
    );
  });
});

describe('the choice-of-law table: other measures', () => {
  test('from 2011-07-01 the agency ends the agreement; from 2021-05-01 the department also suspends the department responsible', async () => {
    const of = (day: string, decidedOn: string) => ({ ...hospital, ...decided(ofHospital(day), decidedOn) });
    expect(
      await judge(
        impose(
          'AGREEMENT_TERMINATION',
          {},
          { ...of('2015-05-01', '2015-12-01'), issuer: 'HANDLING_AGENCY', cites: 'SIL art_87' },
        ),
      ),
    ).toMatchObject(lawful);
    expect(
      await judge(
        impose('DEPARTMENT_SUSPENSION', { months: 6 }, { ...of('2015-05-01', '2015-12-01'), cites: 'SIL art_87' }),
      ),
    ).toMatchObject({
      ...unlawful('N4 NO_SUCH_SANCTION'),
      status: 'NO_BASIS',
    });
    expect(await judge(impose('DEPARTMENT_SUSPENSION', { months: 6 }, of('2022-05-01', '2022-12-01')))).toMatchObject(
      lawful,
    );
  });
  test('from 2021-05-01 settlement stops for 3 to 12 months beside the fine', async () => {
    const act = { ...insured, ...decided(ofInsured('2022-05-01'), '2022-12-01'), cites: 'R735 art_41__para_2' };
    for (const months of [3, 12]) expect(await judge(impose('SETTLEMENT_STOP', { months }, act))).toMatchObject(lawful);
    expect(await judge(impose('SETTLEMENT_STOP', { months: 13 }, act))).toMatchObject(unlawful('N8 ABOVE_RANGE'));
  });
});

describe('one day changes the basis: half-open intervals', () => {
  const hospitalFine = (day: string, cites: string, decidedOn: string, times = 2) =>
    fine({ ...hospital, ...decided(ofHospital(day), decidedOn), cites, yuan: times * 10_000 });

  test.each([
    ['LSR art_27__para_2', '2004-11-30', '2004-12-01', '2005-06-01'],
    ['SIL art_87', '2011-06-30', '2011-07-01', '2011-12-01'],
    ['R735 art_40', '2021-04-30', '2021-05-01', '2021-12-01'],
    ['SIHR art_55', '2023-11-30', '2023-12-01', '2024-06-01'],
  ])('%s is no basis for an act on %s, and is one on %s', async (cites, before, on, decidedOn) => {
    expect(await judge(hospitalFine(before, cites, decidedOn))).toMatchObject(unlawful('N2 NOT_IN_FORCE_ON_ACT_DATE'));
    expect(await judge(hospitalFine(on, cites, decidedOn))).toMatchObject(lawful);
  });
  test('LSR 27 carries an act on 2011-06-30 and has given way on 2011-07-01', async () => {
    expect(await judge(hospitalFine('2011-06-30', 'LSR art_27__para_2', '2011-12-01'))).toMatchObject(lawful);
    expect(await judge(hospitalFine('2011-07-01', 'LSR art_27__para_2', '2011-12-01'))).toMatchObject(
      unlawful('N3 DISPLACED'),
    );
  });
  test('SAL 73 is no basis for an act on 2026-06-30 that was decided that day, and is one on 2026-07-01', async () => {
    const aid = (day: string) =>
      ({
        conduct: 'ASSISTANCE_FRAUD',
        from: day,
        fund: 'ASSISTANCE',
        intent: 'PROVEN',
        facts: { falseIncomeOrProperty: false },
        ...amounts,
      }) as const;
    const of = (day: string, cites: string, decidedOn = day) =>
      fine({ ...insured, ...decided(aid(day), decidedOn), cites, yuan: 20_000 });
    expect(await judge(of('2026-06-30', 'SAL art_73'))).toMatchObject(unlawful('N2 NOT_IN_FORCE_ON_ACT_DATE'));
    expect(await judge(of('2026-06-30', 'SAR art_68'))).toMatchObject(lawful);
    expect(await judge(of('2026-07-01', 'SAL art_73'))).toMatchObject(lawful);
    expect(await judge(of('2026-07-01', 'SAR art_68'))).toMatchObject(unlawful('N3 DISPLACED'));
  });
  test('an act across a boundary needs its amounts split, whatever is cited; its end does not decide', async () => {
    const across = (from: string, to: string, cites: string, decidedOn: string) =>
      fine({ ...hospital, ...decided({ ...ofHospital(from), to }, decidedOn), cites, yuan: 20_000 });
    const split = {
      verdict: 'UNDETERMINED',
      because: 'CONTESTED_READING',
      missing: ['amountsByPeriod'],
      reasons: ['N2 ACROSS_VERSIONS'],
    };
    expect(await judge(across('2021-04-30', '2021-05-01', 'R735 art_40', '2021-12-01'))).toMatchObject(split);
    expect(await judge(across('2011-06-30', '2011-07-01', 'SIL art_87', '2011-12-01'))).toMatchObject(split);
    expect(await judge(across('2011-06-30', '2011-07-01', 'LSR art_27__para_2', '2011-12-01'))).toMatchObject(split);
    expect(await judge(across('2021-05-01', '2021-05-02', 'R735 art_40', '2021-12-01'))).toMatchObject(lawful);
  });
  test('a roughly known day near a boundary is a missing fact, not an act across it', async () => {
    const rough = { ...ofHospital('2021-01-01'), to: '2021-12-31', datePrecision: 'YEAR' } as const;
    expect(
      await judge(fine({ ...hospital, ...decided(rough, '2022-06-01'), cites: 'R735 art_40', yuan: 20_000 })),
    ).toMatchObject(missing('actDate'));
  });
  test('competence follows the day of the decision: social-security departments to 2020-05-31, medical-security from 2018', async () => {
    const by = (issuer: string, decidedOn?: string) =>
      fine({
        ...hospital,
        finding: ofHospital('2017-05-01'),
        issuer,
        ...(decidedOn === undefined ? {} : { decidedOn }),
        cites: 'SIL art_87',
        yuan: 20_000,
      });
    expect(await judge(by('HUMAN_RESOURCES', '2020-05-31'))).toMatchObject(lawful);
    expect(await judge(by('HUMAN_RESOURCES', '2020-06-01'))).toMatchObject({
      ...unlawful('N1 NOT_COMPETENT'),
      because: 'REVOCABLE',
    });
    expect(await judge(by('MEDICAL_SECURITY', '2017-12-31'))).toMatchObject(unlawful('N1 NOT_COMPETENT'));
    expect(await judge(by('MEDICAL_SECURITY', '2018-01-01'))).toMatchObject(lawful);
    expect(await judge(by('MEDICAL_SECURITY'))).toMatchObject(missing('decidedOn'));
  });
  test('a local regulation is law in its own region: Shanghai 63, stock that does not match', async () => {
    const at = (region?: string) =>
      fine({
        ...hospital,
        issuer: 'MEDICAL_SECURITY',
        decidedOn: '2025-12-01',
        cites: 'SH art_63__para_1',
        yuan: 10_000,
        ...(region === undefined ? {} : { region }),
        finding: {
          conduct: 'STOCK_MISMATCH',
          from: '2025-05-01',
          intent: 'ABSENT',
          facts: { refusedToCorrect: true, otherBreachFound: false },
        },
      });
    expect(await judge(at('310115'))).toMatchObject(lawful);
    expect(await judge(at('320500'))).toMatchObject(unlawful('N3 OTHER_TERRITORY'));
    expect(await judge(at())).toMatchObject(missing('region'));
  });
});

describe('what is not known stays not known', () => {
  const known = { ...hospital, issuer: 'MEDICAL_SECURITY', decidedOn: '2022-12-01' } as const;
  const act38 = { ...known, finding: misuse('2022-05-01'), cites: 'R735 art_38__para_1__item_3', yuan: 20_000 };
  const act40 = { ...known, finding: ofHospital('2022-05-01'), cites: 'R735 art_40', yuan: 20_000 };
  const without = <Fact extends object, Key extends keyof Fact>(fact: Fact, key: Key): Omit<Fact, Key> => {
    const { [key]: _, ...rest } = fact;
    return rest;
  };

  test('with every fact both are lawful', async () => {
    expect(await judge(fine(act38))).toMatchObject(lawful);
    expect(await judge(fine(act40))).toMatchObject(lawful);
  });
  test.each(['a silent source', 'an alleged purpose'] as const)(
    '%s decides nothing about article 40 paragraph 2',
    async (how) => {
      const finding =
        how === 'a silent source'
          ? without(misuse('2022-05-01'), 'intent')
          : { ...misuse('2022-05-01'), intent: 'ALLEGED' as const };
      expect(await judge(fine({ ...act40, finding, cites: 'R735 art_40__para_2' }))).toMatchObject(
        missing('purposeToDefraud'),
      );
    },
  );
  test.each([
    ['amount and multiple', 'measure.amount', without(act38, 'yuan')],
    ['issuer', 'issuer', without(act38, 'issuer')],
    ['addressee', 'subjectRole', without(act38, 'respondent')],
    ['day of the act', 'actDate', { ...act38, finding: without(misuse('2022-05-01'), 'from') }],
    ['conduct', 'conduct', { ...act38, finding: without(misuse('2022-05-01'), 'conduct') }],
    [
      'power under which a body without this power acted',
      'actsUnder',
      { ...without(act38, 'actsUnder'), issuer: 'HEALTH' },
    ],
  ])('without the %s the answer asks for %s', async (_, fact, decision) => {
    const verdict = await judge(fine(decision));
    expect(verdict).toMatchObject({ verdict: 'UNDETERMINED', because: 'MISSING_FACT' });
    expect(verdict.missing).toContain(fact);
  });
  test('without any finding nothing can be said', async () => {
    expect(await judge(fine({ ...without(act38, 'finding'), cites: [] }))).toMatchObject(missing('finding'));
  });
  test('a loss that is not told leaves the fine open, even if its multiple is known', async () => {
    const finding = without(misuse('2022-05-01'), 'lossYuan');
    expect((await judge(fine({ ...act38, finding }))).missing).toContain('lossFen');
    expect(
      await judge(
        fine({ ...without(act40, 'yuan'), multiple: 5, finding: without(ofHospital('2022-05-01'), 'defraudedYuan') }),
      ),
    ).toMatchObject(lawful);
    expect(
      await judge(
        fine({
          ...without(act40, 'yuan'),
          multiple: 5.01,
          finding: without(ofHospital('2022-05-01'), 'defraudedYuan'),
        }),
      ),
    ).toMatchObject(unlawful('N7 ABOVE_RANGE'));
  });
  test('an alleged act is no finding', async () => {
    expect(await judge(fine({ ...act38, finding: { ...misuse('2022-05-01'), status: 'ALLEGED' } }))).toMatchObject(
      missing('finding'),
    );
  });
  test('18.87万 on 3.77万 may be five times or more: the source rounds (case B007)', async () => {
    const rounded = (toYuan: number) =>
      fine({
        ...act40,
        yuan: { yuan: 188_700, toYuan },
        finding: { ...ofHospital('2022-05-01'), defraudedYuan: { yuan: 37_700, toYuan } },
      });
    expect(await judge(rounded(100))).toMatchObject({ verdict: 'UNDETERMINED', because: 'SOURCE_ROUNDED' });
    expect(await judge(rounded(0.01))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
  });
  test('two acts of one article are fined on the sum of their losses', async () => {
    const findings = [
      { ...misuse('2022-05-01'), lossYuan: 4_000 },
      { ...misuse('2022-06-01'), conduct: 'OVER_TESTING', lossYuan: 6_000 },
    ];
    const both = { ...known, findings, cites: 'R735 art_38' };
    expect(await judge(fine({ ...both, yuan: 20_000 }))).toMatchObject(lawful);
    expect(await judge(fine({ ...both, yuan: 20_000.01 }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
  });
  test('a text that is not on file is our gap; conduct that no text sanctions is none', async () => {
    const cites = { raw: '某市定点医药机构处罚办法', status: 'NOT_ON_FILE' };
    expect(await judge(fine({ ...act38, cites }))).toMatchObject({
      verdict: 'UNDETERMINED',
      because: 'TEXT_NOT_ON_FILE',
    });
    const unsanctioned = { ...known, finding: { conduct: 'CODE_MAPPING_ERROR', from: '2022-05-01', ...amounts } };
    expect(await judge(fine({ ...unsanctioned, yuan: 10_000, cites: 'R735 art_38' }))).toMatchObject({
      ...unlawful('N4 CONDUCT_NOT_COVERED'),
      status: 'NO_BASIS',
      because: 'VOID',
    });
    expect(await judge(fine({ ...unsanctioned, yuan: 10_000, cites }))).toMatchObject({
      verdict: 'UNDETERMINED',
      status: 'NOT_ON_FILE',
    });
  });
  test('an article that carries another consequence is not lent one by the article it refers to', async () => {
    expect(await judge(fine({ ...act38, cites: 'R735 art_40__para_2' }))).toMatchObject(unlawful('N6 ELEMENT_NOT_MET'));
  });
});
