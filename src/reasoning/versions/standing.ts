import type { Mark } from '../../entities/statement.model.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import type { Sentence } from './day-words.ts';
import type { CausedChange, WorkHistory } from './work-history.ts';

export type StandingReason =
  | 'IN_FORCE'
  | 'AMENDED_SINCE'
  | 'NOT_YET_PROMULGATED'
  | 'NOT_YET_EFFECTIVE'
  | 'EXPIRED'
  | 'REPEALED'
  | 'REPLACED'
  | 'ENDED'
  | 'ONLY_A_DRAFT'
  | 'EARLIER_TEXT_NOT_ON_FILE'
  | 'DAYS_UNKNOWN';

/** Whether a work is in force on a day, and why. */
export interface WorkStanding {
  readonly history: WorkHistory;
  readonly on: string;
  readonly outcome: Ternary;
  readonly reason: StandingReason;
  /** The day from which this has been so: first day in force, or first day no longer in force. */
  readonly since: string | null;
  /** First day no longer in force, where one is known. */
  readonly until: string | null;
  /** The change behind the reason; null where none is on file or none is needed. */
  readonly change: CausedChange | null;
  /** Of the statements that the answer rests on, the weakest. */
  readonly mark: Mark;
  readonly sentence: Sentence;
  /** What is known of the work that leaves the answer, or the wording of that day, open. */
  readonly doubts: readonly Sentence[];
}
