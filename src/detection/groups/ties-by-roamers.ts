import type { ClaimIndex } from '../claims/claim-index.ts';
import type { DoctorPairs } from '../projections/shared-patients.ts';
import { type Group, roams } from './group.ts';

/** A tie of which this share of the patients moves about in one group is the group's, not the doctors'. */
const mostOfOneGroup = 0.5;

/**
 * The ties without those that a group brings about which goes from site to site: all doctors on its way share its members,
 * and with them everybody of the region who sees several of these doctors would look conspicuous.
 */
export const withoutRoamers = (index: ClaimIndex, groups: readonly Group[], pairs: DoctorPairs): DoctorPairs => {
  const ofGroup = new Map<number, number>();
  for (const group of groups.filter(roams))
    for (const [pair, shared] of sharedWithin(index, group))
      ofGroup.set(pair, Math.max(ofGroup.get(pair) ?? 0, shared));
  const isTie = (_: number, pair: number): boolean => {
    const key = (pairs.first[pair] ?? 0) * index.claims.doctors.count + (pairs.second[pair] ?? 0);
    return (ofGroup.get(key) ?? 0) < mostOfOneGroup * (pairs.shared[pair] ?? 0);
  };
  return {
    first: pairs.first.filter(isTie),
    second: pairs.second.filter(isTie),
    shared: pairs.shared.filter(isTie),
    surprise: pairs.surprise.filter(isTie),
  };
};

/** How many members of a group each two doctors share, by first doctor times doctors plus second. */
const sharedWithin = ({ claims, patientStart, ofPatient }: ClaimIndex, group: Group): ReadonlyMap<number, number> => {
  const shared = new Map<number, number>();
  for (const patient of group.patients) {
    const rows = ofPatient.subarray(patientStart[patient] ?? 0, patientStart[patient + 1] ?? 0);
    const doctors = [...new Set(Array.from(rows, (row) => claims.doctor[row] ?? 0))].sort((a, b) => a - b);
    for (const [place, one] of doctors.entries())
      for (const other of doctors.slice(place + 1)) {
        const pair = one * claims.doctors.count + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return shared;
};
