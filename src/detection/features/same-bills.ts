import { oncePer } from '../../platform/threads/once-per.ts';
import { billOf } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';
import { beyond, type Feature } from './feature.ts';

/** A bill is shared from so many people on. */
const leastPeople = 3;
const leastBills = 5;

/**
 * Several different bills, each alike in item and to the fen, stand on the claims of many members: bills made up by a
 * template. A refill is one bill again and again, a package one bill for everybody: the first bill that somebody shares
 * with others says nothing, each further one does. Held against as many other patients of the same doctors.
 */
export const sameBills: Feature = (index, group) => {
  const seen = sharedShare(index, group.claims);
  if (seen === null) return null;
  return beyond(seen, sharedShare(index, claimsOfOthers(index, group)) ?? 0);
};

/** Of the different bills that people have beside their first, the share that they have in common; null where too few. */
const sharedShare = ({ claims }: ClaimIndex, rows: readonly number[]): number | null => {
  const billsOf = new Map<number, Set<number>>();
  const people = new Map<number, number>();
  for (const row of rows) {
    const bill = billOf(claims, row);
    if (bill === null) continue;
    const patient = claims.patient[row] ?? 0;
    const own = billsOf.get(patient) ?? new Set<number>();
    billsOf.set(patient, own);
    if (own.has(bill)) continue;
    own.add(bill);
    people.set(bill, (people.get(bill) ?? 0) + 1);
  }
  let further = 0;
  let shared = 0;
  for (const own of billsOf.values()) {
    const common = [...own].filter((bill) => (people.get(bill) ?? 0) >= leastPeople).length;
    further += own.size - 1;
    shared += Math.max(0, common - 1);
  }
  return further < leastBills ? null : shared / further;
};

/** Claims of as many other patients who come back to the doctors of the group, or to its first facility where it has none. */
const claimsOfOthers = (index: ClaimIndex, group: Group): readonly number[] => {
  const { patient } = index.claims;
  const claimsOf = claimsByPatient(index);
  const rows = rowsAround(index, group);
  for (const row of rows) claimsOf[patient[row] ?? 0] = (claimsOf[patient[row] ?? 0] ?? 0) + 1;
  for (const member of [...group.patients, ...group.peripheral]) claimsOf[member] = 0;
  const returning: number[] = [];
  for (const row of rows) {
    const who = patient[row] ?? 0;
    if ((claimsOf[who] ?? 0) >= 2) returning.push(who);
    claimsOf[who] = 0;
  }
  const step = Math.max(1, Math.floor(returning.length / group.patients.length));
  const others = new Set(
    Int32Array.from(returning)
      .sort()
      .filter((_, place) => place % step === 0)
      .subarray(0, group.patients.length),
  );
  return rows.filter((row) => others.has(patient[row] ?? 0));
};

/** Room for a count by patient, all 0 between two questions. */
const claimsByPatient = oncePer(({ claims }: ClaimIndex) => new Int32Array(claims.patients.count));

/** Rows of claims with the doctors of the group, or at its first facility where it has none. */
const rowsAround = (
  { doctorStart, ofDoctor, facilityStart }: ClaimIndex,
  { doctors, gatherings }: Group,
): readonly number[] => {
  const rows: number[] = [];
  for (const doctor of doctors)
    for (let at = doctorStart[doctor] ?? 0; at < (doctorStart[doctor + 1] ?? 0); at++) rows.push(ofDoctor[at] ?? 0);
  if (doctors.length > 0) return rows;
  const facility = gatherings[0]?.facility ?? -1;
  for (let row = facilityStart[facility] ?? 0; row < (facilityStart[facility + 1] ?? 0); row++) rows.push(row);
  return rows;
};
