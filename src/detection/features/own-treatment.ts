import { type Feature, oncePerGroup } from './feature.ts';

/** From here on the members come for a treatment of their own that goes on. */
export const continuing = 0.75;
const leastReturns = 5;

/**
 * Members get again what they got before, each their own: the share of returns on which the item is one that the same
 * person had at an earlier gathering. Refills, dialysis and doses repeat themselves; bills made up for a card do not.
 */
export const ownTreatment: Feature = oncePerGroup(({ claims }, group) => {
  // One number for patient and item: whole, and far below what a double holds exactly.
  const keyOf = (row: number): number => (claims.patient[row] ?? 0) * 2 ** 21 + (claims.item[row] ?? 0);
  const firstDay = new Map<number, number>();
  const returning = new Map<number, number>();
  const told = group.claims.filter((row) => claims.item[row] !== -1);
  for (const row of told) {
    const patient = claims.patient[row] ?? 0;
    const day = claims.day[row] ?? 0;
    const key = keyOf(row);
    firstDay.set(key, Math.min(firstDay.get(key) ?? day, day));
    returning.set(patient, Math.min(returning.get(patient) ?? day, day));
  }
  const returns = told.filter((row) => (claims.day[row] ?? 0) > (returning.get(claims.patient[row] ?? 0) ?? 0));
  const repeated = returns.filter((row) => (claims.day[row] ?? 0) > (firstDay.get(keyOf(row)) ?? 0));
  return returns.length < leastReturns ? null : repeated.length / returns.length;
});
