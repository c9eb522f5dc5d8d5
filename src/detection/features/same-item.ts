import { beyond, type Feature, oncePerGroup, usualClaims } from './feature.ts';

/** One item stands on most claims of the group, and not on those of the facility's other patients. */
export const sameItem: Feature = oncePerGroup((index, group) => {
  const { item } = index.claims;
  const counts = new Map<number, number>();
  let told = 0;
  for (const row of group.claims) {
    const code = item[row] ?? -1;
    if (code === -1) continue;
    told++;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const usual = usualClaims(index, group).filter((row) => item[row] !== -1);
  if (told < 5 || usual.length < 20) return null;
  // Among equals the one that is rarer elsewhere cannot be told apart by its code; the share is the same.
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined) return null;
  const elsewhere = usual.filter((row) => item[row] === most[0]).length / usual.length;
  return beyond(most[1] / told, Math.min(1, elsewhere + 3 / Math.sqrt(told)));
});
