import type { ClaimTable } from './claim-table.ts';

/** Fewer nights may be a treatment by day. */
const leastNights = 2;

export const isStay = (claims: ClaimTable, row: number): boolean =>
  (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0) >= leastNights;

/** Of some claims those that are stays, 0 where there are none. */
export const shareOfStays = (claims: ClaimTable, rows: readonly number[]): number =>
  rows.filter((row) => isStay(claims, row)).length / Math.max(1, rows.length);
