import type { ClaimTable } from './claim-table.ts';

/** Fewer nights may be a treatment by day. */
const leastNights = 2;

export const isStay = (claims: ClaimTable, row: number): boolean =>
  (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0) >= leastNights;
