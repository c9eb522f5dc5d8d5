import type { ActAssessment } from './assess-conduct.ts';
import type { AssessedNorm } from './assess-norm.ts';

/** A text that would reach the act but carries nothing: a draft, a document without that rank, or one out of force. */
export interface Divergence {
  readonly finding: string;
  readonly norm: AssessedNorm;
  readonly kind: 'DRAFT' | 'NORMATIVE_DOCUMENT' | 'OUT_OF_FORCE';
  /** Kinds of measure that it would attach and that no norm in force attaches. */
  readonly onlyThere: readonly string[];
}

/** Where drafts, documents and former texts say otherwise than the law of the act. */
export const divergencesOf = ({ finding, norms }: ActAssessment): readonly Divergence[] => {
  const inForce = new Set(
    norms
      .filter(({ outcome }) => outcome !== 'FALSE')
      .flatMap(({ sanctions }) => sanctions.map(({ rule }) => rule.sanctionType)),
  );
  return norms.flatMap((norm) => {
    const failed = norm.checks.filter(({ outcome }) => outcome === 'FALSE');
    const kind = kindOf(norm);
    const onlyForThat = failed.every(({ rule }) => rule === 'N2' || rule === 'N3');
    if (kind === null || !onlyForThat || norm.path.rules.length === 0) return [];
    const types = [...new Set(norm.path.rules.map(({ sanctionType }) => sanctionType))];
    return [{ finding: finding.id, norm, kind, onlyThere: types.filter((type) => !inForce.has(type)) }];
  });
};

const kindOf = ({ checks }: AssessedNorm): Divergence['kind'] | null => {
  const reasons = checks.map(({ reason }) => reason);
  if (reasons.includes('DRAFT')) return 'DRAFT';
  if (reasons.includes('NORMATIVE_DOCUMENT')) return 'NORMATIVE_DOCUMENT';
  return reasons.includes('REPEALED') ? 'OUT_OF_FORCE' : null;
};
