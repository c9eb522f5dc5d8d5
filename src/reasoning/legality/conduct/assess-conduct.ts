import { factsOf } from '../basis/facts-of.ts';
import { type Defeater, defeatersOf, type GeneralNorm } from '../basis/general-norms.ts';
import type { FindingOnTrial } from '../basis/measure-on-trial.ts';
import type { UndeterminedReason } from '../decision/doubt-and-effect.ts';
import type { Ternary } from '../facts/ternary.ts';
import { type AssessedNorm, assessNorms } from './assess-norm.ts';
import { type AssessedAct, type AssessedCase, type Candidate, findingsOf } from './assessed-case.ts';

/** What the law says about one act, as far as it touches one fund. */
export interface ActAssessment {
  readonly act: AssessedAct;
  readonly finding: FindingOnTrial;
  /** TRUE when at least one norm with a consequence for the party applies. */
  readonly outcome: Ternary;
  readonly reason: UndeterminedReason | null;
  readonly missing: readonly string[];
  /** The act lies after today: what is said is said about the law as it stands. */
  readonly isProspective: boolean;
  /** First day that the law on file covers for this conduct. */
  readonly coveredFrom: string | null;
  readonly norms: readonly AssessedNorm[];
  readonly appliesUnless: readonly Defeater[];
}

/** The law of a question: candidates by conduct (closest items only), and the norms about penalties as such. */
export interface LawAtHand {
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly generals: readonly GeneralNorm[];
}

/**
 * What the law on file says about these acts: which norms apply, with which consequences, and what would take them away.
 * Never an intent is guessed and never a date: what is not told stays UNKNOWN. `today` tells what is prospective.
 */
export const assessActs = (given: AssessedCase, law: LawAtHand, today: string): readonly ActAssessment[] => {
  const findings = findingsOf(given);
  const reached = findings.map(({ act, intent, defrauded, illegalIncome }) => ({
    defrauded,
    illegalIncome,
    provisions: intent === 'ABSENT' ? [] : (law.candidates.get(act.conduct) ?? []).map(({ path }) => path.provision.id),
  }));
  return findings.map((finding, at) =>
    assessAct({ ...finding, besides: reached.filter((_, other) => other !== at) }, given, law, today),
  );
};

const assessAct = (
  finding: FindingOnTrial & { readonly act: AssessedAct },
  given: AssessedCase,
  { candidates, generals }: LawAtHand,
  today: string,
): ActAssessment => {
  const { act } = finding;
  const found = candidates.get(act.conduct) ?? [];
  const { roles, narrower, decidedOn } = given;
  const norms = assessNorms(found, finding, { roles, narrower, decidedOn, region: act.region });
  const coveredFrom = firstDayCovered(norms);
  const isBefore = coveredFrom !== null && act.occurredTo !== null && act.occurredTo < coveredFrom;
  const decisive = norms.filter(
    (norm) => norm.outcome !== 'FALSE' && norm.sanctions.some(({ hitsParty }) => hitsParty),
  );
  const unread = found.length > 0 ? null : candidates.has(act.conduct) ? 'TEXT_NOT_ON_FILE' : 'MISSING_FACT';
  const applies = decisive.some(({ outcome }) => outcome === 'TRUE');
  const open = decisive.filter(({ outcome }) => outcome === 'UNKNOWN');
  const outcome: Ternary =
    isBefore || unread !== null ? 'UNKNOWN' : applies ? 'TRUE' : open.length > 0 ? 'UNKNOWN' : 'FALSE';
  return {
    act,
    finding,
    outcome,
    reason: outcome !== 'UNKNOWN' ? null : isBefore ? 'BEFORE_COVERAGE' : (unread ?? open[0]?.reason ?? 'MISSING_FACT'),
    missing: unread === 'MISSING_FACT' ? ['conduct'] : outcome === 'UNKNOWN' && !isBefore ? missingOf(open) : [],
    isProspective: act.occurredTo !== null && act.occurredTo > today,
    coveredFrom,
    norms,
    appliesUnless: defeatersOf(generals, factsOf([finding], given.roles), given.decidedOn),
  };
};

const missingOf = (norms: readonly AssessedNorm[]): readonly string[] =>
  [...new Set(norms.flatMap(({ missing }) => missing))].sort();

/** The first day on which a penalty norm on file speaks about this conduct of such a party; null when none ever does. */
const firstDayCovered = (norms: readonly AssessedNorm[]): string | null => {
  let first: string | null = null;
  for (const { path, checks } of norms) {
    const isTheirs = checks.every(({ rule, outcome }) => outcome !== 'FALSE' || (rule !== 'N4' && rule !== 'N5'));
    const day = path.version.validFrom;
    if (path.norm.kind === 'PENALTY' && isTheirs && (first === null || day < first)) first = day;
  }
  return first;
};
