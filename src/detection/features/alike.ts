import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';
import { beyond, usualClaims } from './feature.ts';

/**
 * How much more often claims of at least three different members agree in a value than those of the other patients of the
 * facilities. `told` is asked with the row of a claim; what it answers below 0 is not told.
 */
export const alikeBeyondUsual = (index: ClaimIndex, group: Group, told: (row: number) => number): number | null => {
  const { patient } = index.claims;
  const shareOf = (rows: Int32Array): number | null => {
    const people = new Map<number, Set<number>>();
    const known = rows.filter((row) => told(row) >= 0);
    for (const row of known) {
      const value = told(row);
      people.set(value, (people.get(value) ?? new Set()).add(patient[row] ?? 0));
    }
    if (known.length < 5) return null;
    return known.filter((row) => (people.get(told(row))?.size ?? 0) >= 3).length / known.length;
  };
  const seen = shareOf(Int32Array.from(group.claims));
  // As many claims of others as the group has, so that chance meets both alike.
  const usual = usualClaims(index, group);
  const step = Math.max(1, Math.floor(usual.length / Math.max(20, group.claims.length)));
  const expected = shareOf(usual.filter((_, place) => place % step === 0));
  return seen === null || expected === null ? null : beyond(seen, expected);
};
