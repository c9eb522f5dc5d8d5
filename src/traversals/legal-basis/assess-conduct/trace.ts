import type { ActAssessment } from '../../../reasoning/legality/conduct/assess-conduct.ts';

/** One step of the reasoning: a rule applied to one norm and one act. */
export interface AssessmentStep {
  readonly act: string;
  readonly norm: string;
  readonly rule: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly version: string;
  readonly passages: readonly string[];
}

/** Norm by norm: the checks of the norm first, then those of each consequence. */
export const traceOf = ({ finding, norms }: ActAssessment): readonly AssessmentStep[] =>
  norms.flatMap(({ path, checks, sanctions }) => {
    const step = (rule: string, outcome: string, sentence: string): AssessmentStep => ({
      act: finding.id,
      norm: path.norm.id,
      rule,
      outcome,
      sentence,
      version: path.version.id,
      passages: path.version.passages.map(({ id }) => id),
    });
    return [
      ...checks.map(({ rule, outcome, sentence }) => step(rule, outcome, sentence)),
      ...sanctions.flatMap(({ rule, checks: own }) =>
        own
          .filter(({ rule: id }) => id !== 'N3' && id !== 'N5')
          .map((check) => step(check.rule, check.outcome, `${rule.sanctionType}: ${check.sentence}`)),
      ),
    ];
  });
