import { describe, expect, test } from 'vitest';
import { generalNorms } from '../../../tests/support/law-of-conduct.ts';
import { ranksOfSeeds, rulesOfSeeds, thresholdsOfSeeds } from '../../../tests/support/law-of-seeds.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import type { Interval } from '../legality/facts/evaluate-condition.ts';
import { type Suspect, transferDuty } from './transfer-duty.ts';

const rules = rulesOfSeeds('TRANSFER');
const thresholds = thresholdsOfSeeds();

interface Given extends Partial<Omit<Suspect, 'facts' | 'amount'>> {
  readonly yuan?: number | Interval | null;
  readonly facts?: Readonly<Record<string, string | boolean | Interval>>;
  readonly region?: string | null;
  readonly events?: Partial<Record<ProceduralEvent, string>>;
  readonly asOf?: string;
}

const fen = (yuan: number): number => Math.round(yuan * 100);
const intervalOf = (yuan: number | Interval | null): Interval | null =>
  typeof yuan === 'number' ? { low: fen(yuan), high: fen(yuan) } : yuan;

const suspect = ({ yuan = 7953, facts = {}, ...given }: Given): Suspect => ({
  key: 'one',
  subject: given.subject ?? 'PERSON',
  crime: given.crime ?? 'FRAUD',
  amount: intervalOf(yuan),
  facts: new Map(Object.entries({ purposeToDefraud: 'PROVEN', fundIsMedical: true, ...facts })),
});

const answers = (suspects: readonly Given[], shared: Given = {}) =>
  transferDuty({
    suspects: suspects.map(suspect),
    thresholds,
    generals: generalNorms,
    rules,
    ranks: ranksOfSeeds(),
    region: shared.region ?? null,
    events: new Map(Object.entries(shared.events ?? {}) as [ProceduralEvent, string][]),
    asOf: shared.asOf ?? '2025-06-30',
    calendar: chineseWorkingDays,
  });
const answer = (given: Given) => {
  const [only] = answers([given], given);
  if (only === undefined) throw new Error('No answer.');
  return only;
};
const tiers = (given: Given): Readonly<Record<string, string>> =>
  Object.fromEntries(answer(given).tiers.map(({ tier, reached }) => [tier, reached]));
const stepIn = (given: Given, step: string) => answer(given).timetable.steps.find((one) => one.step === step);

describe('the zones of fraud, both ends belonging to the band', () => {
  test.each([
    [2_999.99, 'FALSE', 'FALSE', 'FALSE'],
    [3_000, 'UNKNOWN', 'FALSE', 'FALSE'],
    [9_999.99, 'UNKNOWN', 'FALSE', 'FALSE'],
    [10_000, 'TRUE', 'FALSE', 'FALSE'],
    [29_999.99, 'TRUE', 'FALSE', 'FALSE'],
    [30_000, 'TRUE', 'UNKNOWN', 'FALSE'],
    [99_999.99, 'TRUE', 'UNKNOWN', 'FALSE'],
    [100_000, 'TRUE', 'TRUE', 'FALSE'],
    [499_999.99, 'TRUE', 'TRUE', 'FALSE'],
    [500_000, 'TRUE', 'TRUE', 'TRUE'],
  ])('%d yuan: large %s, huge %s, especially huge %s', (yuan, large, huge, especially) => {
    expect(tiers({ yuan })).toEqual({ LARGE: large, HUGE: huge, ESPECIALLY_HUGE: especially });
  });
});

