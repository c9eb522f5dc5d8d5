import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Facts, Interval } from '../legality/facts/evaluate-condition.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import { type ClockOutcome, type ClockReading, readClock } from './clock-reading.ts';
import { endOfAct, type LimitedAct } from './limited-act.ts';

export type LimitationMatter = 'ADMINISTRATIVE_LIMITATION' | 'PUBLIC_ORDER_LIMITATION' | 'CRIMINAL_LIMITATION';

/** The heaviest punishment that a crime carries, which decides its clock. */
export interface HeaviestPunishment {
  /** Such as "FRAUD HUGE". */
  readonly name: string;
  /** Null beside `isLife`, and where nobody tells: then which clock runs stays open. */
  readonly maximumMonths: number | null;
  readonly isLife: boolean;
}

export interface LimitationInput {
  readonly acts: readonly LimitedAct[];
  /** The rules of limitation. */
  readonly rules: readonly RuleOnFile[];
  readonly events: EventDays;
  readonly facts: Facts;
  /** Every tier that is open; none: there is no criminal clock to be read. */
  readonly crimes: readonly HeaviestPunishment[];
  readonly asOf: string;
  readonly calendar: WorkingDays;
}

/** One of the three clocks for one act, with every reading of it. */
export interface Clock {
  readonly matter: LimitationMatter;
  /** The crime and tier of a criminal clock. */
  readonly crime: string | null;
  readonly outcome: ClockOutcome;
  readonly reason: 'MISSING_FACT' | 'CONTESTED_READING' | 'TEXT_NOT_ON_FILE' | null;
  readonly missing: readonly string[];
  readonly readings: readonly ClockReading[];
}

export interface ActLimitation {
  readonly act: LimitedAct;
  readonly clocks: readonly Clock[];
}

/**
 * Until when each act can be pursued: by a penalty, as a public-order breach, as a crime. A series or a continuing act
 * counts from its end. What two readings tell differently stays open, with both.
 */
export const limitation = ({ acts, rules, crimes, ...input }: LimitationInput): readonly ActLimitation[] =>
  acts.map((act) => {
    const end = endOfAct(act);
    const clock = (matter: LimitationMatter, crime: string | null, facts: Facts): Clock => {
      const readings = rules
        .filter((rule) => rule.matter === matter)
        .toSorted((one, other) => one.sequence - other.sequence)
        .map((rule) => readClock(rule, end, { ...input, facts }))
        .filter(({ applies }) => applies !== 'FALSE');
      return { matter, crime, readings, ...combined(readings) };
    };
    return {
      act,
      clocks: [
        clock('ADMINISTRATIVE_LIMITATION', null, input.facts),
        clock('PUBLIC_ORDER_LIMITATION', null, input.facts),
        ...crimes.map((crime) => clock('CRIMINAL_LIMITATION', crime.name, withPunishment(input.facts, crime))),
      ],
    };
  });

const withPunishment = (facts: Facts, { maximumMonths, isLife }: HeaviestPunishment): Facts => {
  const all = new Map<string, string | boolean | Interval>(facts);
  all.set('maximumIsLife', isLife);
  if (maximumMonths !== null) all.set('maximumMonths', { low: maximumMonths, high: maximumMonths });
  return all;
};

/** What the readings come to together: the longest that surely applies governs, a contested longer one leaves it open. */
const combined = (readings: readonly ClockReading[]): Pick<Clock, 'outcome' | 'reason' | 'missing'> => {
  const isUnlimited = readings.some(({ rule, outcome }) => rule.length === null && outcome === 'RUNNING');
  if (isUnlimited) return { outcome: 'RUNNING', reason: null, missing: [] };
  const counted = readings.filter(({ rule }) => rule.length !== null);
  const sure = counted.filter(({ rule, applies }) => applies === 'TRUE' && !rule.isContested);
  const governing = sure.filter(
    (one) => !sure.some((other) => isLonger(other, one) && setterOf(other) === setterOf(one)),
  );
  const open = counted.filter((one) => !sure.includes(one) && !sure.some((other) => isLonger(other, one)));
  const outcomes = new Set([...governing, ...open].map(({ outcome }) => outcome));
  const [only] = outcomes;
  if (only !== undefined && outcomes.size === 1 && only !== 'UNDETERMINED')
    return { outcome: only, reason: null, missing: [] };
  const relevant = [...governing, ...open];
  const missing = [...new Set(relevant.flatMap((reading) => reading.missing))];
  return { outcome: 'UNDETERMINED', reason: doubtOf(relevant, missing), missing };
};

/** A text that is not on file comes before a contested reading, and that before a fact that could be shown. */
const doubtOf = (readings: readonly ClockReading[], missing: readonly string[]): Clock['reason'] => {
  if (readings.some(({ reason }) => reason === 'TEXT_NOT_ON_FILE')) return 'TEXT_NOT_ON_FILE';
  const sure = readings.filter(({ applies, outcome }) => applies === 'TRUE' && outcome !== 'UNDETERMINED');
  const isContested = sure.some(({ rule }) => rule.isContested) && new Set(sure.map(({ outcome }) => outcome)).size > 1;
  return isContested || (missing.length === 0 && readings.length > 0) ? 'CONTESTED_READING' : 'MISSING_FACT';
};

const monthsOf = ({ rule: { length, unit } }: ClockReading): number => (length ?? 0) * (unit === 'YEAR' ? 12 : 1);
const isLonger = (one: ClockReading, other: ClockReading): boolean => monthsOf(one) > monthsOf(other);
const setterOf = ({ rule }: ClockReading): string =>
  rule.norms.find(({ aspect }) => aspect === 'SETS')?.norm.id ?? rule.id;
