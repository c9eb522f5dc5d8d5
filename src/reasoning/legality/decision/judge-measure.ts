import { type Check, open } from '../basis/check.ts';
import { groupPaths } from '../basis/group-paths.ts';
import { isOffered, type JudgedBasis, judgeBasis } from '../basis/judge-basis.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import { citedBases, isMistaken } from './cited-bases.ts';
import { decide, openChecks, type Verdict } from './decide.ts';
import {
  type BasisStatus,
  basisStatus,
  effectOf,
  type UndeterminedReason,
  whyUndetermined,
} from './doubt-and-effect.ts';
import { repairsOf } from './repairs.ts';

export interface Judgment {
  readonly verdict: Verdict;
  readonly undeterminedReason: UndeterminedReason | null;
  /** For UNLAWFUL: void (no basis in law, no power to penalise; Administrative Penalty Law 38) or only revocable. */
  readonly effect: 'VOID' | 'REVOCABLE' | null;
  readonly basisStatus: BasisStatus;
  /** What decided, most important first; empty when lawful. */
  readonly reasons: readonly Check[];
  readonly missingFacts: readonly string[];
  readonly counterArguments: readonly string[];
  readonly repairs: readonly string[];
  readonly bases: readonly JudgedBasis[];
}

/**
 * Whether one measure is lawful on the stated facts, and on what basis. Computed from norm, version, days, role,
 * authority and amount; nothing of it is stored. With `reviewedOnly`, a reading without a named review decides nothing.
 */
export const judgeMeasure = (
  given: MeasureOnTrial,
  { reviewedOnly = false }: { readonly reviewedOnly?: boolean } = {},
): Judgment => {
  const trial = inOrder(given);
  const all = groupPaths(trial);
  const judged = all.map((basis) => judgeBasis(basis, all, trial)).map((one) => (reviewedOnly ? ifReviewed(one) : one));
  const cited = citedBases(judged, trial);
  const { verdict, reasons } = decide(cited, trial);
  const status = basisStatus(judged, trial);
  const decisive = verdict === 'NATURE_MISMATCH' ? judged.filter(isOffered).flatMap(openChecks) : reasons;
  return {
    verdict,
    undeterminedReason: verdict === 'UNDETERMINED' ? whyUndetermined(reasons) : null,
    effect: verdict === 'UNLAWFUL' ? effectOf(reasons, status, trial) : null,
    basisStatus: status,
    reasons,
    missingFacts: [...new Set(decisive.flatMap(({ missing }) => missing))],
    counterArguments: [
      ...new Set([
        ...cited.bases.flatMap(({ counterArguments }) => counterArguments),
        ...(verdict === 'LAWFUL' ? cited.faults.map(({ sentence }) => sentence) : []),
      ]),
    ],
    repairs: verdict === 'LAWFUL' ? [] : repairsOf(judged, cited.bases, trial),
    bases: judged,
  };
};

const ifReviewed = (one: JudgedBasis): JudgedBasis => {
  if (one.basis.paths.every(({ norm }) => norm.readingStatus === 'REVIEWED')) return one;
  const check = open('N6', 'NOT_REVIEWED', 'Nobody has reviewed our reading of this norm yet.', ['review']);
  return { ...one, checks: [...one.checks, check], outcome: one.outcome === 'FALSE' ? 'FALSE' : 'UNKNOWN' };
};

/** The same facts in any order are the same case; a mistaken citation leads to no basis. */
const inOrder = (trial: MeasureOnTrial): MeasureOnTrial => {
  const mistaken = trial.citations.filter(isMistaken).map(({ id }) => id);
  return {
    ...trial,
    issuers: sorted(trial.issuers, ({ id, kind }) => `${id} ${kind}`),
    findings: sorted(trial.findings, ({ id }) => id),
    citations: sorted(trial.citations, ({ id }) => id),
    paths: sorted(trial.paths, ({ norm, version }) => `${norm.id} ${version.id}`).map((path) => ({
      ...path,
      citedBy: path.citedBy.filter((id) => !mistaken.includes(id)),
      rules: sorted(path.rules, ({ id }) => id),
      overriddenBy: sorted(path.overriddenBy, ({ norm }) => norm),
    })),
  };
};

const sorted = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
