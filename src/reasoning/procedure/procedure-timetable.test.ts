import { describe, expect, test } from 'vitest';
import { rulesOfSeeds } from '../../../tests/support/law-of-seeds.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import type { Interval } from '../legality/facts/evaluate-condition.ts';
import { procedureTimetable } from './procedure-timetable.ts';

const rules = rulesOfSeeds(
  'EVIDENCE',
  'DECISION',
  'PERFORMANCE',
  'PUBLICITY',
  'RECONSIDERATION',
  'LITIGATION',
  'ENFORCEMENT',
);

type Days = Partial<Record<ProceduralEvent, string>>;

interface Given {
  readonly events?: Days;
  readonly facts?: Readonly<Record<string, string | boolean | Interval>>;
  readonly measures?: readonly string[] | null;
  readonly fineFen?: number | null;
  readonly asOf?: string;
}

const timetable = ({ events = {}, facts = {}, measures = null, fineFen = null, asOf = '2024-06-10' }: Given) =>
  procedureTimetable({
    rules,
    events: new Map(Object.entries(events) as [ProceduralEvent, string][]),
    facts: new Map(Object.entries(facts)),
    measures,
    fineFen,
    asOf,
    calendar: chineseWorkingDays,
  });
const step = (name: string, given: Given) => timetable(given).steps.find((one) => one.step === name);
const due = (name: string, given: Given) => {
  const found = step(name, given);
  return [found?.governing.end?.day ?? null, found?.state];
};
const provisions = (name: string, given: Given) =>
  step(name, given)
    ?.lines.filter(({ applies }) => applies === 'TRUE')
    .flatMap(({ norms }) => norms.map(({ provision }) => provision?.id.split('/').at(-1) ?? null));

const l02: Given = {
  measures: ['REFUND', 'FINE', 'DEPARTMENT_SUSPENSION', 'AGREEMENT_TERMINATION'],
  fineFen: 16_000_000,
  facts: { decidedOnTheSpot: false, complexOrGrave: true },
};

describe('L02: a fine of 160,000 yuan and a stop of the department', () => {
  test('two certified officers, by the penalty law and the regulation', () => {
    expect(provisions('TWO_OFFICERS', l02)).toEqual(['2021-01-15#art_29__para_1', '2021-01-22#art_42__para_1', null]);
  });
  test('notice and defence, without which no decision may be taken', () => {
    expect(provisions('NOTICE', l02)).toEqual(['2021-01-22#art_44', '2021-01-22#art_62']);
    expect(provisions('DEFENCE_HEARD', l02)).toEqual([
      '2021-01-15#art_31',
      '2021-01-22#art_45__para_1',
      '2021-01-22#art_62',
    ]);
  });
  test('the stop of the department asks for a hearing notice under item 5; the size of the fine is not known', () => {
    expect(step('HEARING_NOTICE', l02)?.applies).toBe('TRUE');
    expect(provisions('HEARING_NOTICE', l02)).toEqual(['2021-01-22#art_63__para_1__item_5']);
    const fine = step('HEARING_NOTICE', l02)?.lines.find(({ rule }) => rule.id === 'procedure:hearing-notice-1');
    expect([fine?.applies, fine?.missing]).toEqual(['UNKNOWN', ['largerFine']]);
  });
  test.each([
    ['JOB_BAN', 4],
    ['LICENCE_REVOCATION', 3],
    ['CLOSURE', 4],
  ])('%s asks for it under item %d', (measure, item) => {
    expect(provisions('HEARING_NOTICE', { ...l02, measures: [measure] })).toEqual([
      `2021-01-22#art_63__para_1__item_${item}`,
    ]);
  });
  test('a fine alone leaves it open until the local figure is known', () => {
    const alone = { ...l02, measures: ['FINE'] };
    expect(step('HEARING_NOTICE', alone)).toMatchObject({ applies: 'UNKNOWN', state: 'UNDETERMINED' });
    const larger = (largerFine: boolean) =>
      step('HEARING_NOTICE', { ...alone, facts: { largerFine, hearingByOtherLaw: false } })?.applies;
    expect([larger(true), larger(false)]).toEqual(['TRUE', 'FALSE']);
  });
  test('a larger confiscation asks for it under item 2, another text under item 6', () => {
    const facts = { largerConfiscation: true, hearingByOtherLaw: true };
    expect(provisions('HEARING_NOTICE', { measures: ['CONFISCATION'], facts })).toEqual([
      '2021-01-22#art_63__para_1__item_2',
      '2021-01-22#art_63__para_1__item_6',
    ]);
  });
  test('collective decision because it is grave', () => {
    expect(provisions('COLLECTIVE_DECISION', l02)).toEqual(['2021-01-22#art_57__para_2']);
    expect(step('COLLECTIVE_DECISION', { facts: {} })?.missing).toEqual(['complexOrGrave']);
  });
});

