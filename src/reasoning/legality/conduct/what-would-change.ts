import type { FindingOnTrial } from '../basis/measure-on-trial.ts';
import { comparisonsOf } from '../facts/fact-keys.ts';
import { isForOneNorm } from '../facts/facts-of-norm.ts';
import type { Ternary } from '../facts/ternary.ts';
import type { ActAssessment } from './assess-conduct.ts';
import { type AssessedNorm, assessNorms, type Setting } from './assess-norm.ts';
import type { Candidate } from './assessed-case.ts';

/** A norm, or one of its consequences, whose outcome changes. */
export interface Changed {
  readonly norm: AssessedNorm;
  /** Null where the norm itself changes. */
  readonly sanctionType: string | null;
  readonly from: Ternary;
  readonly to: Ternary;
}

/** A fact told otherwise, and what that turns. */
export interface Flip {
  readonly finding: string;
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Changed[];
}

/** The facts that turn the result, one at a time: what turns one basis into another, what opens or closes a measure. */
export const whatWouldChange = (
  { finding, norms }: ActAssessment,
  candidates: readonly Candidate[],
  setting: Setting,
): readonly Flip[] =>
  alternatives(finding, candidates).flatMap(({ fact, from, to, told }) => {
    const changes = changesBetween(norms, assessNorms(candidates, told, setting));
    return changes.length === 0 ? [] : [{ finding: finding.id, fact, from, to, changes }];
  });

interface Alternative {
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  readonly told: FindingOnTrial;
}

const alternatives = (finding: FindingOnTrial, candidates: readonly Candidate[]): readonly Alternative[] => {
  const asked = candidates
    .flatMap(({ path }) => [
      path.norm.condition,
      ...path.rules.map(({ condition }) => condition),
      ...path.overriddenBy.map(({ condition }) => condition),
    ])
    .flatMap(comparisonsOf);
  const yesOrNo = new Set([
    ...asked.flatMap((one) => ('is' in one && typeof one.is === 'boolean' ? [one.fact] : [])),
    ...forOneNorm(finding),
  ]);
  return [
    ...(['PROVEN', 'ABSENT'] as const)
      .filter((intent) => intent !== finding.intent)
      .map((intent) => ({
        fact: 'purposeToDefraud',
        from: finding.intent,
        to: intent,
        told: {
          ...finding,
          intent,
          defrauded: intent === 'PROVEN' ? (finding.defrauded ?? finding.loss) : finding.defrauded,
        },
      })),
    ...[...yesOrNo].sort().flatMap((fact) =>
      [true, false]
        .filter((value) => value !== finding.facts[fact])
        .map((value) => ({
          fact,
          from: typeof finding.facts[fact] === 'boolean' ? String(finding.facts[fact]) : 'UNKNOWN',
          to: String(value),
          told: { ...finding, facts: { ...finding.facts, [fact]: value } },
        })),
    ),
  ];
};

/** Facts told for one norm alone are turned for that norm alone. */
const forOneNorm = ({ facts }: FindingOnTrial): readonly string[] =>
  Object.keys(facts).filter(
    (key) => isForOneNorm(key) && (typeof facts[key] === 'boolean' || facts[key] === 'UNKNOWN'),
  );

const changesBetween = (before: readonly AssessedNorm[], after: readonly AssessedNorm[]): readonly Changed[] =>
  before.flatMap((one, at) => {
    const other = after[at];
    if (other === undefined) return [];
    const ofNorm: readonly Changed[] =
      one.outcome === other.outcome ? [] : [{ norm: other, sanctionType: null, from: one.outcome, to: other.outcome }];
    if (ofNorm.length > 0 || one.path.norm.kind === 'CRIME') return ofNorm;
    return one.sanctions.flatMap((sanction, index) => {
      const later = other.sanctions[index];
      return later === undefined || later.outcome === sanction.outcome
        ? []
        : [{ norm: other, sanctionType: sanction.rule.sanctionType, from: sanction.outcome, to: later.outcome }];
    });
  });
