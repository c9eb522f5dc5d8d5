import type { StandingReason, WorkStanding } from './standing.ts';
import { weakestMark } from './weakest-mark.ts';
import { amendsWork, type CausedChange, dayOfChange, endsWork, type WorkHistory } from './work-history.ts';
import { standingWords } from './work-standing-words.ts';

type Found = Pick<WorkStanding, 'outcome' | 'reason' | 'since' | 'change'>;

/** Whether a work is in force on a day. Days that are not told make the answer UNKNOWN, never a guess. */
export const standingOfWork = (history: WorkHistory, on: string): WorkStanding => {
  const until = endOf(history);
  const found = find(history, on, until);
  const { change, outcome } = found;
  const mark = weakestMark([history.work.mark, ...(change === null ? [] : [change.change.mark])]);
  const base = { ...found, history, on, until, mark };
  return { ...base, ...standingWords(base, outcome === 'TRUE' ? undatedAmendments(history, on) : []) };
};

/** The end that the work itself tells, else the earliest that a change tells. */
const endOf = ({ work, changes }: WorkHistory): string | null =>
  work.validTo ??
  changes
    .filter(endsWork)
    .flatMap(({ change }) => change.effectiveOn ?? [])
    .sort()[0] ??
  null;

const find = (history: WorkHistory, on: string, until: string | null): Found => {
  const { work, documentType, changes } = history;
  const announced = work.promulgatedOn ?? work.adoptedOn;
  const no = (reason: StandingReason, since: string | null, change: CausedChange | null = null): Found => ({
    outcome: 'FALSE',
    reason,
    since,
    change,
  });
  if (documentType?.id === 'DRAFT') return no('ONLY_A_DRAFT', null);
  const earlier = changes.find((one) => amendsWork(one) && isUpTo(dayOfChange(one.change), work.validFrom));
  // What was amended or revised before its first day on file had a text before: its row tells only the later life.
  if (earlier !== undefined && work.validFrom !== null && on < work.validFrom)
    return { outcome: 'UNKNOWN', reason: 'EARLIER_TEXT_NOT_ON_FILE', since: null, change: earlier };
  if (work.validFrom !== null && on < work.validFrom)
    return announced !== null && on < announced ? no('NOT_YET_PROMULGATED', null) : no('NOT_YET_EFFECTIVE', announced);
  if (announced !== null && on < announced) return no('NOT_YET_PROMULGATED', null);
  if (until !== null && on >= until) {
    const change = changes.find((one) => endsWork(one) && one.change.effectiveOn === until) ?? null;
    return no(change === null ? 'ENDED' : reasonOfEnd[change.change.kind], until, change);
  }
  const undatedEnd = changes.find(
    (one) => endsWork(one) && one.change.effectiveOn === null && (one.change.adoptedOn ?? '') <= on,
  );
  if (work.validFrom === null || undatedEnd !== undefined)
    return { outcome: 'UNKNOWN', reason: 'DAYS_UNKNOWN', since: null, change: undatedEnd ?? null };
  const amendment = changes.find((one) => amendsWork(one) && (dayOfChange(one.change) ?? '') > on);
  return {
    outcome: 'TRUE',
    reason: amendment === undefined ? 'IN_FORCE' : 'AMENDED_SINCE',
    since: work.validFrom,
    change: amendment ?? null,
  };
};

const isUpTo = (day: string | null, limit: string | null): boolean => day !== null && limit !== null && day <= limit;

const reasonOfEnd: Readonly<Record<CausedChange['change']['kind'], StandingReason>> = {
  EXPIRE: 'EXPIRED',
  REPEAL: 'REPEALED',
  REPLACE: 'REPLACED',
  AMEND: 'ENDED',
  REVISE: 'ENDED',
  RENUMBER: 'ENDED',
};

/** Amendments that may or may not have had effect by that day: adopted before it, or on a day not told, and undated. */
const undatedAmendments = ({ changes, wordingDays }: WorkHistory, on: string): readonly CausedChange[] =>
  changes.filter(
    (one) =>
      amendsWork(one) &&
      one.change.effectiveOn === null &&
      (one.change.adoptedOn ?? '') <= on &&
      !wordingDays.some((day) => day >= (one.change.adoptedOn ?? day) && one.change.adoptedOn !== null && day <= on),
  );