describe('legal review', () => {
  test.each([
    [{ majorPublicInterest: true }, {}, [1]],
    [{ majorRightsConcerned: true }, { HEARING_HELD: '2024-05-06' }, [2]],
    [{ majorRightsConcerned: true }, {}, []],
    [{ difficultCase: true, legalReviewByOtherLaw: true }, {}, [3, 4]],
  ] as const)('%o after %o: items %o', (facts, events, items) => {
    expect(provisions('LEGAL_REVIEW', { facts, events })).toEqual(
      items.map((item) => `2021-01-22#art_58__para_1__item_${item}`),
    );
  });
});

describe('the clocks of the decision', () => {
  test.each([
    ['CLUE_CHECKED', { CLUE_RECEIVED: '2024-04-26' }, '2024-05-20'],
    ['INFORMANT_TOLD', { CASE_FILED: '2024-04-26' }, '2024-05-07'],
    ['DECISION', { CASE_FILED: '2024-02-05' }, '2024-05-05'],
    ['SERVICE', { DECIDED: '2024-04-26' }, '2024-05-09'],
    ['LEGAL_REVIEW_DONE', { LEGAL_REVIEW_BEGUN: '2024-04-26' }, '2024-05-13'],
    ['REGISTERED_EVIDENCE_DECIDED', { EVIDENCE_REGISTERED: '2024-04-26' }, '2024-05-09'],
    ['SEALING_ENDS', { SEALED: '2024-04-26' }, '2024-05-26'],
    ['ASSISTANCE_GIVEN', { ASSISTANCE_ASKED: '2024-04-26' }, '2024-05-11'],
    ['INSPECTION_FOLLOWED_UP', { INSPECTION_FINDINGS_RECEIVED: '2024-04-08' }, '2024-05-21'],
    ['INSPECTION_REPORTED', { INSPECTION_CASE_CLOSED: '2024-04-26' }, '2024-05-07'],
  ] as const)('%s after %o: %s', (name, events, day) => {
    expect(
      due(name, { events, facts: { namedInformant: true, decidedOnTheSpot: false, clueCheckExtended: false } })[0],
    ).toBe(day);
  });
  test.each([
    [{}, '2024-05-05'],
    [{ decisionExtended: true }, '2024-06-04'],
    [{ decisionExtended: true, decisionExtendedAgain: true }, '2024-08-03'],
  ])('ninety days, then thirty, then sixty more: %o gives %s', (facts, day) => {
    const events = { CASE_FILED: '2024-02-05' };
    const all = { decidedOnTheSpot: false, decisionExtended: false, decisionExtendedAgain: false, ...facts };
    expect(due('DECISION', { events, facts: all })[0]).toBe(day);
  });
  test.each([
    ['2024-05-05', 'KEPT'],
    // The fifth is a Sunday and a day off: whether the term moves the text does not say.
    ['2024-05-06', 'UNDETERMINED'],
    ['2024-05-07', 'MISSED'],
  ])('decided on %s: %s', (day, state) => {
    const facts = { decidedOnTheSpot: false, decisionExtended: false };
    expect(due('DECISION', { events: { CASE_FILED: '2024-02-05', DECIDED: day }, facts })[1]).toBe(state);
  });
  test('a decision on the last day is in time although an extension was not asked for', () => {
    const events = { CASE_FILED: '2024-02-05', DECIDED: '2024-06-04' };
    const facts = { decidedOnTheSpot: false, decisionExtended: true, decisionExtendedAgain: false };
    expect(due('DECISION', { events, facts })).toEqual(['2024-06-04', 'KEPT']);
  });
  test.each([
    ['2024-05-09', 'KEPT'],
    ['2024-05-10', 'MISSED'],
  ])('served on %s: %s', (day, state) => {
    expect(due('SERVICE', { events: { DECIDED: '2024-04-26', SERVED: day } })[1]).toBe(state);
  });
  test('a sealing that was extended ends thirty days later', () => {
    expect(due('SEALING_ENDS', { events: { SEALED: '2024-04-26' }, facts: { sealingExtended: true } })[0]).toBe(
      '2024-06-25',
    );
  });
});

