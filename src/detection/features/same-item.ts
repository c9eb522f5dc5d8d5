import { beyond, type Feature, oncePerGroup, usualClaims } from './feature.ts';

const leastTold = 5;
const leastUsual = 20;

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
  // Among equals the one that is rarer elsewhere cannot be told apart by its code; the share is the same.
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (told < leastTold || most === undefined) return null;
  let usual = 0;
  let alike = 0;
  const others = usualClaims(index, group);
  for (let at = 0; at < others.length; at++) {
    const code = item[others[at] ?? 0] ?? -1;
    if (code !== -1) usual++;
    if (code === most[0]) alike++;
  }
  if (usual < leastUsual) return null;
  return beyond(most[1] / told, Math.min(1, alike / usual + 3 / Math.sqrt(told)));
});
