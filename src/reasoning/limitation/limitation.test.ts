import { describe, expect, test } from 'vitest';
import { ruleOnFile, text } from '../../../tests/fixtures/decisions/law-on-file.ts';
import { rulesOfSeeds } from '../../../tests/support/law-of-seeds.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import { type HeaviestPunishment, limitation } from './limitation.ts';
import type { LimitedAct } from './limited-act.ts';

const rules = rulesOfSeeds('ADMINISTRATIVE_LIMITATION', 'PUBLIC_ORDER_LIMITATION', 'CRIMINAL_LIMITATION');

interface Given {
  readonly act?: Partial<LimitedAct>;
  readonly events?: Partial<Record<ProceduralEvent, string>>;
  readonly facts?: Readonly<Record<string, string | boolean | { low: number; high: number }>>;
  readonly crimes?: readonly HeaviestPunishment[];
  readonly asOf?: string;
}

const loss = (fen: number) => ({ lossFen: { low: fen, high: fen } });

const clocks = ({ act = {}, events = {}, facts = {}, crimes = [], asOf = '2026-11-22' }: Given) => {
  const [answer] = limitation({
    acts: [{ key: 'a', occurredFrom: '2023-03-01', occurredTo: '2023-03-20', pattern: 'CONTINUING', ...act }],
    rules,
    events: new Map(Object.entries(events) as [ProceduralEvent, string][]),
    facts: new Map(Object.entries(facts)),
    crimes,
    asOf,
    calendar: chineseWorkingDays,
  });
  return answer?.clocks ?? [];
};
const clock = (matter: string, given: Given) => clocks(given).find((one) => one.matter === matter);
const administrative = (given: Given) => clock('ADMINISTRATIVE_LIMITATION', given);
const told = (given: Given): string => {
  const { outcome, reason } = administrative(given) ?? {};
  return reason === null ? String(outcome) : `${outcome} ${reason}`;
};

describe('L01: nominal stays from 2023-03-01 to 2023-03-20, a loss of 80,000 yuan', () => {
  const facts = loss(8_000_000);

  test('two years run to 2025-03-20, the contested five to 2028-03-20', () => {
    const readings = administrative({ facts })?.readings ?? [];
    expect(
      readings
        .filter(({ applies }) => applies === 'TRUE')
        .map(({ rule, lastDay }) => [rule.id, rule.isContested, lastDay?.last]),
    ).toEqual([
      ['procedure:limitation-apl-36', false, '2025-03-20'],
      ['procedure:limitation-apl-36-financial', true, '2028-03-20'],
    ]);
  });
  test.each([
    ['2025-03-20', 'IN_TIME'],
    ['2025-03-21', 'UNDETERMINED CONTESTED_READING'],
    ['2028-03-20', 'UNDETERMINED CONTESTED_READING'],
    ['2028-03-21', 'LAPSED'],
  ])('discovered on %s: %s', (day, expected) => {
    expect(told({ facts, events: { DISCOVERED: day }, asOf: '2029-01-01' })).toBe(expected);
  });
  test('it names the wording of the law and where it was read', () => {
    const [reading] = administrative({ facts })?.readings ?? [];
    expect(reading?.norms.map(({ version, aspect }) => [version?.id, aspect])).toEqual([
      ['npcsc-70/2021-01-22#art_36__para_1@2021-07-15', 'SETS'],
      ['npcsc-70/2021-01-22#art_36__para_2@2021-07-15', 'SETS'],
      ['nhsa-4/2021-06-11#art_6@2021-07-15', 'REPEATS'],
    ]);
    expect(reading?.norms[0]?.passages.map(({ id }) => id)).toEqual(['law:apl#art_36']);
  });
});

describe('the longer limb', () => {
  test('is not contested where life and health is concerned and harm resulted: it governs', () => {
    const facts = { lifeOrHealthConcerned: true, harmResulted: true };
    expect(told({ facts, events: { DISCOVERED: '2028-03-20' }, asOf: '2029-01-01' })).toBe('IN_TIME');
  });
  test('needs harm: without it two years are all', () => {
    const facts = { lifeOrHealthConcerned: true, harmResulted: false, ...loss(0) };
    expect(told({ facts, events: { DISCOVERED: '2025-03-21' } })).toBe('LAPSED');
  });
  test('asks whether harm resulted where nobody tells', () => {
    expect(administrative({ events: { DISCOVERED: '2025-03-21' } })?.missing).toContain('harmResulted');
  });
});

