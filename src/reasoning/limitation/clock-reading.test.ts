import { describe, expect, test } from 'vitest';
import { ruleOnFile, text } from '../../../tests/fixtures/decisions/law-on-file.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import { readClock } from './clock-reading.ts';
import type { DaySpan } from './limited-act.ts';

// Under an invented law felling a tree is pursued for two years, until it is discovered.

const twoYears: Partial<RuleOnFile> = {
  matter: 'ADMINISTRATIVE_LIMITATION',
  length: 2,
  unit: 'YEAR',
  keptBy: ['DISCOVERED'],
  runsFrom: 'ACT_ENDED',
};
interface Given {
  readonly rule?: Partial<RuleOnFile>;
  readonly end?: DaySpan | null;
  readonly events?: Partial<Record<ProceduralEvent, string>>;
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly asOf?: string;
}
const on = (day: string): DaySpan => ({ first: day, last: day });
const month: DaySpan = { first: '2021-06-01', last: '2021-06-30' };
const clock = ({ rule = {}, end = on('2021-06-30'), events = {}, facts = {}, asOf = '2030-01-01' }: Given = {}) =>
  readClock(ruleOnFile({ ...twoYears, ...rule }), end, {
    events: new Map(Object.entries(events) as [ProceduralEvent, string][]),
    facts: new Map(Object.entries(facts)),
    asOf,
    calendar: chineseWorkingDays,
  });
const short = (given: Given): string =>
  [clock(given).outcome, clock(given).reason].filter((one) => one !== null).join(' ');

describe('a clock', () => {
  test('is stopped on its last day, and lapsed on the next', () => {
    expect(clock().lastDay).toEqual(on('2023-06-30'));
    expect(short({ events: { DISCOVERED: '2023-06-30' } })).toBe('IN_TIME');
    expect(short({ events: { DISCOVERED: '2023-07-01' } })).toBe('LAPSED');
  });
  test('is stopped by the first of the events that stop it, and by none after the day asked about', () => {
    const either = { keptBy: ['DISCOVERED', 'REPORTED'] } satisfies Partial<RuleOnFile>;
    const events = { DISCOVERED: '2023-07-01', REPORTED: '2023-06-30' };

    expect(clock({ rule: either, events })).toMatchObject({ stoppedOn: '2023-06-30', outcome: 'IN_TIME' });
    expect(clock({ events: { DISCOVERED: '2022-01-02' }, asOf: '2022-01-01' })).toMatchObject({
      stoppedOn: null,
      outcome: 'RUNNING',
    });
    expect(clock({ events: { DISCOVERED: '2022-01-01' }, asOf: '2022-01-01' })).toMatchObject({
      stoppedOn: '2022-01-01',
      outcome: 'IN_TIME',
    });
  });
  test('that nobody stopped runs to its last day; then whether it was stopped is asked for', () => {
    expect(clock({ asOf: '2023-06-30' })).toMatchObject({ outcome: 'RUNNING', reason: null, missing: [] });
    expect(clock({ asOf: '2023-07-01' })).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'MISSING_FACT',
      missing: ['event:DISCOVERED'],
    });
  });
  test('of an act on some day of a month is open between the two last days', () => {
    const found = (day: string) => clock({ end: month, events: { DISCOVERED: day } });

    expect(found('2023-06-01')).toMatchObject({
      outcome: 'IN_TIME',
      lastDay: { first: '2023-06-01', last: '2023-06-30' },
    });
    expect(found('2023-06-02')).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'MISSING_FACT',
      missing: ['dayOfAct'],
    });
    expect(found('2023-06-30').outcome).toBe('UNDETERMINED');
    expect(found('2023-07-01').outcome).toBe('LAPSED');
    expect(clock({ end: month, asOf: '2023-06-02' }).missing).toEqual(['event:DISCOVERED']);
  });
  test('of an act whose end nobody knows has no last day', () => {
    expect(clock({ end: null, events: { DISCOVERED: '2022-01-01' } })).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'MISSING_FACT',
      missing: ['occurredTo'],
      lastDay: null,
      runsFrom: null,
    });
  });
  test('tells whether it applies, and what would have to be known', () => {
    const condition = { fact: 'oldTree', is: true } as const;

    expect(clock({ rule: { condition }, facts: { oldTree: true } }).applies).toBe('TRUE');
    expect(clock({ rule: { condition }, facts: { oldTree: false } }).applies).toBe('FALSE');
    expect(clock({ rule: { condition }, asOf: '2022-01-01' })).toMatchObject({
      applies: 'UNKNOWN',
      missing: ['oldTree'],
    });
    expect(clock({ rule: { condition }, end: null }).missing).toEqual(['oldTree', 'occurredTo']);
    expect(clock({ rule: { condition }, end: month, events: { DISCOVERED: '2023-06-15' } }).missing).toEqual([
      'oldTree',
      'dayOfAct',
    ]);
  });
});

