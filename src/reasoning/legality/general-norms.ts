import type { Condition } from '../../entities/norm/condition.model.ts';
import type { Norm } from '../../entities/norm/norm.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { type Check, met, notMet, open } from './check.ts';
import { evaluateCondition, type Facts } from './evaluate-condition.ts';
import type { BasisPath, WorkOfBasis } from './measure-on-trial.ts';

/** A norm about penalties as such: what a rule of legality rests on, or what lightens or excludes a penalty. */
export interface GeneralNorm {
  readonly norm: Pick<Norm, 'id' | 'gistEn' | 'readingStatus' | 'foundsRule' | 'defeats'> & {
    /** When it applies; null always. */
    readonly condition: Condition | null;
    readonly requires: Condition | null;
  };
  readonly version: BasisPath['version'];
  readonly provision: BasisPath['provision'];
  readonly work: WorkOfBasis;
}

/** What would take away or lighten a penalty that otherwise applies. */
export interface Defeater {
  readonly general: GeneralNorm;
  readonly effect: NonNullable<Norm['defeats']>;
  /** TRUE: its ground is shown. UNKNOWN: it is open, and `missing` would tell. */
  readonly outcome: 'TRUE' | 'UNKNOWN';
  readonly missing: readonly string[];
}

const onDay = ({ version, work }: GeneralNorm, day: string | null): boolean =>
  day === null || (isInForce(version, day) && isInForce(work, day));

/** The grounds that are shown or open on that day (null: any); a ground that the facts exclude is left out. */
export const defeatersOf = (generals: readonly GeneralNorm[], facts: Facts, day: string | null): readonly Defeater[] =>
  generals.flatMap((general) => {
    const { defeats, condition } = general.norm;
    if (defeats === null || !onDay(general, day)) return [];
    const { value, missing } = evaluateCondition(condition, facts);
    return value === 'FALSE' ? [] : [{ general, effect: defeats, outcome: value, missing }];
  });

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
    return [{ general, check: open(foundsRule, 'STEP_UNKNOWN', `Whether ${name} is kept is not told: ${gistEn}`, missing) }];
  });
