import { describe, expect, test } from 'vitest';
import { ruleOnFile, text } from '../../../tests/fixtures/decisions/law-on-file.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import { type RuleLine, runRule } from './run-rule.ts';

type Days = Partial<Record<ProceduralEvent, string>>;
const eventsOf = (days: Days) => new Map(Object.entries(days) as [ProceduralEvent, string][]);

const run = (
  rule: Partial<RuleOnFile>,
  days: Days = {},
  {
    asOf = '2024-05-20',
    facts = {},
    lines = {},
  }: { asOf?: string; facts?: Record<string, boolean>; lines?: Record<string, RuleLine> } = {},
) =>
  runRule(
    ruleOnFile(rule),
    { events: eventsOf(days), facts: new Map(Object.entries(facts)), asOf, calendar: chineseWorkingDays },
    (id) => lines[id] ?? null,
  );
const state = (...given: Parameters<typeof run>) => run(...given).state;

describe('a step within ten days', () => {
  const filed = { CASE_FILED: '2024-05-06' };

  test('waits for its event, runs, is kept on the last day and missed on the next', () => {
    expect(state({})).toBe('WAITING');
    expect(state({}, filed, { asOf: '2024-05-16' })).toBe('RUNNING');
    expect(state({}, filed, { asOf: '2024-05-17' })).toBe('MISSED');
    expect(state({}, { ...filed, DECIDED: '2024-05-16' })).toBe('KEPT');
    expect(state({}, { ...filed, DECIDED: '2024-05-17' })).toBe('MISSED');
  });
  test('is not done by what is only planned for after the day asked about', () => {
    expect(state({}, { ...filed, DECIDED: '2024-05-16' }, { asOf: '2024-05-15' })).toBe('RUNNING');
    expect(state({}, { ...filed, DECIDED: '2024-05-16' }, { asOf: '2024-05-16' })).toBe('KEPT');
  });
  test('is done by the first of the events that keep it', () => {
    const line = run({ keptBy: ['RECORDED', 'DECIDED'] }, { ...filed, RECORDED: '2024-05-18', DECIDED: '2024-05-10' });

    expect([line.doneOn, line.state]).toEqual(['2024-05-10', 'KEPT']);
    expect(run({}, filed).doneOn).toBeNull();
  });
  test('tells its first and its last day', () => {
    expect(run({}, filed)).toMatchObject({ runsFrom: '2024-05-06', end: { day: '2024-05-16' } });
    expect(run({})).toMatchObject({ runsFrom: null, end: null });
  });
  test('is not required where its condition fails, and undetermined where that is open, with what is missing', () => {
    const condition = { fact: 'grave', is: true } as const;

    expect(state({ condition }, filed, { facts: { grave: false } })).toBe('NOT_REQUIRED');
    expect(state({ condition }, filed)).toBe('UNDETERMINED');
    expect(run({ condition }, filed)).toMatchObject({ applies: 'UNKNOWN', missing: ['grave'] });
    expect(state({ condition }, filed, { asOf: '2024-05-10', facts: { grave: true } })).toBe('RUNNING');
  });
});

describe('a step without a count', () => {
  test.each([{ length: null }, { unit: null }, { length: null, unit: null }])(
    'is required, and kept once it is done: %o',
    (uncounted) => {
      expect(state(uncounted, { CASE_FILED: '2024-05-06' })).toBe('REQUIRED');
      expect(state(uncounted, { CASE_FILED: '2024-05-06', DECIDED: '2024-05-20' })).toBe('KEPT');
      expect(state(uncounted, { CASE_FILED: '2024-05-06', DECIDED: '2024-05-21' })).toBe('REQUIRED');
      expect(run(uncounted, { CASE_FILED: '2024-05-06' }).end).toBeNull();
    },
  );
});

describe('a last day that the text leaves open', () => {
  // Ten days from 8 May 2024 end on Saturday 18; moved, on Monday 20.
  const silent = { lastDay: 'NOT_SAID' } as const;
  const filed = { CASE_FILED: '2024-05-08' };

  test.each([
    ['2024-05-18', 'KEPT'],
    ['2024-05-19', 'UNDETERMINED'],
    ['2024-05-20', 'UNDETERMINED'],
    ['2024-05-21', 'MISSED'],
  ])('kept on %s: %s', (day, expected) => {
    expect(state(silent, { ...filed, DECIDED: day }, { asOf: '2024-06-01' })).toBe(expected);
  });
  test('is not over before the later reading is, nor where the calendar is not on file', () => {
    expect(state(silent, filed, { asOf: '2024-05-20' })).toBe('UNDETERMINED');
    expect(state(silent, filed, { asOf: '2024-05-21' })).toBe('MISSED');
    expect(state({ lastDay: 'MOVES' }, { CASE_FILED: '2099-01-01' }, { asOf: '2099-03-01' })).toBe('UNDETERMINED');
  });
});

describe('a step that may not come before its day', () => {
  const waiting = { bound: 'NOT_BEFORE' } as const;
  const filed = { CASE_FILED: '2024-05-06' };

  test('runs until then, is asked for afterwards, and is missed by coming too early', () => {
    expect(state(waiting, filed, { asOf: '2024-05-16' })).toBe('RUNNING');
    expect(state(waiting, filed, { asOf: '2024-05-17' })).toBe('REQUIRED');
    expect(state(waiting, { ...filed, DECIDED: '2024-05-16' })).toBe('MISSED');
    expect(state(waiting, { ...filed, DECIDED: '2024-05-17' })).toBe('KEPT');
  });
  test('is open between the two readings of a last day', () => {
    const silent = { ...waiting, lastDay: 'NOT_SAID' } as const;

    expect(state(silent, { CASE_FILED: '2024-05-08', DECIDED: '2024-05-19' })).toBe('UNDETERMINED');
    expect(state(silent, { CASE_FILED: '2024-05-08', DECIDED: '2024-05-21' }, { asOf: '2024-06-01' })).toBe('KEPT');
  });
});

