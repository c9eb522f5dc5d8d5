import { BadInputError } from '../../../platform/errors.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import type { Interval } from '../../../reasoning/legality/facts/evaluate-condition.ts';

/** An amount in fen that is rounded to steps of `precisionFen`. */
export const readAmount = (fen: Told<number>, precisionFen: Told<number>, path: string): Interval | null => {
  if (fen == null) return null;
  if (fen < 0) throw new BadInputError(`${path}.amount`, 'An amount must not be negative.');
  if (precisionFen != null && precisionFen <= 0)
    throw new BadInputError(`${path}.precision`, 'A precision must be above zero.');
  const half = Math.floor((precisionFen ?? 1) / 2);
  return { low: Math.max(0, fen - half), high: fen + half };
};