describe('an act', () => {
  test.each([
    ['CONTINUING', '2025-03-20', 'IN_TIME'],
    ['SERIES', '2025-03-20', 'IN_TIME'],
    ['SERIES', '2025-03-21', 'LAPSED'],
    ['SINGLE', '2025-03-01', 'IN_TIME'],
    ['SINGLE', '2025-03-10', 'UNDETERMINED MISSING_FACT'],
    ['SINGLE', '2025-03-21', 'LAPSED'],
    ['UNKNOWN', '2025-03-10', 'UNDETERMINED MISSING_FACT'],
  ] as const)('that is %s and discovered on %s: %s', (pattern, day, expected) => {
    expect(told({ act: { pattern }, facts: { harmResulted: false, ...loss(0) }, events: { DISCOVERED: day } })).toBe(
      expected,
    );
  });
  test('that may still go on has no last day yet', () => {
    expect(administrative({ act: { occurredTo: null }, events: { DISCOVERED: '2025-01-01' } })).toMatchObject({
      outcome: 'UNDETERMINED',
      missing: expect.arrayContaining(['occurredTo']),
    });
  });
  test('on a leap day is pursued to the end of February', () => {
    const act = { occurredFrom: '2024-02-29', occurredTo: null, pattern: 'SINGLE' } as const;
    expect(administrative({ act })?.readings[0]?.lastDay).toEqual({ first: '2026-02-28', last: '2026-02-28' });
  });
  test('that nobody has discovered is open once its time is over, and running before', () => {
    const facts = { harmResulted: false, ...loss(0) };
    expect(told({ facts, asOf: '2025-03-20' })).toBe('RUNNING');
    expect(administrative({ facts, asOf: '2025-03-21' })?.missing).toContain('event:DISCOVERED');
  });
});

describe('the text that governs', () => {
  const old = { occurredFrom: '2015-03-01', occurredTo: '2015-06-30' };

  test('L07 (b), decided in 2015: the penalty law of that day is not on file, no article of 2021 is named', () => {
    const answer = administrative({
      act: old,
      facts: loss(1),
      events: { DISCOVERED: '2015-09-01' },
      asOf: '2015-12-01',
    });
    expect(answer).toMatchObject({ outcome: 'UNDETERMINED', reason: 'TEXT_NOT_ON_FILE' });
    const named = answer?.readings.flatMap(({ norms }) => norms.map(({ work }) => work.id));
    expect(named).not.toContain('npcsc-70/2021-01-22');
    expect(answer?.readings[0]?.textsMissing).toMatchObject([
      { work: { id: 'npcsc-70/2021-01-22' }, day: '2015-09-01' },
    ]);
  });
  test('a term that ended before the text began belongs to the older text', () => {
    const events = { DISCOVERED: '2022-01-01' };
    expect(told({ act: old, facts: { harmResulted: false, ...loss(0) }, events })).toBe(
      'UNDETERMINED TEXT_NOT_ON_FILE',
    );
  });
  test.each([
    ['2021-07-14', 'UNDETERMINED TEXT_NOT_ON_FILE'],
    ['2021-07-15', 'IN_TIME'],
  ])('discovered on %s: %s', (day, expected) => {
    const act = { occurredFrom: '2020-05-01', occurredTo: '2020-06-01' };
    expect(told({ act, facts: { harmResulted: false, ...loss(0) }, events: { DISCOVERED: day } })).toBe(expected);
  });
  test('L07 (a), 2010, by the labour department: its regulation gives two years, and a report stops them too', () => {
    const act = { occurredFrom: '2009-01-01', occurredTo: '2009-02-01' };
    const given = {
      act,
      facts: { issuerKind: 'HUMAN_RESOURCES' },
      events: { REPORTED: '2011-02-01' },
      asOf: '2011-03-01',
    };
    const reading = administrative(given)?.readings.find(({ rule }) => rule.id === 'procedure:limitation-lsr-20');
    expect(reading).toMatchObject({ outcome: 'IN_TIME', lastDay: { last: '2011-02-01' }, stoppedOn: '2011-02-01' });
    expect(administrative(given)?.reason).toBe('TEXT_NOT_ON_FILE');
  });
  test('the regulation of the labour department does not bind others', () => {
    const rulesRead = administrative({ facts: { issuerKind: 'MEDICAL_SECURITY' } })?.readings.map(
      ({ rule }) => rule.id,
    );
    expect(rulesRead).not.toContain('procedure:limitation-lsr-20');
  });
});

