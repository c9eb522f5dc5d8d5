import type { z } from 'zod';
import type { RuleId as RuleIds } from '../../../entities/norm/norm.model.ts';
import type { Ternary } from '../facts/ternary.ts';

/** The rules of legality, by the ids of the rule catalogue. */
export type RuleId = z.infer<typeof RuleIds>;

/** Why a check is not met, or why it cannot be decided. */
export type ReasonCode =
  | 'NOT_COMPETENT'
  | 'ISSUER_UNKNOWN'
  | 'DELEGATION_NOT_SHOWN'
  | 'COMPETENCE_LEFT_OPEN'
  | 'NOT_IN_FORCE_ON_ACT_DATE'
  | 'REPEALED'
  | 'ACT_DATE_UNKNOWN'
  | 'DECISION_DAY_UNKNOWN'
  | 'ACROSS_VERSIONS'
  | 'LATER_LAW_NOT_COMPARABLE'
  | 'LIGHTER_LAW_APPLIES'
  | 'OTHER_TERRITORY'
  | 'OTHER_FUND'
  | 'PLACE_UNKNOWN'
  | 'NORMATIVE_DOCUMENT'
  | 'DRAFT'
  | 'AGREEMENT_ONLY'
  | 'DISPLACED'
  | 'HIGHER_FINE_APPLIES'
  | 'CONTESTED_PRIORITY'
  | 'NO_SUCH_SANCTION'
  | 'CONDUCT_NOT_COVERED'
  | 'CONDUCT_UNKNOWN'
  | 'FINDING_UNKNOWN'
  | 'RENUMBERED'
  | 'NOT_REVIEWED'
  | 'WRONG_SUBJECT'
  | 'SUBJECT_UNKNOWN'
  | 'ELEMENT_NOT_MET'
  | 'ELEMENT_UNKNOWN'
  | 'ABOVE_RANGE'
  | 'BELOW_RANGE'
  | 'AMOUNT_UNKNOWN'
  | 'BASE_UNKNOWN'
  | 'SOURCE_ROUNDED'
  | 'CONDITION_NOT_MET'
  | 'CONDITION_UNKNOWN'
  | 'FINDING_ALLEGED'
  | 'CONTESTED_READING'
  | 'NATURE_MISMATCH'
  | 'TEXT_NOT_ON_FILE'
  | 'BASIS_NOT_STATED'
  | 'AMBIGUOUS_BASIS'
  | 'SECOND_FINE'
  | 'RECOVERED_TWICE'
  | 'STEP_MISSING'
  | 'STEP_UNKNOWN'
  | 'TERM_MISSED'
  | 'HEAVIER_THAN_NOTIFIED'
  | 'OUTSIDE_ITS_AREA'
  | 'OUTSIDE_HIGHER_RANGE'
  | 'TIME_BARRED'
  | 'DISCOVERY_UNKNOWN'
  | 'NOT_TRANSFERRED'
  | 'CRIMINAL_FINE_IMPOSED'
  | 'TRANSFER_UNKNOWN'
  | 'TRANSFER_DUTY_OPEN';

/** One check of one path: met, not met or not decidable, and why. */
export interface Check {
  readonly rule: RuleId;
  readonly outcome: Ternary;
  readonly reason: ReasonCode | null;
  readonly sentence: string;
  readonly missing: readonly string[];
}

/** What a decided check misses; one list for all of them, because a case has some hundred. */
const nothing: readonly string[] = [];

export const met = (rule: RuleId, sentence: string): Check => ({
  rule,
  outcome: 'TRUE',
  reason: null,
  sentence,
  missing: nothing,
});

export const notMet = (rule: RuleId, reason: ReasonCode, sentence: string): Check => ({
  rule,
  outcome: 'FALSE',
  reason,
  sentence,
  missing: nothing,
});

export const open = (rule: RuleId, reason: ReasonCode, sentence: string, missing: readonly string[] = []): Check => ({
  rule,
  outcome: 'UNKNOWN',
  reason,
  sentence,
  missing,
});

/** Whether all are met: FALSE where one is not, else UNKNOWN where one is open. */
export const allMet = (checks: readonly Check[]): Ternary => {
  let value: Ternary = 'TRUE';
  for (const { outcome } of checks) {
    if (outcome === 'FALSE') return 'FALSE';
    if (outcome === 'UNKNOWN') value = 'UNKNOWN';
  }
  return value;
};
