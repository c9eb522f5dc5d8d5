import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { earliest } from '../calendar/days.ts';
import { endOfPeriod } from '../calendar/period-end.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { evaluateCondition, type Facts } from '../legality/facts/evaluate-condition.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import { normsOn, type TextNotOnFile, textsMissingOn } from '../procedure/governing-text.ts';
import type { DaySpan } from './limited-act.ts';

/** IN_TIME: stopped by discovery or prosecution. RUNNING: not over on the day asked about. */
export type ClockOutcome = 'IN_TIME' | 'RUNNING' | 'LAPSED' | 'UNDETERMINED';

export interface ClockReading {
  readonly rule: RuleOnFile;
  readonly norms: RuleOnFile['norms'];
  readonly applies: Ternary;
  readonly runsFrom: DaySpan | null;
  /** The last day on which the clock can still be stopped; a span where the day of the act is a span. */
  readonly lastDay: DaySpan | null;
  readonly stoppedOn: string | null;
  readonly outcome: ClockOutcome;
  readonly reason: 'MISSING_FACT' | 'TEXT_NOT_ON_FILE' | null;
  readonly missing: readonly string[];
  readonly textsMissing: readonly TextNotOnFile[];
}

export interface ClockInput {
  readonly events: EventDays;
  readonly facts: Facts;
  readonly asOf: string;
  readonly calendar: WorkingDays;
}

/** One clock for one act: its last day, and whether it was stopped by then, on the text that governs. */
export const readClock = (rule: RuleOnFile, end: DaySpan | null, input: ClockInput): ClockReading => {
  const { value: applies, missing } = evaluateCondition(rule.condition, input.facts);
  const stoppedOn = earliest(
    rule.keptBy.flatMap((event) => input.events.get(event) ?? []).filter((day) => day <= input.asOf),
  );
  const runsFrom = restarted(rule, end, input);
  const lastDay =
    runsFrom === null || rule.length === null
      ? null
      : { first: lastDayOf(rule, runsFrom.first, input), last: lastDayOf(rule, runsFrom.last, input) };
  const norms = normsOn(rule, stoppedOn ?? input.asOf);
  const reading = { rule, norms, applies, runsFrom, lastDay, stoppedOn, missing, textsMissing: [] };
  if (norms.length === 0) {
    const textsMissing = textsMissingOn(rule, stoppedOn ?? input.asOf);
    return { ...reading, lastDay: null, outcome: 'UNDETERMINED', reason: 'TEXT_NOT_ON_FILE', textsMissing };
  }
  if (rule.length === null)
    return applies === 'TRUE'
      ? { ...reading, outcome: 'RUNNING', reason: null }
      : { ...reading, outcome: 'UNDETERMINED', reason: 'MISSING_FACT' };
  if (lastDay === null)
    return { ...reading, outcome: 'UNDETERMINED', reason: 'MISSING_FACT', missing: [...missing, 'occurredTo'] };
  const older = textsMissingOn(rule, lastDay.last);
  // A term that ended before this text began was governed by the older one.
  if (older.length > 0) return { ...reading, outcome: 'UNDETERMINED', reason: 'TEXT_NOT_ON_FILE', textsMissing: older };
  return { ...reading, ...compare(lastDay, stoppedOn, rule, input.asOf, missing) };
};

const lastDayOf = ({ length, unit, lastDay }: RuleOnFile, from: string, { calendar }: ClockInput): string =>
  length === null || unit === null ? from : endOfPeriod(from, { length, unit, lastDay }, calendar).day;

/** A further crime on a day within the term lets it run anew from there. */
const restarted = (rule: RuleOnFile, end: DaySpan | null, input: ClockInput): DaySpan | null => {
  const again = rule.restartsFrom === null ? undefined : input.events.get(rule.restartsFrom);
  if (end === null || again === undefined || again < end.last || again > lastDayOf(rule, end.first, input)) return end;
  return { first: again, last: again };
};

const compare = (
  lastDay: DaySpan,
  stoppedOn: string | null,
  { keptBy }: RuleOnFile,
  asOf: string,
  missing: readonly string[],
): Pick<ClockReading, 'outcome' | 'reason' | 'missing'> => {
  const day = stoppedOn ?? asOf;
  if (day <= lastDay.first) return { outcome: stoppedOn === null ? 'RUNNING' : 'IN_TIME', reason: null, missing };
  if (stoppedOn !== null && day > lastDay.last) return { outcome: 'LAPSED', reason: null, missing };
  const asked = stoppedOn === null ? keptBy.map((event) => `event:${event}`) : ['dayOfAct'];
  return { outcome: 'UNDETERMINED', reason: 'MISSING_FACT', missing: [...missing, ...asked] };
};
