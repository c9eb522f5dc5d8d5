/** SINGLE: on one day of those given. SERIES and CONTINUING: up to its end. */
export type ActPattern = 'SINGLE' | 'SERIES' | 'CONTINUING' | 'UNKNOWN';

/** An act and how it lies in time. */
export interface LimitedAct {
  readonly key: string;
  readonly occurredFrom: string | null;
  /** The last day; for a single act the last day on which it may have happened. */
  readonly occurredTo: string | null;
  readonly pattern: ActPattern;
}

/** First and last day on which something may have happened, both included. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/**
 * The day from which limitation runs: of a single act its day, of a series or a continuing act its end. Null when the
 * end of a series is not known: it may still go on.
 */
export const endOfAct = ({ occurredFrom, occurredTo, pattern }: LimitedAct): DaySpan | null => {
  const last = occurredTo ?? (pattern === 'SINGLE' || pattern === 'UNKNOWN' ? occurredFrom : null);
  if (last === null) return null;
  const first = pattern === 'SERIES' || pattern === 'CONTINUING' ? last : (occurredFrom ?? last);
  return { first, last };
};
