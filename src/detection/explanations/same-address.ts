import type { ClaimIndex } from '../claims/claim-index.ts';
import { usualClaims } from '../features/feature.ts';
import type { Group } from '../groups/group.ts';
import type { Explanation } from './explanation.ts';

/** From this share of CORE members under one address on, living together explains meeting. */
const threshold = 0.4;

/** Where addresses are not told a group smaller than this can be a family; at few facilities, one with its guests. */
const leastWithoutAddress = { onTheMove: 8, atFewFacilities: 10 };
const leastFacilities = 4;
/** Where fewer of the members have one, the addresses that are told say little. */
const leastTold = 0.5;
/** An address on so many of the other patients' claims is the name of a village, and tells nobody's home. */
const leastOfVillage = 0.1;

/** A family, a nursing home, a dormitory: people who live together are treated together. */
export const sameAddress: Explanation = (index, group) => {
  const counts = homesOf(index, group);
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts.values());
  // Four of a family of four in a group of six are a family with company, households are what shares an address.
  const inHouseholds = [...counts.values()].filter((count) => count >= 2).reduce((sum, count) => sum + count, 0);
  const together = most < 2 ? 0 : most / told;
  const value = told === 0 ? null : Math.max(together, inHouseholds / told >= 0.7 ? inHouseholds / told : 0);
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const { onTheMove, atFewFacilities } = leastWithoutAddress;
  const isSmall = group.patients.length < (sites < leastFacilities ? atFewFacilities : onTheMove);
  const couldBeFamily = isSmall && told < leastTold * group.patients.length;
  return {
    explanation: 'SAME_ADDRESS',
    explains: couldBeFamily || (value !== null && value >= threshold),
    finding: `${
      value === null
        ? 'no address is told'
        : `${most} of ${told} members with an address share one, ${inHouseholds} share theirs with another member`
    }${couldBeFamily ? ', and a group this small can be a family' : ''}`,
    value,
    threshold,
  };
};

/** How many members have an address that tells a home. */
const homesOf = (index: ClaimIndex, group: Group): ReadonlyMap<number, number> => {
  const { address } = index.claims.patients;
  const counts = new Map<number, number>();
  for (const patient of group.patients) add(counts, address[patient] ?? -1);
  const others = new Map<number, number>();
  let known = 0;
  const usual = usualClaims(index, group);
  for (let at = 0; at < usual.length; at++) {
    const one = address[index.claims.patient[usual[at] ?? 0] ?? 0] ?? -1;
    if (one !== -1) known++;
    if (counts.has(one)) add(others, one);
  }
  return new Map([...counts].filter(([one]) => (others.get(one) ?? 0) < leastOfVillage * Math.max(1, known)));
};

const add = (counts: Map<number, number>, address: number): void => {
  if (address !== -1) counts.set(address, (counts.get(address) ?? 0) + 1);
};