describe('a hearing', () => {
  const due63 = { ...l02, measures: ['JOB_BAN'] };

  test.each([
    ['2024-05-08', 'KEPT'],
    ['2024-05-09', 'MISSED'],
  ])('asked for on %s after notice before the holiday: %s', (day, state) => {
    const events = { PENALTY_NOTICE_SERVED: '2024-04-28', HEARING_REQUESTED: day };
    expect(due('HEARING_REQUEST', { ...due63, events })).toEqual(['2024-05-08', state]);
  });
  test.each([
    ['2024-05-08', 'MISSED'],
    ['2024-05-09', 'KEPT'],
  ])('a decision on %s, while it could still be asked for: %s', (day, state) => {
    const events = { PENALTY_NOTICE_SERVED: '2024-04-28', DECIDED: day };
    expect(due('DECISION_NOT_BEFORE', { ...due63, events })[1]).toBe(state);
  });
  test.each([
    ['2024-05-10', 'KEPT'],
    ['2024-05-11', 'MISSED'],
  ])('on 2024-05-20, announced on %s: %s', (day, state) => {
    const events = { HEARING_REQUESTED: '2024-05-06', HEARING_HELD: '2024-05-20', HEARING_ANNOUNCED: day };
    expect(due('HEARING_ANNOUNCED', { ...due63, events })).toEqual(['2024-05-10', state]);
  });
  test('that nobody may ask for has no clock', () => {
    const given = {
      measures: ['WARNING'],
      facts: { hearingByOtherLaw: false },
      events: { PENALTY_NOTICE_SERVED: '2024-04-28' },
    };
    expect(step('HEARING_REQUEST', given)?.applies).toBe('FALSE');
  });
});

describe('a decision on the spot', () => {
  const clear = (fineFen: number, partyIsCitizen: boolean) =>
    step('ON_THE_SPOT', { fineFen, facts: { factsClear: true, onlyWarning: false, partyIsCitizen } })?.applies;

  test.each([
    [20_000, true, 'TRUE'],
    [20_001, true, 'FALSE'],
    [300_000, false, 'TRUE'],
    [300_001, false, 'FALSE'],
  ])('a fine of %d fen on a citizen (%s): %s', (fen, citizen, expected) => {
    expect(clear(fen, citizen)).toBe(expected);
  });
  test('is put on record, must first go to reconsideration, and knows no ninety days', () => {
    const given = { events: { DECIDED: '2024-04-26' }, facts: { decidedOnTheSpot: true } };
    expect(due('RECORDED', given)[0]).toBe('2024-05-09');
    expect(step('RECONSIDERATION_FIRST', given)?.applies).toBe('TRUE');
    expect(step('SUIT', given)?.applies).toBe('FALSE');
    expect(step('DECISION', given)?.applies).toBe('FALSE');
  });
});