describe('the age of the person, with 12,000 yuan defrauded', () => {
  const aged = (low: number, high = low) => answer({ yuan: 12_000, facts: { ageYears: { low, high } } });
  const told = ({ duty, reason, missing }: ReturnType<typeof answer>) => [duty, reason, missing];
  const grounds = ({ unless }: ReturnType<typeof answer>) =>
    unless.map(({ general, outcome, missing }) => [general.norm.id, outcome, missing]);

  test('from 16 on there is a duty, below there is none', () => {
    expect(told(aged(15))).toEqual(['NO', 'NO_CRIMINAL_ANSWER', []]);
    expect(told(aged(16))).toEqual(['YES', null, []]);
  });
  test('told as a span across 16, it is the missing fact', () => {
    expect(told(aged(15, 16))).toEqual(['UNDETERMINED', 'MISSING_FACT', ['ageYears']]);
    expect(told(aged(13, 15))).toEqual(['NO', 'NO_CRIMINAL_ANSWER', []]);
    expect(told(aged(16, 17))).toEqual(['YES', null, []]);
  });
  test('nobody tells: what is to be suspected is transferred, and the ground stays named', () => {
    const untold = answer({ yuan: 12_000 });

    expect(told(untold)).toEqual(['YES', null, []]);
    expect(grounds(untold)).toEqual([
      ['norm:CL-17', 'UNKNOWN', ['ageYears']],
      ['norm:CL-18', 'UNKNOWN', ['capacity']],
    ]);
    expect(grounds(aged(15))[0]).toEqual(['norm:CL-17', 'TRUE', []]);
    expect(grounds(aged(16)).map(([norm]) => norm)).toEqual(['norm:CL-18']);
  });
  test('is asked for beside the figure of the province, and not below every figure', () => {
    expect(told(answer({ facts: { ageYears: { low: 15, high: 16 } }, region: '150200' }))).toEqual([
      'UNDETERMINED',
      'MISSING_FACT',
      ['provincialFigure:LARGE', 'ageYears'],
    ]);
    expect(told(answer({ yuan: 100, facts: { ageYears: { low: 15, high: 16 } } }))).toEqual([
      'NO',
      'BELOW_THRESHOLD',
      [],
    ]);
  });
  test('below 16 leaves nothing that a criminal clock could run for, and nobody who receives the case', () => {
    expect(aged(15)).toMatchObject({ addressee: null, punishments: [] });
    expect(aged(16).punishments.map(({ name }) => name)).toEqual(['FRAUD LARGE']);
  });
  test('is none of a unit', () => {
    expect(told(answer({ subject: 'UNIT', yuan: 12_000, facts: { ageYears: { low: 15, high: 15 } } }))).toEqual([
      'NO',
      'NOT_A_SUBJECT',
      [],
    ]);
    expect(answer({ subject: 'UNIT', crime: 'CONCEALING_PROCEEDS', yuan: 12_000 }).unless).toEqual([]);
  });
});

describe('L14 (a): 7,953 yuan defrauded by one person', () => {
  test('is undetermined: the figure of the province is missing, and named', () => {
    expect(answer({ region: '150200' })).toMatchObject({
      duty: 'UNDETERMINED',
      reason: 'MISSING_FACT',
      missing: ['provincialFigure:LARGE'],
    });
  });
  test.each([
    ['CLASS_1', 5_999.99, 'NO'],
    ['CLASS_1', 6_000, 'YES'],
  ])('where Guangdong has its own figure (%s), %d yuan: %s', (regionClass, yuan, duty) => {
    expect(answer({ yuan, region: '440100', facts: { regionClass } }).duty).toBe(duty);
  });
  test('in Guangdong the class of the area is asked for too', () => {
    expect(answer({ region: '440100' }).missing).toEqual(['provincialFigure:LARGE', 'regionClass']);
    expect(answer({ region: '440100', yuan: 10_000 }).duty).toBe('YES');
  });
  test('the answer names the texts that set the amount and the punishment', () => {
    const norms = answer({}).tiers[0]?.grounds[0]?.norms ?? [];
    expect(norms.map(({ aspect, version }) => [aspect, version?.id])).toEqual([
      ['PUNISHMENT', 'criminal-law/1997-03-14#art_266@1997-10-01'],
      ['AMOUNT', 'fa-shi-2011-7/2011-03-01#art_1@2011-04-08'],
    ]);
  });
});