describe('a clock without an end', () => {
  test('runs for ever where it applies', () => {
    expect(clock({ rule: { length: null } })).toMatchObject({ outcome: 'RUNNING', reason: null, lastDay: null });
    expect(clock({ rule: { length: null }, end: null }).outcome).toBe('RUNNING');
  });
  test('is open where it is open whether it applies', () => {
    const rule = { length: null, condition: { fact: 'fled', is: true } } as const;

    expect(clock({ rule })).toMatchObject({ outcome: 'UNDETERMINED', reason: 'MISSING_FACT', missing: ['fled'] });
  });
});

describe('a clock that starts anew', () => {
  const again = (day: string, end: DaySpan = month) =>
    clock({ rule: { restartsFrom: 'LATER_CRIME' }, end, events: { LATER_CRIME: day } }).runsFrom;

  test('does so from a further act within the term: after the first act surely ended, and before its term surely did', () => {
    expect(again('2021-06-30')).toEqual(on('2021-06-30'));
    expect(again('2023-06-01')).toEqual(on('2023-06-01'));
    expect(again('2021-06-29')).toEqual(month);
    expect(again('2023-06-02')).toEqual(month);
  });
  test('does not where the law knows no such thing, or nothing further happened', () => {
    expect(clock({ events: { LATER_CRIME: '2022-01-01' } }).runsFrom).toEqual(on('2021-06-30'));
    expect(clock({ rule: { restartsFrom: 'LATER_CRIME' } }).runsFrom).toEqual(on('2021-06-30'));
    expect(
      clock({ rule: { restartsFrom: 'LATER_CRIME' }, end: null, events: { LATER_CRIME: '2022-01-01' } }).runsFrom,
    ).toBeNull();
  });
});

describe('the text of the clock', () => {
  const from2022 = { norms: [text({ validFrom: '2022-01-01', hasEarlierText: true })] };

  test('is that of the day on which it was stopped, else of the day asked about', () => {
    expect(clock({ rule: from2022, events: { DISCOVERED: '2022-01-01' } })).toMatchObject({
      outcome: 'IN_TIME',
      norms: [{ norm: { id: 'norm:1' } }],
    });
    expect(clock({ rule: from2022, events: { DISCOVERED: '2021-12-31' } })).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'TEXT_NOT_ON_FILE',
      norms: [],
      lastDay: null,
      textsMissing: [{ day: '2021-12-31', onFileFrom: '2022-01-01' }],
    });
    expect(short({ rule: from2022, asOf: '2021-12-31' })).toBe('UNDETERMINED TEXT_NOT_ON_FILE');
  });
  test('is the older one, not on file, for a term that ended before it', () => {
    const long = { norms: [text({ validFrom: '2023-07-01', hasEarlierText: true })] };
    const short2 = { norms: [text({ validFrom: '2023-06-30', hasEarlierText: true })] };

    expect(clock({ rule: long, events: { DISCOVERED: '2024-01-01' } })).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'TEXT_NOT_ON_FILE',
      textsMissing: [{ day: '2023-06-30' }],
    });
    expect(short({ rule: short2, events: { DISCOVERED: '2024-01-01' } })).toBe('LAPSED');
    expect(clock({ events: { DISCOVERED: '2022-01-01' } }).textsMissing).toEqual([]);
  });
});