describe('the clock of public order', () => {
  const act = { occurredFrom: '2026-01-31', occurredTo: '2026-02-28' };
  test.each([
    ['2026-08-28', 'IN_TIME'],
    ['2026-08-29', 'LAPSED'],
  ])('stops with the police on %s: %s', (day, expected) => {
    expect(clock('PUBLIC_ORDER_LIMITATION', { act, events: { DISCOVERED_BY_POLICE: day } })?.outcome).toBe(expected);
  });
  test('is not told under the text before 2026', () => {
    const given = {
      act: { occurredFrom: '2025-01-01', occurredTo: '2025-01-01' },
      events: { DISCOVERED_BY_POLICE: '2025-05-01' },
    };
    expect(clock('PUBLIC_ORDER_LIMITATION', given)).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'TEXT_NOT_ON_FILE',
    });
  });
});

describe('the clock of crime', () => {
  const criminal = (crime: Partial<HeaviestPunishment>, given: Given = {}) =>
    clock('CRIMINAL_LIMITATION', { ...given, crimes: [{ name: 'X', maximumMonths: null, isLife: false, ...crime }] });
  const counted = (crime: Partial<HeaviestPunishment>): string | undefined =>
    criminal(crime)?.readings.find(({ rule, applies }) => rule.length !== null && applies === 'TRUE')?.lastDay?.last;

  test.each([
    [36, '2028-03-20'],
    [59, '2028-03-20'],
    [60, '2033-03-20'],
    [84, '2033-03-20'],
    [119, '2033-03-20'],
    [120, '2038-03-20'],
  ])('a highest punishment of %d months: to %s', (maximumMonths, expected) => {
    expect(counted({ maximumMonths })).toBe(expected);
  });
  test('life: twenty years', () => {
    expect(counted({ isLife: true })).toBe('2043-03-20');
  });
  test('a further crime within the term lets it run anew from there, a later one does not', () => {
    const last = (day: string) =>
      criminal({ maximumMonths: 36 }, { events: { LATER_CRIME: day } })?.readings[0]?.lastDay?.last;
    expect([last('2028-03-20'), last('2028-03-21')]).toEqual(['2033-03-20', '2028-03-20']);
  });
  test('has no end for who evades after filing', () => {
    const facts = { evadedAfterFiling: true };
    expect(criminal({ maximumMonths: 36 }, { facts, asOf: '2050-01-01' })?.outcome).toBe('RUNNING');
  });
});

