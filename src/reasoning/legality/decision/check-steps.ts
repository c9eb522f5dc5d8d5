import { type Check, met, notMet, open, type RuleId } from '../basis/check.ts';
import { type GeneralNorm, onDay } from '../basis/general-norms.ts';
import { evaluateCondition, type Facts } from '../facts/evaluate-condition.ts';
import { factsByNorm } from '../facts/facts-of-norm.ts';

/** A step, a term, limitation or transfer, checked against the norm that asks for it. */
export interface StepCheck {
  readonly general: GeneralNorm;
  readonly check: Check;
  /** What is told raises the doubt: then it leaves the measure undecided. What nobody mentions decides nothing. */
  readonly isRaised: boolean;
}

/**
 * N13 and N15 to N22 on what is told about the steps: a step that nobody mentions is UNKNOWN. A text that was not yet in force on
 * the day of the decision asks for nothing; where no text of that day is on file, that is said.
 */
export const checkSteps = (
  generals: readonly GeneralNorm[],
  facts: Facts,
  decidedOn: string | null,
): readonly StepCheck[] => {
  const factsFor = factsByNorm(facts);
  return generals.flatMap((general) => {
    const told = (check: Check): readonly StepCheck[] => [{ general, check, isRaised: false }];
    const { id, foundsRule, requires, condition, gistEn } = general.norm;
    if (foundsRule === null || requires === null) return [];
    const asRead = factsFor(id);
    const when = evaluateCondition(condition, asRead);
    if (when.value === 'FALSE') return [];
    const name = `${general.work.titleZh} ${general.provision.citationZh}`;
    if (!onDay(general, decidedOn)) return told(notOnFile(foundsRule, general, decidedOn));
    const done = evaluateCondition(requires, asRead);
    const missing = [...new Set([...when.missing, ...done.missing])];
    if (done.value === 'TRUE') return told(met(foundsRule, `${name} is kept: ${gistEn}`));
    if (done.value === 'FALSE' && when.value === 'TRUE')
      return told(notMet(foundsRule, 'STEP_MISSING', `${name} is not kept: ${gistEn}`));
    return told(open(foundsRule, 'STEP_UNKNOWN', `Whether ${name} is kept is not told: ${gistEn}`, missing));
  });
};

/** A text of that day is not on file; a later one is never used in its place. */
export const notOnFile = (rule: RuleId, { work, provision }: GeneralNorm, day: string | null): Check =>
  open(
    rule,
    'TEXT_NOT_ON_FILE',
    `What ${work.titleZh} ${provision.citationZh} asks today is not the text of ${day}, and that text is not on file.`,
    ['text'],
  );
