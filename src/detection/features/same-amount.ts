import { beyond, type Feature, usualClaims } from './feature.ts';

/** Claims of different members agree to the fen, more often than those of the facility's other patients. */
export const sameAmount: Feature = (index, group) => {
  const { amount, patient } = index.claims;
  const shareOf = (rows: readonly number[]): number | null => {
    const people = new Map<number, Set<number>>();
    const told = rows.filter((row) => (amount[row] ?? -1) > 0);
    for (const row of told) {
      const fen = amount[row] ?? 0;
      people.set(fen, (people.get(fen) ?? new Set()).add(patient[row] ?? 0));
    }
    if (told.length < 5) return null;
    return told.filter((row) => (people.get(amount[row] ?? 0)?.size ?? 0) >= 3).length / told.length;
  };
  const seen = shareOf(group.claims);
  // As many claims of others as the group has, so that chance meets both alike.
  const usual = usualClaims(index, group);
  const step = Math.max(1, Math.floor(usual.length / Math.max(20, group.claims.length)));
  const expected = shareOf(usual.filter((_, place) => place % step === 0));
  return seen === null || expected === null ? null : beyond(seen, expected);
};
