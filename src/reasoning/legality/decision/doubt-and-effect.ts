import type { Check, ReasonCode } from '../basis/check.ts';
import { isOffered, type JudgedBasis } from '../basis/judge-basis.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import type { Facts } from '../facts/evaluate-condition.ts';
import { isStrict } from './decide.ts';

export type UndeterminedReason =
  | 'MISSING_FACT'
  | 'BEFORE_COVERAGE'
  | 'CONTESTED_READING'
  | 'NORM_CONFLICT'
  | 'AMBIGUOUS_BASIS'
  | 'TEXT_NOT_ON_FILE'
  | 'SOURCE_ROUNDED';

/** Whether the law on file offers a basis: NO_BASIS is about the law, NOT_ON_FILE about this library. */
export type BasisStatus = 'FOUND' | 'NO_BASIS' | 'NOT_ON_FILE';

const reasonOf: Readonly<Partial<Record<ReasonCode, UndeterminedReason>>> = {
  ACROSS_VERSIONS: 'CONTESTED_READING',
  LATER_LAW_NOT_COMPARABLE: 'CONTESTED_READING',
  CONTESTED_READING: 'CONTESTED_READING',
  NOT_REVIEWED: 'CONTESTED_READING',
  COMPETENCE_LEFT_OPEN: 'CONTESTED_READING',
  CONTESTED_PRIORITY: 'NORM_CONFLICT',
  SOURCE_ROUNDED: 'SOURCE_ROUNDED',
  AMBIGUOUS_BASIS: 'AMBIGUOUS_BASIS',
  TEXT_NOT_ON_FILE: 'TEXT_NOT_ON_FILE',
};

/**
 * The kind of doubt: a fact that could still be shown comes before a doubt about the law. An amount that is told,
 * and still does not decide, is told too roughly.
 */
export const whyUndetermined = (reasons: readonly Check[], facts: Facts = new Map()): UndeterminedReason => {
  const isRounded = (missing: readonly string[]): boolean =>
    missing.length > 0 && missing.every((key) => typeof facts.get(key) === 'object');
  const found = reasons.flatMap(({ reason, outcome, missing }) =>
    reason === null || outcome !== 'UNKNOWN'
      ? []
      : [reasonOf[reason] ?? (isRounded(missing) ? 'SOURCE_ROUNDED' : 'MISSING_FACT')],
  );
  return found.includes('MISSING_FACT') ? 'MISSING_FACT' : (found[0] ?? 'MISSING_FACT');
};

/** Void are a penalty without any basis in law and one by a body without the power to penalise; the rest can be revoked. */
export const effectOf = (
  reasons: readonly Check[],
  status: BasisStatus,
  { issuers }: MeasureOnTrial,
): 'VOID' | 'REVOCABLE' => {
  const noPower =
    reasons.some(({ reason }) => reason === 'NOT_COMPETENT') &&
    issuers.every(({ hasPenaltyPower }) => !hasPenaltyPower);
  return noPower || status === 'NO_BASIS' ? 'VOID' : 'REVOCABLE';
};

export const basisStatus = (judged: readonly JudgedBasis[], trial: MeasureOnTrial): BasisStatus => {
  if (judged.some(isOffered)) return 'FOUND';
  return trial.citations.some(({ status }) => status === 'NOT_ON_FILE') || !isStrict(trial)
    ? 'NOT_ON_FILE'
    : 'NO_BASIS';
};
