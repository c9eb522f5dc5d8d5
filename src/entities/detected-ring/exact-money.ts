import type { Money } from '../statement.model.ts';

/** An amount of claims: exact to the fen; null where the claims do not tell it. */
export const exactMoney = (fen: number | null): Money | null =>
  fen === null ? null : { fen, precisionFen: 1, qualifier: 'EXACT' };