describe('L14 (b): a resale ring of 280,000 yuan, one insured person and two buyers', () => {
  const ring = () =>
    answers(
      [
        { key: 'insured', yuan: 280_000 },
        { key: 'buyer-1', crime: 'CONCEALING_PROCEEDS', yuan: 150_000, facts: { knewCriminalOrigin: true } },
        { key: 'buyer-2', crime: 'CONCEALING_PROCEEDS', yuan: 130_000, facts: { knewCriminalOrigin: true } },
      ],
      { asOf: '2025-06-30' },
    );

  test('each must be transferred, on the own amount', () => {
    expect(ring().map(({ duty, addressee }) => [duty, addressee])).toEqual(Array(3).fill(['YES', 'POLICE']));
  });
  test('the insured person: huge, three to ten years', () => {
    const huge = ring()[0]?.tiers.find(({ tier }) => tier === 'HUGE');
    expect(huge).toMatchObject({ reached: 'TRUE', minMonths: 36, maxMonths: 120 });
    expect(ring()[0]?.punishments.at(-1)).toEqual({ name: 'FRAUD HUGE', maximumMonths: 120, isLife: false });
  });
  test('a buyer: up to three, in serious cases three to seven years', () => {
    expect(ring()[1]?.punishments).toEqual([
      { name: 'CONCEALING_PROCEEDS BASIC', maximumMonths: 36, isLife: false },
      { name: 'CONCEALING_PROCEEDS SERIOUS', maximumMonths: 84, isLife: false },
    ]);
  });
  test('the figures for serious are not on file from 2025-08-26: the basic tier alone still asks for transfer', () => {
    const buyer = { crime: 'CONCEALING_PROCEEDS', yuan: 150_000, facts: { knewCriminalOrigin: true } } as const;
    const [before, after] = ['2025-08-25', '2025-08-26'].map((asOf) => answer({ ...buyer, asOf }).tiers[1]);
    expect([before?.reached, after?.reached, after?.doubt]).toEqual(['TRUE', 'UNKNOWN', 'TEXT_NOT_ON_FILE']);
    expect(answer({ ...buyer, asOf: '2025-08-26' }).duty).toBe('YES');
  });
  test('who did not know the origin is no suspect', () => {
    const facts = { knewCriminalOrigin: false };
    expect(answer({ crime: 'CONCEALING_PROCEEDS', facts })).toMatchObject({ duty: 'NO', reason: 'ELEMENT_MISSING' });
  });
});

describe('L14 (c): a local text that postpones', () => {
  const given = { yuan: 280_000, region: '370100' };

  test('stands beside the national step in the same answer, and only there', () => {
    const texts = (region: string) =>
      stepIn({ ...given, region }, 'CASE_TO_POLICE')
        ?.lines.filter(({ applies }) => applies === 'TRUE')
        .map(({ norms }) => norms[0]?.work.id);
    expect(texts('370100')).toEqual(['sc-310/2020-08-07', 'shandong-fraud-opinion/2019']);
    expect(texts('320100')).toEqual(['sc-310/2020-08-07']);
  });
});

describe('L14 (c): the conflict', () => {
  test('the administrative regulation prevails over the local document by its rank', () => {
    const [conflict, ...more] = answer({ yuan: 280_000, region: '370100' }).conflicts;
    expect(more).toEqual([]);
    expect([conflict?.subject, conflict?.principle, conflict?.normId]).toEqual([
      'CASE_TO_POLICE',
      'SUPERIOR',
      'norm:APL-16',
    ]);
    const winner = conflict?.prevails === 'ONE' ? conflict.one : conflict?.other;
    expect(winner?.source.work.id).toBe('sc-310/2020-08-07');
  });
  test('telling the police at once where the crime is plain is compatible', () => {
    const conflicts = answer({ yuan: 280_000, region: '370100', facts: { crimeIsPlain: true } }).conflicts;
    expect(conflicts.map(({ subject }) => subject)).not.toContain('NOTICE_TO_POLICE');
  });
  test('there is none in another province', () => {
    expect(answer({ yuan: 280_000, region: '320100' }).conflicts).toEqual([]);
  });
});

