import type { Money } from '../../../entities/statement.model.ts';

/** A fine, and what the acts that it answers cost the fund; null where no source tells. */
export interface FineUsed {
  readonly measure: string;
  /** As the decision states it. */
  readonly stated: number | null;
  readonly amount: Money | null;
  readonly bases: readonly (Money | null)[];
}

export interface UsedMultiple {
  readonly measure: string;
  /** Times what the acts cost the fund, with two decimals. */
  readonly value: number;
  readonly isStated: boolean;
}

/** The multiple that a fine uses: stated, or the fine over the sum that was lost; null where a sum is a bound or not told. */
export const multipleUsed = ({ measure, stated, amount, bases }: FineUsed): UsedMultiple | null => {
  if (stated !== null) return { measure, value: stated, isStated: true };
  const base = bases.reduce<number | null>(
    (sum, one) => (sum === null || one === null || one.qualifier !== 'EXACT' ? null : sum + one.fen),
    bases.length === 0 ? null : 0,
  );
  if (amount === null || amount.qualifier !== 'EXACT' || base === null || base <= 0) return null;
  return { measure, value: Math.round((amount.fen * 100) / base) / 100, isStated: false };
};

/** How far multiples lie apart; of an even number the median is the mean of the middle two. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Null where there is none. */
export const spreadOf = (values: readonly number[]): Spread | null => {
  const sorted = values.toSorted((one, next) => one - next);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (min === undefined || max === undefined || low === undefined || high === undefined) return null;
  return { count: sorted.length, min, median: (low + high) / 2, max };
};
