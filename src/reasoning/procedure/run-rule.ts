import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { latest } from '../calendar/days.ts';
import { endOfPeriod, type PeriodEnd, startOfPeriod } from '../calendar/period-end.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Facts } from '../legality/facts/evaluate-condition.ts';
import { evaluateCondition } from '../legality/facts/evaluate-condition.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import type { EventDays } from './events-as-facts.ts';
import { normsOn } from './governing-text.ts';

/**
 * REQUIRED: asked for, without a count. WAITING: its period has not begun. RUNNING: the last day is not over.
 * KEPT and MISSED: done, or not done, in time. UNDETERMINED: the facts, the calendar or the reading do not tell.
 */
export type RuleState = 'NOT_REQUIRED' | 'REQUIRED' | 'WAITING' | 'RUNNING' | 'KEPT' | 'MISSED' | 'UNDETERMINED';

export interface RuleLine {
  readonly rule: RuleOnFile;
  /** The day whose text governs the step. */
  readonly governedOn: string;
  /** The norms in force on that day. */
  readonly norms: RuleOnFile['norms'];
  readonly applies: Ternary;
  /** Facts that would have to be known. */
  readonly missing: readonly string[];
  readonly state: RuleState;
  readonly runsFrom: string | null;
  /** The last day, or for NOT_BEFORE the last day of the wait; null while the period has not begun. */
  readonly end: PeriodEnd | null;
  /** The day on which it was done. */
  readonly doneOn: string | null;
}

export interface RunningCase {
  readonly events: EventDays;
  readonly facts: Facts;
  readonly asOf: string;
  readonly calendar: WorkingDays;
}

/** The day whose text governs a step: of its trigger, else of itself, else of the decision, else the day asked about. */
const governingDay = ({ runsFrom, keptBy }: RuleOnFile, { events, asOf }: RunningCase): string =>
  (runsFrom === null ? undefined : events.get(runsFrom)) ?? doneOn(keptBy, events) ?? events.get('DECIDED') ?? asOf;

/** One rule in one case; `endOf` gives the lines of the rules that it runs from. */
export const runRule = (rule: RuleOnFile, running: RunningCase, endOf: (id: string) => RuleLine | null): RuleLine => {
  const { value: applies, missing } = evaluateCondition(rule.condition, running.facts);
  const trigger = rule.runsFrom === null ? undefined : running.events.get(rule.runsFrom);
  const begin = rule.runsFromEndOf.length > 0 ? latestEnd(rule.runsFromEndOf, endOf) : (trigger ?? null);
  const end = begin === null ? null : periodEnd(rule, begin, running.calendar);
  const done = doneOn(rule.keptBy, running.events);
  const governedOn = begin ?? governingDay(rule, running);
  return {
    rule,
    governedOn,
    norms: normsOn(rule, governedOn),
    applies,
    missing,
    state: stateOf(rule, { applies, end, done, asOf: running.asOf }),
    runsFrom: begin,
    end,
    doneOn: done,
  };
};

const doneOn = (keptBy: RuleOnFile['keptBy'], events: EventDays): string | null =>
  keptBy.flatMap((event) => events.get(event) ?? []).toSorted()[0] ?? null;

/** The latest of the ends that count; null when one of them is not known yet. */
const latestEnd = (ids: readonly string[], endOf: (id: string) => RuleLine | null): string | null => {
  const lines = ids.flatMap((id) => endOf(id) ?? []).filter(({ applies }) => applies !== 'FALSE');
  const days = lines.flatMap(({ end }) => end?.day ?? []);
  return days.length < lines.length ? null : latest(days);
};

const periodEnd = (rule: RuleOnFile, begin: string, calendar: WorkingDays): PeriodEnd | null => {
  const { length, unit, lastDay, bound } = rule;
  if (length === null || unit === null) return null;
  return bound === 'AHEAD_OF'
    ? startOfPeriod(begin, { length, unit, lastDay }, calendar)
    : endOfPeriod(begin, { length, unit, lastDay }, calendar);
};

interface Progress {
  readonly applies: Ternary;
  readonly end: PeriodEnd | null;
  readonly done: string | null;
  readonly asOf: string;
}

const stateOf = ({ bound, length, unit }: RuleOnFile, { applies, end, done, asOf }: Progress): RuleState => {
  if (applies === 'FALSE') return 'NOT_REQUIRED';
  if (applies === 'UNKNOWN') return 'UNDETERMINED';
  const isDone = done !== null && done <= asOf;
  if (length === null || unit === null) return isDone ? 'KEPT' : 'REQUIRED';
  if (end === null) return 'WAITING';
  const day = isDone ? done : asOf;
  const compared = day <= end.day ? 'BEFORE' : isSurelyAfter(day, end) ? 'AFTER' : 'OPEN';
  switch (bound) {
    case 'NOT_BEFORE':
      if (compared === 'OPEN') return 'UNDETERMINED';
      return compared === 'BEFORE' ? (isDone ? 'MISSED' : 'RUNNING') : isDone ? 'KEPT' : 'REQUIRED';
    case 'AHEAD_OF':
      if (compared !== 'BEFORE') return 'MISSED';
      return isDone ? (end.isCertain ? 'KEPT' : 'UNDETERMINED') : 'RUNNING';
    default:
      if (compared === 'OPEN') return 'UNDETERMINED';
      return compared === 'AFTER' ? 'MISSED' : isDone ? 'KEPT' : 'RUNNING';
  }
};

/** Of a day after the end: whether it lies after the last day on every reading that the text and the calendar leave open. */
const isSurelyAfter = (day: string, { isCertain, otherReading }: PeriodEnd): boolean =>
  isCertain && (otherReading === null || day > otherReading);