describe('after the decision', () => {
  const served: Given = {
    events: { DECIDED: '2024-05-06', SERVED: '2024-05-13' },
    measures: ['FINE'],
    fineFen: 16_000_000,
    facts: { remediesTold: true, decidedOnTheSpot: false, publicEffect: true, hardship: true },
  };

  test.each([
    ['PAYMENT', '2024-05-28'],
    ['RECONSIDERATION', '2024-07-12'],
    ['SUIT', '2024-11-13'],
    ['ENFORCEMENT_REQUEST', '2025-02-13'],
  ])('%s: %s', (name, day) => {
    expect(due(name, served)[0]).toBe(day);
  });
  test('instalments may be asked for, performance is not stopped, the decision is published', () => {
    expect(step('INSTALMENTS', served)?.applies).toBe('TRUE');
    expect(step('PUBLICATION', served)?.applies).toBe('TRUE');
    const asked = { ...served, events: { ...served.events, RECONSIDERATION_ASKED: '2024-06-01' } };
    expect(step('NO_STAY', asked)?.applies).toBe('TRUE');
  });
  test('the term for suit is from memory, and says so', () => {
    expect(step('SUIT', served)?.governing.rule.mark).toBe('MEMORY');
  });
  test('a term for reconsideration that ends on a day off moves', () => {
    const given = { ...served, events: { SERVED: '2024-08-03' }, asOf: '2024-08-03' };
    expect(step('RECONSIDERATION', given)?.governing.end).toMatchObject({
      day: '2024-10-08',
      otherReading: '2024-10-02',
    });
  });
  test('where the remedy was not told it runs from learning of it, a year at most', () => {
    const given = {
      ...served,
      facts: { ...served.facts, remediesTold: false },
      events: { SERVED: '2024-05-13', REMEDY_KNOWN: '2024-09-02' },
    };
    expect(due('RECONSIDERATION', given)[0]).toBe('2024-11-01');
    expect(due('RECONSIDERATION_LONGEST', given)[0]).toBe('2025-05-13');
  });
  test('before 2024 the older text gave the same sixty days', () => {
    const given = { ...served, events: { SERVED: '2023-05-13' }, asOf: '2023-06-01' };
    expect(due('RECONSIDERATION', given)[0]).toBe('2023-07-12');
    expect(provisions('RECONSIDERATION', given)).toEqual(['2023-09-01#art_9__para_1']);
  });
  test('reconsideration is examined in five working days and decided in sixty, in complex cases ninety', () => {
    const events = { ...served.events, RECONSIDERATION_ASKED: '2024-06-03', RECONSIDERATION_ACCEPTED: '2024-06-07' };
    const facts = { reconsiderationIsSimple: false, reconsiderationExtended: false };
    expect(due('RECONSIDERATION_EXAMINED', { events })[0]).toBe('2024-06-11');
    expect(due('RECONSIDERATION_DECIDED', { events, facts })[0]).toBe('2024-08-06');
    expect(due('RECONSIDERATION_DECIDED', { events, facts: { ...facts, reconsiderationExtended: true } })[0]).toBe(
      '2024-09-05',
    );
    expect(due('RECONSIDERATION_DECIDED', { events, facts: { ...facts, reconsiderationIsSimple: true } })[0]).toBe(
      '2024-07-08',
    );
  });
  test('after reconsideration suit within fifteen days, then three months to ask the court', () => {
    const events = { ...served.events, RECONSIDERATION_ASKED: '2024-06-03', RECONSIDERATION_SERVED: '2024-07-31' };
    expect(due('SUIT', { ...served, events, asOf: '2024-08-01' })[0]).toBe('2024-08-15');
    expect(due('ENFORCEMENT_REQUEST', { ...served, events, asOf: '2024-08-01' })[0]).toBe('2024-11-15');
  });
  test('after a deferral the court is asked within three months of its end', () => {
    const events = { ...served.events, PAYMENT_DEFERRED_TO: '2024-11-30' };
    expect(due('ENFORCEMENT_REQUEST', { ...served, events, asOf: '2024-12-01' })[0]).toBe('2025-02-28');
  });
  test.each([
    ['2024-05-17', 'MISSED'],
    ['2024-05-18', 'KEPT'],
  ])(
    'the court is asked on %s, when ten working days since the demand of 2024-05-06 must have passed: %s',
    (day, state) => {
      const events = { DEMAND_SERVED: '2024-05-06', ENFORCEMENT_ASKED: day };
      expect(due('DEMAND', { events })).toEqual(['2024-05-17', state]);
    },
  );
  test('the court accepts in five and rules in seven working days', () => {
    const events = { ENFORCEMENT_ASKED: '2024-05-20', ENFORCEMENT_ACCEPTED: '2024-05-24' };
    expect(due('ENFORCEMENT_ACCEPTED', { events })[0]).toBe('2024-05-27');
    expect(due('ENFORCEMENT_RULED', { events })[0]).toBe('2024-06-04');
  });
  test.each([
    ['2024-05-16', 'KEPT'],
    ['2024-05-17', 'MISSED'],
  ])('a decision annulled on 2024-05-13 is withdrawn by %s: %s', (day, state) => {
    const events = { DECISION_ANNULLED: '2024-05-13', INFORMATION_WITHDRAWN: day };
    expect(due('WITHDRAWAL', { events })[1]).toBe(state);
  });
  test('a changed decision is published again within three days', () => {
    expect(due('REPUBLICATION', { events: { DECISION_CHANGED: '2024-05-13' } })[0]).toBe('2024-05-16');
  });
});

describe('the texts of the day', () => {
  test('L07 (b), decided on 2015-12-01: nothing of the penalty law is told, and the work is named', () => {
    const { steps, textsMissing } = timetable({ events: { DECIDED: '2015-12-01' }, asOf: '2015-12-01' });
    const named = steps.flatMap(({ lines }) => lines.flatMap(({ norms }) => norms.map(({ work }) => work.id)));
    expect(named).not.toContain('npcsc-70/2021-01-22');
    expect(textsMissing.map(({ work }) => work.id)).toContain('npcsc-70/2021-01-22');
  });
  test.each([
    ['2021-07-14', false],
    ['2021-07-15', true],
  ])('a decision on %s is told under the text of 2021: %s', (day, isTold) => {
    expect(step('NOTICE', { events: { DECIDED: day }, asOf: '2021-08-01' }) !== undefined).toBe(isTold);
  });
});
