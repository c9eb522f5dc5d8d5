import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureDecision, fine, impose } from '../fixtures/decisions/decision.ts';
import {
  type FixtureGraph,
  lawful,
  startFixtureGraph,
  undetermined,
  unlawful,
  type Verdict,
} from '../support/fixture-graph.ts';

/*
 * Acceptance questions L07 to L17: old recipes, wrong citations, competing norms, in the parts that basis, version, range, subject, competence and nature decide.
 * Expected values are written by hand from the texts. Procedure (notice, hearing, terms), limitation and transfer to the
 * police are later work: no expectation here says anything about them.
 */

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await startFixtureGraph();
}, 180_000);
afterAll(() => graph.stop());

const judge = (decision: FixtureDecision): Promise<Verdict> => graph.judge(decision);

const by = { issuer: 'MEDICAL_SECURITY', actsUnder: 'OWN' } as const;
const hospital = { ...by, respondent: 'MED_INST' } as const;

describe('L07 the old recipe: two times, citing LSR and the penalty law', () => {
  const fraud = (day: string) =>
    ({
      conduct: 'FABRICATED_SERVICE',
      from: day,
      lossYuan: 100_000,
      defraudedYuan: 100_000,
      intent: 'PROVEN',
    }) as const;
  const recipe = { ...by, respondent: 'MED_INST', cites: ['LSR', 'APL'], yuan: 200_000 };

  test('(a) 2010, decided 2011-03-01 by the labour department: one to three times, so two times are inside', async () => {
    const then = { ...recipe, issuer: 'HUMAN_RESOURCES', finding: fraud('2010-06-01'), decidedOn: '2011-03-01' };
    expect(await judge(fine(then))).toMatchObject({
      ...lawful,
      bases: ['劳动保障监察条例 art_27__para_2: TRUE 100000.00-300000.00 yuan'],
    });
    expect(await judge(fine({ ...then, yuan: 300_000.01 }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    expect(await judge(fine({ ...then, issuer: 'MEDICAL_SECURITY' }))).toMatchObject(unlawful('N1 NOT_COMPETENT'));
    // The procedure of that day is not on file; nothing here speaks of it.
  });
  test('(b) 2015: the amount fits, but the basis is the Social Insurance Law; LSR has given way', async () => {
    const then = { ...recipe, issuer: 'HUMAN_RESOURCES', finding: fraud('2015-06-01'), decidedOn: '2015-12-01' };
    expect(await judge(fine(then))).toMatchObject({
      ...unlawful('N3 DISPLACED'),
      because: 'REVOCABLE',
      repairs: expect.arrayContaining([
        '中华人民共和国社会保险法 第八十七条 could carry it with 200000.00 to 500000.00 yuan.',
      ]),
    });
    expect(await judge(fine({ ...then, cites: 'SIL art_87' }))).toMatchObject(lawful);
  });
  test('(c) 2022: without a finding on the purpose, two times stand between articles 38 and 40', async () => {
    const { intent: _, ...stays } = { ...fraud('2022-06-01'), conduct: 'HANG_BED' };
    const now = { ...recipe, finding: stays, decidedOn: '2022-12-01' };
    expect(await judge(fine({ ...now, cites: [] }))).toMatchObject(undetermined('AMBIGUOUS_BASIS', 'purposeToDefraud'));
    expect(await judge(fine({ ...now, cites: [], issuer: 'HUMAN_RESOURCES' }))).toMatchObject(
      unlawful('N1 NOT_COMPETENT'),
    );
    expect(await judge(fine(now))).toMatchObject({
      verdict: 'UNLAWFUL',
      repairs: expect.arrayContaining([
        expect.stringMatching(/第三十八条.*第（一）项/),
        expect.stringContaining('第四十条第二款'),
      ]),
    });
  });
  test('(c) a hospital-wide ban on insured patients and a “cancelled designation” are no penalties', async () => {
    const now = { ...recipe, finding: fraud('2022-06-01'), decidedOn: '2022-12-01' };
    expect(await judge(impose('ADMISSION_STOP', { months: 3, calledA: 'PENALTY' }, now))).toMatchObject({
      verdict: 'NATURE_MISMATCH',
    });
    expect(await judge(impose('DESIGNATION_CANCELLATION', { calledA: 'PENALTY' }, now))).toMatchObject(
      unlawful('N4 NO_SUCH_SANCTION'),
    );
    expect(await judge(impose('ADMISSION_STOP', { months: 3 }, now))).toMatchObject({
      verdict: 'UNDETERMINED',
      because: 'TEXT_NOT_ON_FILE',
    });
  });
});

describe('L08 are these legal bases any good?', () => {
  const fraud = {
    conduct: 'FABRICATED_SERVICE',
    from: '2022-06-01',
    lossYuan: 10_000,
    defraudedYuan: 10_000,
    intent: 'PROVEN',
  } as const;
  const act = { ...hospital, finding: fraud, decidedOn: '2022-12-01' };

  test('(a) article 41 of the health-promotion law is about something else; its article 104 leads to the rules on fraud', async () => {
    const cites = { raw: 'BHL 41', status: 'IRRELEVANT', resolvesTo: 'BHL art_41', suggests: ['BHL art_104'] };
    expect(await judge(fine({ ...act, yuan: 20_000, cites }))).toMatchObject({
      ...unlawful('N3 CONDUCT_NOT_COVERED'),
      because: 'REVOCABLE',
      repairs: expect.arrayContaining(['BHL 41: see 中华人民共和国基本医疗卫生与健康促进法 第一百零四条 instead.']),
    });
    expect(await judge(fine({ ...act, yuan: 20_000, cites: 'BHL art_104' }))).toMatchObject(lawful);
  });
  test('(b) the national social-security-fund regulation is about the reserve fund, not about medical insurance', async () => {
    const cites = { raw: '全国社会保障基金条例', status: 'IRRELEVANT', names: 'NSSF' };
    expect(await judge(fine({ ...act, yuan: 20_000, cites }))).toMatchObject(unlawful('N3 CONDUCT_NOT_COVERED'));
  });
  test('(c) old numbers of the audit law lead to their successors', async () => {
    const cites = { raw: '审计法第45条', status: 'RENUMBERED', resolvesTo: 'AUL art_45', suggests: ['AUL art_49'] };
    expect(await judge(fine({ ...act, yuan: 20_000, cites }))).toMatchObject({
      ...unlawful('N2 RENUMBERED'),
      repairs: expect.arrayContaining(['审计法第45条: see 中华人民共和国审计法 第四十九条 instead.']),
    });
  });
});

describe('L10 may the Guangdong opinion of 2018 be relied on?', () => {
  const act = (day: string, decidedOn: string) =>
    ({
      ...hospital,
      issuer: day < '2020-06-01' ? 'HUMAN_RESOURCES' : 'MEDICAL_SECURITY',
      region: '440000',
      cites: 'G1',
      decidedOn,
      finding: { conduct: 'FABRICATED_SERVICE', from: day, lossYuan: 10_000, defraudedYuan: 10_000, intent: 'PROVEN' },
    }) as const;

  test('on 2024-01-15 it had run out, and it could never found a penalty', async () => {
    const { verdict, reasons, repairs } = await judge(fine({ ...act('2023-12-01', '2024-01-15'), yuan: 20_000 }));
    expect({ verdict, reasons }).toEqual({ verdict: 'UNLAWFUL', reasons: ['N3 NORMATIVE_DOCUMENT', 'N2 REPEALED'] });
    expect(repairs).toContainEqual(expect.stringContaining('第四十条'));
  });
  test('on its last day, 2023-04-30, it had not run out; from 2023-05-01 it had', async () => {
    const on = async (day: string) => (await judge(fine({ ...act('2022-06-01', day), yuan: 20_000 }))).reasons;
    expect(await on('2023-04-30')).toEqual(['N3 NORMATIVE_DOCUMENT']);
    expect(await on('2023-05-01')).toEqual(['N3 NORMATIVE_DOCUMENT', 'N2 REPEALED']);
  });
  test('a fine that also cites the law stands on the law', async () => {
    expect(
      await judge(fine({ ...act('2019-03-01', '2019-09-01'), cites: ['G1', 'SIL art_87'], yuan: 20_000 })),
    ).toMatchObject(lawful);
  });
});

describe('L12 medical-assistance money, 6,000', () => {
  const money = { lossYuan: 6_000, defraudedYuan: 6_000, fund: 'ASSISTANCE', intent: 'PROVEN' } as const;
  const falseIncome = (from: string) => ({
    conduct: 'ASSISTANCE_FRAUD',
    from,
    ...money,
    facts: { falseIncomeOrProperty: true },
  });
  const forgedPapers = (from: string) => ({ conduct: 'FORGED_CLAIM', from, ...money });
  const person = { ...by, respondent: 'ASSISTANCE_RECIPIENT' } as const;
  const old = 'SAR art_68';
  const young = 'SAL art_73';
  const fund = 'R735 art_41__para_2';

  test('(a)(i) 2025, false income: SAR 68 carries 6,000 to 18,000; whether R735 41 reaches it is contested', async () => {
    const act = { ...person, finding: falseIncome('2025-03-01'), decidedOn: '2025-09-01' };
    for (const yuan of [6_000, 18_000]) expect(await judge(fine({ ...act, yuan, cites: old }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: 18_000.01, cites: old }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    expect(await judge(fine({ ...act, yuan: 12_000, cites: fund }))).toMatchObject({
      verdict: 'UNDETERMINED',
      because: 'CONTESTED_READING',
    });
    expect(await judge(fine({ ...act, yuan: 12_000, cites: young }))).toMatchObject(
      unlawful('N2 NOT_IN_FORCE_ON_ACT_DATE'),
    );
  });
  test('(a)(ii) 2025, forged papers: one fine, by the norm with the higher fine, 12,000 to 30,000; loss of aid is no fine', async () => {
    const act = { ...person, finding: forgedPapers('2025-03-01'), decidedOn: '2025-09-01' };
    for (const yuan of [12_000, 30_000]) expect(await judge(fine({ ...act, yuan, cites: fund }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: 30_000.01, cites: fund }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    expect(await judge(fine({ ...act, yuan: 12_000, cites: old }))).toMatchObject(unlawful('N10 HIGHER_FINE_APPLIES'));
    expect(await judge(impose('ASSISTANCE_STOP', {}, { ...act, cites: old }))).toMatchObject(lawful);
  });
  test('(b)(i) from 2026-07-01, false income: the assistance law takes the place of SAR 68', async () => {
    const act = { ...person, finding: falseIncome('2026-08-01'), decidedOn: '2026-09-01' };
    expect(await judge(fine({ ...act, yuan: 12_000, cites: old }))).toMatchObject(unlawful('N3 DISPLACED'));
    expect(await judge(fine({ ...act, yuan: 12_000.01, cites: young }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
    expect(await judge(fine({ ...act, yuan: 12_000, cites: young }))).toMatchObject({
      verdict: 'UNDETERMINED',
      because: 'NORM_CONFLICT',
    });
  });
  test('(b)(ii) forged papers: which of R735 41 and SAL 73 wins is contested; 12,000 lies inside both', async () => {
    const act = { ...person, finding: forgedPapers('2026-08-01'), decidedOn: '2026-09-01' };
    for (const cites of [young, fund])
      expect(await judge(fine({ ...act, yuan: 12_000, cites }))).toMatchObject({
        verdict: 'UNDETERMINED',
        because: 'NORM_CONFLICT',
        repairs: expect.arrayContaining(['Inside every competing range: 12000.00 yuan.']),
      });
    expect(await judge(fine({ ...act, yuan: 12_000.01, cites: young }))).toMatchObject(unlawful('N7 ABOVE_RANGE'));
  });
  test('(c) act on 2026-06-15, decision on 2026-08-01: whether SAL 73 is the lighter law in place of the older ones is contested', async () => {
    const contested = {
      verdict: 'UNDETERMINED',
      because: 'CONTESTED_READING',
      reasons: expect.arrayContaining(['N2 LATER_LAW_NOT_COMPARABLE']),
    };
    for (const finding of [falseIncome('2026-06-15'), forgedPapers('2026-06-15')])
      expect(
        await judge(fine({ ...person, finding, decidedOn: '2026-08-01', yuan: 12_000, cites: young })),
      ).toMatchObject(contested);
    expect(
      await judge(
        fine({ ...person, finding: forgedPapers('2026-06-15'), decidedOn: '2026-08-01', yuan: 12_000, cites: fund }),
      ),
    ).toMatchObject(contested);
    expect(
      await judge(
        fine({ ...person, finding: falseIncome('2026-06-15'), decidedOn: '2026-06-30', yuan: 12_000, cites: old }),
      ),
    ).toMatchObject(lawful);
  });
});

describe('L17 two times: 38 or 40? 72 trace codes settled twice, 3,678 recovered, fine 7,356', () => {
  const finding = {
    conduct: 'AIDING_RESALE',
    from: '2025-03-01',
    to: '2025-03-31',
    lossYuan: 3_678,
    defraudedYuan: 3_678,
  } as const;
  const act = { ...hospital, finding, decidedOn: '2025-09-01' };

  test('7,356 is the maximum of 38 and the minimum of 40: the purpose decides', async () => {
    const verdict = await judge(fine({ ...act, yuan: 7_356 }));
    expect(verdict).toMatchObject(undetermined('AMBIGUOUS_BASIS', 'purposeToDefraud'));
    expect(verdict.bases).toEqual(
      expect.arrayContaining([
        '医疗保障基金使用监督管理条例 art_38__para_1__item_5: TRUE 3678.00-7356.00 yuan',
        '医疗保障基金使用监督管理条例 art_40__para_2: UNKNOWN 7356.00-18390.00 yuan',
      ]),
    );
  });
  test('one fen less fits article 38 alone; one fen more fits article 40 alone, if the purpose is found', async () => {
    expect(await judge(fine({ ...act, yuan: 7_355.99 }))).toMatchObject(lawful);
    expect(await judge(fine({ ...act, yuan: 7_356.01 }))).toMatchObject(
      undetermined('MISSING_FACT', 'purposeToDefraud'),
    );
  });
  test.each([
    ['PROVEN', 'art_40__para_2'],
    ['ABSENT', 'art_38__para_1__item_5'],
  ] as const)('with the purpose %s the basis is %s', async (intent, eId) => {
    const { bases, verdict } = await judge(fine({ ...act, yuan: 7_356, finding: { ...finding, intent } }));
    expect(verdict).toBe('LAWFUL');
    expect(bases).toContainEqual(expect.stringContaining(`${eId}: TRUE`));
    expect(bases.filter((basis) => basis.startsWith('医疗保障基金使用监督管理条例'))).toHaveLength(1);
  });
});
