import { type Check, met, notMet, open } from './check.ts';
import { evaluateCondition, type Facts } from './evaluate-condition.ts';
import { type GeneralNorm, onDay } from './general-norms.ts';

/** A step of procedure or form, checked against the norm that asks for it. */
export interface StepCheck {
  readonly general: GeneralNorm;
  readonly check: Check;
}

/**
 * N12 to N22 on what is told about the steps: a step that nobody mentions is UNKNOWN. A text that was not yet in force on
 * the day of the decision asks for nothing; where no text of that day is on file, that is said.
 */
export const checkSteps = (
  generals: readonly GeneralNorm[],
  facts: Facts,
  decidedOn: string | null,
): readonly StepCheck[] =>
  generals.flatMap((general) => {
    const { foundsRule, requires, condition, gistEn } = general.norm;
    if (foundsRule === null || requires === null) return [];
    const when = evaluateCondition(condition, facts);
    if (when.value === 'FALSE') return [];
    const name = `${general.work.titleZh} ${general.provision.citationZh}`;
    if (!onDay(general, decidedOn)) {
      const sentence = `What ${name} asks today is not the text of ${decidedOn}, and that text is not on file.`;
      return [{ general, check: open(foundsRule, 'TEXT_NOT_ON_FILE', sentence, ['text']) }];
    }
    const done = evaluateCondition(requires, facts);
    const missing = [...new Set([...when.missing, ...done.missing])];
    if (done.value === 'TRUE') return [{ general, check: met(foundsRule, `${name} is kept: ${gistEn}`) }];
    if (done.value === 'FALSE' && when.value === 'TRUE')
      return [{ general, check: notMet(foundsRule, 'STEP_MISSING', `${name} is not kept: ${gistEn}`) }];
    return [
      { general, check: open(foundsRule, 'STEP_UNKNOWN', `Whether ${name} is kept is not told: ${gistEn}`, missing) },
    ];
  });