describe('L02: 80,000 yuan of medical money', () => {
  const given = { yuan: 80_000, facts: { fundIsMedical: true } };

  test('is large everywhere, huge by province, and may be lifted near the mark', () => {
    expect(tiers(given)).toMatchObject({ LARGE: 'TRUE', HUGE: 'UNKNOWN' });
    expect(answer(given).duty).toBe('YES');
    expect(answer(given).tiers.find(({ tier }) => tier === 'HUGE')?.mayBeLifted).toBe(true);
  });
  test('is not lifted when neither the money nor the part in it asks for it', () => {
    const facts = { fundIsMedical: false, leadsFraudGang: false, victimsAreVulnerable: false };
    expect(answer({ yuan: 80_000, facts }).tiers.map(({ mayBeLifted }) => mayBeLifted)).toEqual([false, false, false]);
  });
  test.each([
    [20_000, false],
    [280_000, false],
    [399_999.99, false],
    [400_000, true],
    [450_000, true],
    [500_000, false],
  ])('%d yuan may be lifted into the highest tier: %s', (yuan, expected) => {
    expect(answer({ yuan }).tiers.at(-1)?.mayBeLifted).toBe(expected);
  });
  test('the institution is no subject of fraud: its persons are', () => {
    expect(answer({ ...given, subject: 'UNIT' })).toMatchObject({ duty: 'NO', reason: 'NOT_A_SUBJECT' });
    expect(answer({ subject: 'UNIT', crime: 'CONCEALING_PROCEEDS', facts: { knewCriminalOrigin: true } }).duty).toBe(
      'YES',
    );
  });
  test('a fine before is set off, after a criminal fine there is none, what was suspended stays suspended', () => {
    expect(stepIn(given, 'FINE_SET_OFF')?.applies).toBe('TRUE');
    expect(
      stepIn({ ...given, facts: { criminalFineImposed: true } }, 'FINE_AFTER_CRIMINAL_FINE')?.governing.rule.modality,
    ).toBe('MUST_NOT');
    expect(stepIn(given, 'MEASURES_CONTINUE')?.applies).toBe('TRUE');
    expect(stepIn(given, 'FINE_MEANWHILE')?.governing.rule.isContested).toBe(true);
    expect(stepIn(given, 'PENALTY_AFTER_RETURN')?.governing.norms.map(({ norm }) => norm.id)).toEqual([
      'norm:APL-27-1',
      'norm:O310-10',
      'norm:O310-13',
    ]);
  });
});

describe('the purpose', () => {
  test.each([
    ['PROVEN', 'YES'],
    ['ALLEGED', 'UNDETERMINED'],
    ['UNKNOWN', 'UNDETERMINED'],
    ['ABSENT', 'NO'],
  ])('%s, 20,000 yuan: %s', (purposeToDefraud, duty) => {
    expect(answer({ yuan: 20_000, facts: { purposeToDefraud } }).duty).toBe(duty);
  });
  test('L01: without a purpose nothing is suspected, and the reason says so', () => {
    expect(answer({ yuan: 80_000, facts: { purposeToDefraud: 'ABSENT' } }).reason).toBe('ELEMENT_MISSING');
  });
});

describe('below crime', () => {
  test('the public-order law may apply to a person, by the text of the day', () => {
    const law = (asOf: string) =>
      stepIn({ yuan: 2_999.99, asOf }, 'PUBLIC_ORDER')?.governing.norms.map(({ norm }) => norm.id);
    expect(law('2026-01-01')).toEqual(expect.arrayContaining(['norm:PSL-58']));
    expect(law('2025-12-31')).toEqual(expect.arrayContaining(['norm:PSL-49']));
    expect(law('2025-12-31')).not.toContain('norm:PSL-58');
  });
  test('it is no step where the crime is reached', () => {
    expect(stepIn({ yuan: 10_000 }, 'PUBLIC_ORDER')?.applies).toBe('FALSE');
  });
});

describe('an official', () => {
  const given = { subject: 'OFFICIAL', crime: 'EMBEZZLEMENT', facts: { usedOffice: true } } as const;

  test.each([
    [9_999.99, true, 'NO'],
    [10_000, true, 'YES'],
    [10_000, false, 'NO'],
    [29_999.99, false, 'NO'],
    [30_000, false, 'YES'],
  ])('who takes %d yuan (named circumstance: %s): %s', (yuan, corruptionCircumstance, duty) => {
    expect(answer({ ...given, yuan, facts: { usedOffice: true, corruptionCircumstance } }).duty).toBe(duty);
  });
  test.each([
    [200_000, 'HUGE'],
    [3_000_000, 'ESPECIALLY_HUGE'],
  ])('%d yuan without a circumstance reach %s', (yuan, tier) => {
    const facts = { usedOffice: true, corruptionCircumstance: false };
    const reached = answer({ ...given, yuan, facts }).tiers.filter((one) => one.reached === 'TRUE');
    expect(reached.at(-1)?.tier).toBe(tier);
  });
  test('goes to the supervisory organ, not to the police', () => {
    const official = { ...given, yuan: 50_000 };
    expect(answer(official).addressee).toBe('SUPERVISORY_ORGAN');
    expect(stepIn(official, 'TO_SUPERVISORY_ORGAN')?.applies).toBe('TRUE');
    expect(stepIn(official, 'CASE_TO_POLICE')?.applies).toBe('FALSE');
  });
  test('neglecting duty with a major loss needs no amount', () => {
    const abuse = { subject: 'OFFICIAL', crime: 'ABUSE_OF_POWER', yuan: null } as const;
    expect(answer({ ...abuse, facts: { majorLoss: true, favouritism: false } }).duty).toBe('YES');
    expect(answer({ ...abuse, facts: { majorLoss: false } }).duty).toBe('NO');
  });
});