describe('several readings of one clock, under an invented law', () => {
  const years = (length: number | null, given: Partial<RuleOnFile> = {}): RuleOnFile =>
    ruleOnFile({
      id: `procedure:${length}`,
      matter: 'ADMINISTRATIVE_LIMITATION',
      length,
      unit: 'YEAR',
      runsFrom: 'ACT_ENDED',
      keptBy: ['DISCOVERED'],
      ...given,
    });
  const grave = { condition: { fact: 'grave', is: true } } as const;
  const read = (
    own: readonly RuleOnFile[],
    discovered: string | null,
    facts: Readonly<Record<string, boolean>> = {},
    asOf = '2030-01-01',
  ) => {
    const [answer] = limitation({
      acts: [{ key: 'a', occurredFrom: '2021-06-30', occurredTo: '2021-06-30', pattern: 'SINGLE' }],
      rules: own,
      events: new Map(discovered === null ? [] : [['DISCOVERED', discovered] as const]),
      facts: new Map(Object.entries(facts)),
      crimes: [],
      asOf,
      calendar: chineseWorkingDays,
    });
    const [clock] = answer?.clocks ?? [];
    return [clock?.outcome, clock?.reason, clock?.missing];
  };
  const inTime = ['IN_TIME', null, []];
  const lapsed = ['LAPSED', null, []];

  test('the longest that surely applies governs', () => {
    const both = [years(2), years(5, grave)];

    expect(read(both, '2024-01-01', { grave: true })).toEqual(inTime);
    expect(read([...both].reverse(), '2024-01-01', { grave: true })).toEqual(inTime);
    expect(read(both, '2024-01-01', { grave: false })).toEqual(lapsed);
    expect(read(both, '2026-07-01', { grave: true })).toEqual(lapsed);
  });
  test('months and years are compared in one unit', () => {
    expect(read([years(30, { unit: 'MONTH' }), years(2)], '2023-12-30')).toEqual(inTime);
    expect(read([years(18, { unit: 'MONTH' }), years(2)], '2023-06-30')).toEqual(inTime);
  });
  test('a longer one that may apply leaves it open while it makes a difference', () => {
    const both = [years(2), years(5, grave)];

    expect(read(both, '2024-01-01')).toEqual(['UNDETERMINED', 'MISSING_FACT', ['grave']]);
    expect(read(both, '2023-06-30')).toEqual(inTime);
    expect(read(both, '2026-07-01')).toEqual(lapsed);
  });
  test('a shorter one that may apply changes nothing', () => {
    expect(read([years(2, grave), years(5)], '2024-01-01')).toEqual(inTime);
  });
  test('a contested longer one leaves it open as contested', () => {
    const both = [years(2), years(5, { isContested: true })];

    expect(read(both, '2024-01-01')).toEqual(['UNDETERMINED', 'CONTESTED_READING', []]);
    expect(read(both, '2023-06-30')).toEqual(inTime);
    expect(read(both, '2026-07-01')).toEqual(lapsed);
  });
  test('the terms of two different laws both govern: what they tell differently is contested', () => {
    const other = years(5, { norms: [text({ norm: 'norm:other', work: 'tree-law' })] });

    expect(read([years(2), other], '2024-01-01')).toEqual(['UNDETERMINED', 'CONTESTED_READING', []]);
    expect(read([years(2), other], '2023-06-30')).toEqual(inTime);
  });
  test('one without an end settles all others', () => {
    expect(read([years(2), years(null, grave)], '2029-01-01', { grave: true })).toEqual(['RUNNING', null, []]);
    expect(read([years(2), years(null, grave)], '2029-01-01', { grave: false })).toEqual(lapsed);
  });
  test('a text that is not on file comes before what is contested or missing', () => {
    const unread = years(5, { norms: [text({ validFrom: '2029-01-01', hasEarlierText: true })] });

    expect(read([years(2), unread], '2024-01-01').slice(0, 2)).toEqual(['UNDETERMINED', 'TEXT_NOT_ON_FILE']);
  });
  test('a contested longer one does not settle that nobody tells of a discovery', () => {
    const both = [years(2), years(5, { isContested: true })];

    expect(read(both, null, {}, '2024-01-01')).toEqual(['UNDETERMINED', 'MISSING_FACT', ['event:DISCOVERED']]);
  });
  test('a contested reading is a doubt only where it surely applies and tells something else', () => {
    expect(read([years(2), years(5, { isContested: true, ...grave })], '2024-01-01')).toEqual([
      'UNDETERMINED',
      'MISSING_FACT',
      ['grave'],
    ]);
    expect(read([years(2), years(5, { isContested: true }), years(10, grave)], '2027-01-01')).toEqual([
      'UNDETERMINED',
      'MISSING_FACT',
      ['grave'],
    ]);
  });
  test('a clock without an end that only may run does not take away that the act was pursued in time', () => {
    expect(read([years(2), years(null, grave)], '2023-06-30')).toEqual(inTime);
  });
  test('a text that only repeats a rule does not make it the rule of another law', () => {
    const repeated = (length: number) =>
      years(length, { norms: [text({ norm: `norm:repeat-${length}`, aspect: 'REPEATS' }), text()] });

    expect(read([repeated(2), repeated(5)], '2024-01-01')).toEqual(inTime);
  });
  test('without any rule nothing can be told', () => {
    expect(read([], '2024-01-01')).toEqual(['UNDETERMINED', 'MISSING_FACT', []]);
  });
  test('the readings stand in the order of the law', () => {
    const [answer] = limitation({
      acts: [{ key: 'a', occurredFrom: '2021-06-30', occurredTo: '2021-06-30', pattern: 'SINGLE' }],
      rules: [years(5, { sequence: 2 }), years(2)],
      events: new Map(),
      facts: new Map(),
      crimes: [],
      asOf: '2022-01-01',
      calendar: chineseWorkingDays,
    });

    expect(answer?.clocks[0]?.readings.map(({ rule }) => rule.length)).toEqual([2, 5]);
    expect(answer?.clocks.map(({ matter, crime }) => [matter, crime])).toEqual([
      ['ADMINISTRATIVE_LIMITATION', null],
      ['PUBLIC_ORDER_LIMITATION', null],
    ]);
  });
});

test('a crime whose highest punishment nobody tells has no clock that surely runs', () => {
  const crimes = [{ name: 'X', maximumMonths: null, isLife: false }];
  const told = clock('CRIMINAL_LIMITATION', {
    crimes,
    events: { CRIMINAL_CASE_FILED: '2030-01-01' },
    asOf: '2031-01-01',
  });

  expect([told?.crime, told?.outcome, told?.reason]).toEqual(['X', 'UNDETERMINED', 'MISSING_FACT']);
  expect(told?.missing).toContain('maximumMonths');
});
