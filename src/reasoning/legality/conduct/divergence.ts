import type { Mark } from '../../../entities/statement.model.ts';
import { factsOf } from '../basis/facts-of.ts';
import { mayAddress } from '../basis/match-norm.ts';
import type { BasisPath, Place, RuleOfPath, WorkOfBasis } from '../basis/measure-on-trial.ts';
import { evaluateCondition } from '../facts/evaluate-condition.ts';
import type { ActAssessment } from './assess-conduct.ts';
import type { AssessedNorm } from './assess-norm.ts';

/** A text that would reach the act but carries nothing: a draft, a document without that rank, or one out of force. */
export interface Divergence {
  readonly finding: string;
  readonly kind: 'DRAFT' | 'NORMATIVE_DOCUMENT' | 'OUT_OF_FORCE';
  readonly norm: { readonly id: string; readonly gistEn: string; readonly mark: Mark };
  readonly work: WorkOfBasis;
  /** Null where only the work is known, not the article. */
  readonly provision: BasisPath['provision'] | null;
  readonly passages: readonly Place[];
  /** What it would attach. */
  readonly rules: readonly RuleOfPath[];
  /** Kinds of measure among them that no norm in force attaches, surely or perhaps. */
  readonly onlyThere: readonly string[];
}

/** What a draft is reported to say; its article is not known. */
export interface DraftNorm {
  readonly norm: Pick<BasisPath['norm'], 'id' | 'gistEn' | 'condition' | 'mark'>;
  readonly work: WorkOfBasis;
  readonly passages: readonly Place[];
  /** Whom it addresses; anybody when empty. */
  readonly roles: readonly string[];
  readonly rules: readonly RuleOfPath[];
}

/**
 * Where drafts, documents and former texts say otherwise than the law of the act. `drafts` are those whose article is not
 * known; `roles` the capacity of the party, null when not known.
 */
export const divergencesOf = (
  { finding, norms }: ActAssessment,
  drafts: readonly DraftNorm[],
  roles: readonly string[] | null,
): readonly Divergence[] => {
  const inForce = new Set(
    norms
      .filter(({ outcome }) => outcome !== 'FALSE')
      .flatMap(({ sanctions }) => sanctions.map(({ rule }) => rule.sanctionType)),
  );
  const onlyIn = (rules: readonly RuleOfPath[]): readonly string[] =>
    [...new Set(rules.map(({ sanctionType }) => sanctionType))].filter((type) => !inForce.has(type));
  const facts = factsOf([finding], roles);
  const reported = drafts.filter(
    ({ norm, roles: addressed, rules }) =>
      rules.length > 0 && mayAddress(addressed, roles) && evaluateCondition(norm.condition, facts).value !== 'FALSE',
  );
  const diverging = [
    ...norms.flatMap(textOfLaw),
    ...reported.map((draft): Text => ({ ...draft, kind: 'DRAFT', provision: null })),
  ];
  return diverging.map(({ kind, norm, work, provision, passages, rules }) => ({
    finding: finding.id,
    kind,
    norm,
    work,
    provision,
    passages,
    rules,
    onlyThere: onlyIn(rules),
  }));
};

type Text = Omit<Divergence, 'finding' | 'onlyThere'>;

/** A norm that reaches the act in everything but the rank or the time of its text. */
const textOfLaw = (norm: AssessedNorm): readonly Text[] => {
  const kind = kindOf(norm);
  const { path, checks } = norm;
  const failed = checks.filter(({ outcome }) => outcome === 'FALSE');
  const onlyForThat = failed.every(({ rule }) => rule === 'N2' || rule === 'N3');
  if (kind === null || !onlyForThat || path.rules.length === 0) return [];
  return [{ kind, ...path, passages: path.version.passages }];
};

/** Whether a draft would attach what no norm in force attaches; it carries nothing itself. */
export const isFromDraft = ({ kind, onlyThere }: Divergence): boolean => kind === 'DRAFT' && onlyThere.length > 0;

const kindOf = ({ checks }: AssessedNorm): Divergence['kind'] | null => {
  const reasons = checks.map(({ reason }) => reason);
  if (reasons.includes('DRAFT')) return 'DRAFT';
  if (reasons.includes('NORMATIVE_DOCUMENT')) return 'NORMATIVE_DOCUMENT';
  return reasons.includes('REPEALED') ? 'OUT_OF_FORCE' : null;
};