test.each([
  [{ forgedOrTradedPapers: true, serious: false, credentialStolenOrForged: false }, 'YES'],
  [{ forgedOrTradedPapers: false, serious: true, credentialStolenOrForged: true }, 'YES'],
  [{ forgedOrTradedPapers: false, serious: false, credentialStolenOrForged: true }, 'NO'],
  [{ forgedOrTradedPapers: false, serious: true, credentialStolenOrForged: false }, 'NO'],
])('identity papers %o: %s', (facts, duty) => {
  expect(answer({ crime: 'FALSE_IDENTITY_PAPERS', yuan: null, facts }).duty).toBe(duty);
});

describe('a rounded amount', () => {
  test('that may lie on either side of a fixed mark is open because it is rounded', () => {
    const yuan = { low: fen(495_000), high: fen(505_000) };
    const last = answer({ yuan }).tiers.at(-1);
    expect([last?.reached, last?.doubt]).toEqual(['UNKNOWN', 'SOURCE_ROUNDED']);
  });
  test('that is not told asks for it', () => {
    expect(answer({ yuan: null })).toMatchObject({ duty: 'UNDETERMINED', missing: ['amount'] });
  });
});

describe('the clocks of transfer', () => {
  const given = { yuan: 20_000, asOf: '2024-05-20' };
  const due = (step: string, events: Partial<Record<ProceduralEvent, string>>) => {
    const found = stepIn({ ...given, events }, step);
    return [found?.governing.end?.day, found?.state];
  };

  test.each([
    ['TRANSFER_APPROVED', { TRANSFER_REPORTED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
    ['TRANSFER_APPROVED', { TRANSFER_REPORTED: '2024-05-13' }, '2024-05-16', 'MISSED'],
    ['TRANSFER_APPROVED', { TRANSFER_REPORTED: '2024-05-13', TRANSFER_APPROVED: '2024-05-16' }, '2024-05-16', 'KEPT'],
    ['CASE_TO_POLICE', { TRANSFER_APPROVED: '2024-05-16' }, '2024-05-17', 'MISSED'],
    ['CASE_TO_POLICE', { TRANSFER_APPROVED: '2024-05-16', TRANSFERRED: '2024-05-17' }, '2024-05-17', 'KEPT'],
    ['POLICE_ANSWERED', { TRANSFERRED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
    ['REVIEW_ASKED', { REFUSAL_RECEIVED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
    ['REVIEW_DECIDED', { REVIEW_ASKED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
    ['SUPERVISION_PROPOSED', { REVIEW_RECEIVED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
    ['HANDED_OVER', { FILING_NOTICE_RECEIVED: '2024-05-17' }, '2024-05-20', 'RUNNING'],
  ] as const)('%s after %o: %s %s', (step, events, day, state) => {
    expect(due(step, events)).toEqual([day, state]);
  });
  test('a wrong addressee passes the case on within a day', () => {
    const events = { TRANSFERRED: '2024-05-17' };
    expect(stepIn({ ...given, facts: { policeNotCompetent: true }, events }, 'REROUTED')?.governing.end?.day).toBe(
      '2024-05-18',
    );
  });
  test('three days that end on a Sunday are kept on the Monday on one reading only', () => {
    const events = { TRANSFER_REPORTED: '2024-05-16', TRANSFER_APPROVED: '2024-05-20' };
    expect(stepIn({ ...given, events }, 'TRANSFER_APPROVED')).toMatchObject({
      state: 'UNDETERMINED',
      governing: { end: { day: '2024-05-19', otherReading: '2024-05-20' } },
    });
  });
  test('the team is formed at once; for writing the report the text sets no term', () => {
    expect(stepIn(given, 'TEAM')?.governing.rule.bound).toBe('AT_ONCE');
    expect(stepIn(given, 'REPORT')?.governing).toMatchObject({ end: null, state: 'REQUIRED' });
  });
  test('before the text of 2020 nothing is told: the work had another one', () => {
    const { timetable } = answer({ ...given, asOf: '2019-05-20' });
    expect(timetable.steps.map(({ step }) => step)).not.toContain('TEAM');
    expect(timetable.textsMissing.map(({ work }) => work.id)).toContain('sc-310/2020-08-07');
  });
});
