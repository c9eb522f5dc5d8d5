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
  const { claims } = index;
  const isMember = new Set([...group.patients, ...group.peripheral]);
  const rows = rowsAround(index, group);
  // One number for patient and place, so that sorting numbers keeps the rows of a patient in their order.
  const keys = Float64Array.from(rows, (row, place) => (claims.patient[row] ?? 0) * rows.length + place).sort();
  const patientAt = (at: number): number => Math.floor((keys[at] ?? 0) / rows.length);
  // Where the rows of patients who come back begin and end among the keys.
  const returning: (readonly [number, number])[] = [];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const patient = patientAt(from);
    while (to < keys.length && patientAt(to) === patient) to++;
    if (to - from >= 2 && !isMember.has(patient)) returning.push([from, to]);
  }
  const step = Math.max(1, Math.floor(returning.length / group.patients.length));
  return returning
    .filter((_, place) => place % step === 0)
    .slice(0, group.patients.length)
    .flatMap(([from, to]) => Array.from(keys.subarray(from, to), (key) => rows[key % rows.length] ?? 0));
};

/** Rows of claims with the doctors of the group, or at its first facility where it has none. */
const rowsAround = (
  { doctorStart, ofDoctor, facilityStart }: ClaimIndex,
  { doctors, gatherings }: Group,
): Int32Array => {
  if (doctors.length > 0)
    return Int32Array.from(
      doctors.flatMap((doctor) => [...ofDoctor.subarray(doctorStart[doctor], doctorStart[doctor + 1])]),
    );
  const facility = gatherings[0]?.facility ?? -1;
  const from = facilityStart[facility] ?? 0;
  return Int32Array.from({ length: (facilityStart[facility + 1] ?? 0) - from }, (_, place) => from + place);
};