describe('a step so long ahead of an event', () => {
  // Seven working days before 20 May 2024 is 10 May.
  const ahead = {
    bound: 'AHEAD_OF',
    runsFrom: 'HEARING_HELD',
    keptBy: ['HEARING_ANNOUNCED'],
    length: 7,
    unit: 'WORKING_DAY',
  } as const;
  const rule: Partial<RuleOnFile> = { ...ahead, keptBy: ['HEARING_ANNOUNCED'] };
  const held = { HEARING_HELD: '2024-05-20' };

  test('runs until that day, is kept on it and missed after it', () => {
    expect(run(rule, held).end?.day).toBe('2024-05-10');
    expect(state(rule, held, { asOf: '2024-05-10' })).toBe('RUNNING');
    expect(state(rule, held, { asOf: '2024-05-11' })).toBe('MISSED');
    expect(state(rule, { ...held, HEARING_ANNOUNCED: '2024-05-10' })).toBe('KEPT');
    expect(state(rule, { ...held, HEARING_ANNOUNCED: '2024-05-11' })).toBe('MISSED');
  });
  test('is not surely kept outside the calendar on file', () => {
    expect(state(rule, { HEARING_HELD: '2099-05-20', HEARING_ANNOUNCED: '2099-01-01' }, { asOf: '2099-06-01' })).toBe(
      'UNDETERMINED',
    );
  });
});

describe('a period that runs from the end of others', () => {
  const afterEndOf = (...runsFromEndOf: string[]): Partial<RuleOnFile> => ({ runsFrom: null, runsFromEndOf });
  const line = (day: string | null, applies: RuleLine['applies'] = 'TRUE'): RuleLine => ({
    ...run({}),
    applies,
    end: day === null ? null : { day, isCertain: true, otherReading: null },
  });

  test('begins with the latest of their ends', () => {
    const lines = { a: line('2024-05-01'), b: line('2024-05-05') };

    expect(run(afterEndOf('a', 'b'), {}, { lines })).toMatchObject({
      runsFrom: '2024-05-05',
      end: { day: '2024-05-15' },
    });
    expect(run(afterEndOf('b', 'a'), {}, { lines }).runsFrom).toBe('2024-05-05');
  });
  test('waits while one of them has no end yet, unless that one does not apply', () => {
    expect(run(afterEndOf('a', 'b'), {}, { lines: { a: line('2024-05-01'), b: line(null) } })).toMatchObject({
      runsFrom: null,
      state: 'WAITING',
    });
    expect(run(afterEndOf('a', 'b'), {}, { lines: { a: line('2024-05-01'), b: line(null, 'FALSE') } }).runsFrom).toBe(
      '2024-05-01',
    );
    expect(run(afterEndOf('a'), {}, { lines: {} }).runsFrom).toBeNull();
  });
  test('does not wait for a rule that is not among those asked about', () => {
    expect(run(afterEndOf('a', 'elsewhere'), {}, { lines: { a: line('2024-05-01') } }).runsFrom).toBe('2024-05-01');
  });
  test('is told by the text of its first day, and while that is open by the text of the decision', () => {
    const young = { norms: [text({ validFrom: '2024-05-01' })] };

    expect(
      run({ ...afterEndOf('a'), ...young }, { DECIDED: '2024-06-01' }, { lines: { a: line('2024-04-30') } }).norms,
    ).toEqual([]);
    expect(
      run({ ...afterEndOf('a'), ...young }, { DECIDED: '2024-04-30' }, { lines: { a: line('2024-05-01') } }).norms,
    ).toHaveLength(1);
    expect(run({ ...afterEndOf('a'), keptBy: [], ...young }, { DECIDED: '2024-04-30' }).norms).toEqual([]);
  });
});

describe('the day whose text governs a step', () => {
  const day = (rule: Partial<RuleOnFile>, days: Days) => run(rule, days, { asOf: '2024-12-31' }).governedOn;

  test('is that of its trigger, else of itself, else of the decision, else the day asked about', () => {
    const all = { CASE_FILED: '2024-01-01', RECORDED: '2024-02-01', DECIDED: '2024-03-01' };
    const rule: Partial<RuleOnFile> = { keptBy: ['RECORDED'] };

    expect(day(rule, all)).toBe('2024-01-01');
    expect(day({ ...rule, runsFrom: null }, all)).toBe('2024-02-01');
    expect(day(rule, { RECORDED: '2024-02-01', DECIDED: '2024-03-01' })).toBe('2024-02-01');
    expect(day(rule, { DECIDED: '2024-03-01' })).toBe('2024-03-01');
    expect(day(rule, {})).toBe('2024-12-31');
  });
  test('without a trigger counts nothing, though the decision is told', () => {
    expect(run({ runsFrom: null, keptBy: ['RECORDED'] }, { DECIDED: '2024-05-06' })).toMatchObject({
      runsFrom: null,
      end: null,
      state: 'WAITING',
    });
  });
});
