import type { Condition } from '../../../entities/norm/condition.model.ts';
import type { Norm } from '../../../entities/norm/norm.model.ts';
import { isInForce } from '../../../entities/validity.ts';
import { evaluateCondition, type Facts } from '../facts/evaluate-condition.ts';
import { factsByNorm } from '../facts/facts-of-norm.ts';
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
  readonly effect: NonNullable<Norm['defeats']> | 'TIME_BARRED' | 'TRANSFER_FIRST';
  /** TRUE: its ground is shown. UNKNOWN: it is open, and `missing` would tell. */
  readonly outcome: 'TRUE' | 'UNKNOWN';
  readonly missing: readonly string[];
}

/** Whether it was in force; any day when the day is not known. */
export const onDay = ({ version, work }: GeneralNorm, day: string | null): boolean =>
  day === null || (isInForce(version, day) && isInForce(work, day));

/**
 * The grounds that are shown or open on that day (null: any); a ground that the facts exclude is left out. What stood in the
 * place of a text that is younger than the day is not on file, so its grounds are open then.
 */
export const defeatersOf = (
  generals: readonly GeneralNorm[],
  facts: Facts,
  day: string | null,
): readonly Defeater[] => {
  const factsFor = factsByNorm(facts);
  return generals.flatMap((general): readonly Defeater[] => {
    const { id, defeats, condition } = general.norm;
    const isYounger = day !== null && day < general.version.validFrom;
    if (defeats === null || !(isYounger || onDay(general, day))) return [];
    const { value, missing } = evaluateCondition(condition, factsFor(id));
    if (value === 'FALSE') return [];
    if (isYounger) return [{ general, effect: defeats, outcome: 'UNKNOWN', missing: ['earlierWording'] }];
    return [{ general, effect: defeats, outcome: value, missing }];
  });
};
