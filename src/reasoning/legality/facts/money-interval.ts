import type { Money } from '../../../entities/statement.model.ts';
import type { Interval } from './evaluate-condition.ts';

/**
 * The values that an amount may have, in fen: half its precision to either side, since nobody says how it was rounded;
 * a figure that is only "about" may be off by a whole step, OVER and UNDER are open.
 */
export const intervalOf = ({ fen, precisionFen, qualifier }: Money): Interval => {
  const half = qualifier === 'ABOUT' ? precisionFen : Math.floor(precisionFen / 2);
  if (qualifier === 'OVER') return { low: fen, high: Number.POSITIVE_INFINITY };
  if (qualifier === 'UNDER') return { low: 0, high: fen };
  return { low: fen - half, high: fen + half };
};

/** The sum of amounts, or null when one of them is not known. */
export const sumOf = (amounts: readonly (Money | null)[]): Interval | null => {
  let sum: Interval = { low: 0, high: 0 };
  if (amounts.length === 0) return null;
  for (const amount of amounts) {
    if (amount === null) return null;
    const { low, high } = intervalOf(amount);
    sum = { low: sum.low + low, high: sum.high + high };
  }
  return sum;
};

/** A base below the floor counts as the floor. */
export const withFloor = ({ low, high }: Interval, floor: number | null): Interval =>
  floor === null ? { low, high } : { low: Math.max(low, floor), high: Math.max(high, floor) };
