import { checkEnforcement, type Enforcement } from '../../enforcement/check-enforcement.ts';
import { type Check, notMet } from '../basis/check.ts';
import type { GeneralNorm } from '../basis/general-norms.ts';
import type { JudgedBasis } from '../basis/judge-basis.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import type { Facts } from '../facts/evaluate-condition.ts';
import { sumOf } from '../facts/money-interval.ts';
import { checkNotified } from './check-notified.ts';
import { checkSteps, type StepCheck } from './check-steps.ts';
import type { Verdict } from './decide.ts';
import { whyUndetermined } from './doubt-and-effect.ts';
import { type Judgment, judgeMeasure } from './judge-measure.ts';

/** One measure reviewed: its basis and range, the steps before it, and the other measures beside it. */
export interface MeasureReview {
  readonly key: string;
  readonly trial: MeasureOnTrial;
  readonly verdict: Verdict;
  readonly undeterminedReason: Judgment['undeterminedReason'];
  readonly effect: Judgment['effect'];
  /** What decided, most important first; empty when lawful. */
  readonly reasons: readonly Check[];
  readonly steps: readonly StepCheck[];
  /** The basis that carries it, or that comes closest. */
  readonly basis: JudgedBasis | null;
  readonly judgment: Judgment;
}

/** What is told about procedure and form, and whether the rest of the decision is told at all. */
export interface Surroundings {
  readonly generals: readonly GeneralNorm[];
  readonly steps: Facts;
  /** Every measure of the decision, this one included, in its order. */
  readonly measures: readonly MeasureOnTrial[];
  /** The days of the decision and the law on limitation, terms and transfer; without it these are not checked. */
  readonly enforcement?: Enforcement;
}

/**
 * N1 to N11 and N15 by the basis, N13 to N22 by the steps that are told, N12 to N14 by the days, N10 and the single
 * return by the measures beside it. A step that nobody mentions decides nothing; a doubt that the days or the amounts
 * raise, about limitation, a term or the police, leaves the measure undecided.
 */
export const reviewMeasure = (trial: MeasureOnTrial, surroundings: Surroundings): MeasureReview => {
  const { generals, measures, enforcement } = surroundings;
  const judgment = judgeMeasure(trial);
  const facts = withNature(surroundings.steps, trial);
  const checked = [
    ...checkSteps(generals, facts, trial.decision.decidedOn),
    ...(enforcement === undefined ? [] : checkEnforcement(trial, measures, enforcement, generals, facts)),
  ];
  const broken = checked.flatMap(({ check }) => (check.outcome === 'FALSE' ? [check] : []));
  const doubts = checked.flatMap(({ check, isRaised }) => (isRaised ? [check] : []));
  const against = [...besides(trial, measures), ...checkNotified(trial), ...broken];
  const isUnlawful = against.length > 0 && judgment.verdict !== 'NATURE_MISMATCH';
  const isDoubted = doubts.length > 0 && judgment.verdict === 'LAWFUL';
  const verdict = isUnlawful ? 'UNLAWFUL' : isDoubted ? 'UNDETERMINED' : judgment.verdict;
  return {
    key: trial.measure.id,
    trial,
    verdict,
    undeterminedReason: verdict === 'UNDETERMINED' ? (judgment.undeterminedReason ?? whyUndetermined(doubts)) : null,
    effect: verdict === 'UNLAWFUL' ? (judgment.effect ?? 'REVOCABLE') : null,
    reasons:
      verdict === 'UNDETERMINED'
        ? [...judgment.reasons, ...doubts]
        : judgment.verdict === 'UNDETERMINED'
          ? [...against, ...judgment.reasons]
          : [...judgment.reasons, ...against],
    steps: checked,
    basis:
      judgment.bases.find(({ outcome }) => outcome === 'TRUE') ??
      judgment.bases.find(({ rule }) => rule !== null) ??
      null,
    judgment,
  };
};

/** Steps are asked for penalties, some of them for handling orders too. */
const withNature = (steps: Facts, { measure }: MeasureOnTrial): Facts =>
  new Map([
    ...steps,
    ['penalty', measure.legalNature === 'PENALTY'],
    ['handling', measure.legalNature === 'ADMIN_HANDLING'],
  ]);

/** One act has one fine, and what was lost comes back once: the later measure is the one too many. */
const besides = (trial: MeasureOnTrial, measures: readonly MeasureOnTrial[]): readonly Check[] => {
  const { measure } = trial;
  const earlier = measures
    .slice(0, measures.indexOf(trial))
    .filter((other) => other.measure.sanctionType === measure.sanctionType && answerTheSame(trial, other));
  if (measure.sanctionType === 'FINE' && earlier.some((other) => sameAddressee(trial, other)))
    return [notMet('N10', 'SECOND_FINE', 'The same act of the same party is fined twice; one act has one fine.')];
  if (measure.sanctionType !== 'REFUND' || earlier.length === 0) return [];
  const lost = sumOf(trial.findings.map(({ loss, defrauded }) => loss ?? defrauded));
  const returned = sumOf([measure.amount, ...earlier.map((other) => other.measure.amount)]);
  return lost !== null && returned !== null && returned.low > lost.high
    ? [
        notMet(
          'N7',
          'RECOVERED_TWICE',
          'More is to be returned in all than was lost: it comes back once, whoever owes it.',
        ),
      ]
    : [];
};

const answerTheSame = (one: MeasureOnTrial, other: MeasureOnTrial): boolean =>
  one.findings.some(({ id }) => other.findings.some((finding) => finding.id === id));

/** Where both name their addressees, whether they share one; else whether they hit the same capacities. */
const sameAddressee = (one: MeasureOnTrial, other: MeasureOnTrial): boolean =>
  one.addressees.length > 0 && other.addressees.length > 0
    ? one.addressees.some((party) => other.addressees.includes(party))
    : JSON.stringify(one.roles) === JSON.stringify(other.roles);
