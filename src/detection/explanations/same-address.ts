import type { Explanation } from './explanation.ts';

/** From this share of CORE members under one address on, living together explains meeting. */
const threshold = 0.4;

/** Without addresses a group smaller than this can be a family; at one facility, one with its guests. */
const leastWithoutAddress = { anywhere: 8, oneFacility: 10 };

/** A family, a nursing home, a dormitory: people who live together are treated together. */
export const sameAddress: Explanation = ({ claims }, group) => {
  const counts = new Map<number, number>();
  let told = 0;
  for (const patient of group.patients) {
    const address = claims.patients.address[patient] ?? -1;
    if (address === -1) continue;
    told++;
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Four of a family of four in a group of six are a family with company, households are what shares an address.
  const inHouseholds = [...counts.values()].filter((count) => count >= 2).reduce((sum, count) => sum + count, 0);
  const value = told === 0 ? null : Math.max(most / told, inHouseholds / told >= 0.7 ? inHouseholds / told : 0);
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const { anywhere, oneFacility } = leastWithoutAddress;
  const couldBeFamily = group.patients.length < (sites === 1 ? oneFacility : anywhere);
  return {
    explanation: 'SAME_ADDRESS',
    explains: value === null ? couldBeFamily : value >= threshold,
    finding:
      value === null
        ? `no address is told${couldBeFamily ? ', and a group this small can be a family' : ''}`
        : `${most} of ${told} members with an address share one, ${inHouseholds} share theirs with another member`,
    value,
    threshold,
  };
};
