import type { Measure } from '../../entities/measure/measure.model.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import type { MeasureOnTrial } from '../../reasoning/legality/basis/measure-on-trial.ts';
import { type Judgment, judgeMeasure } from '../../reasoning/legality/decision/judge-measure.ts';
import { measureOnTrial } from './legal-basis.cypher.ts';

/** The judgment of one measure and the facts that it rests on. */
export interface Justification {
  readonly measure: Measure;
  readonly trial: MeasureOnTrial;
  readonly judgment: Judgment;
}

/**
 * Which legal basis justifies this measure, or why none does; null when there is no such measure.
 * All measures asked about at one level of an operation are answered by one statement.
 * With `reviewedOnly`, readings without a named review do not count as a basis.
 */
export const justifyMeasure = async (
  batch: Batch,
  measureId: string,
  { reviewedOnly = false }: { readonly reviewedOnly?: boolean } = {},
): Promise<Justification | null> => {
  const [tried] = await batch(measureOnTrial, measureId);
  if (tried === undefined) return null;
  const { measure, trial } = tried;
  return { measure, trial, judgment: judgeMeasure(trial, { reviewedOnly }) };
};
