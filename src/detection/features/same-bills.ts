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
  const billsOf = new Map<number, Set<string>>();
  const people = new Map<string, number>();
  for (const row of rows) {
    if (claims.item[row] === -1 || (claims.amount[row] ?? -1) <= 0) continue;
    const bill = `${claims.item[row]} ${claims.amount[row]}`;
    const patient = claims.patient[row] ?? 0;
    const own = billsOf.get(patient) ?? new Set<string>();
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
  const rowsOf = new Map<number, number[]>();
  const take = (row: number): void => {
    const patient = claims.patient[row] ?? 0;
    if (isMember.has(patient)) return;
    const rows = rowsOf.get(patient);
    if (rows === undefined) rowsOf.set(patient, [row]);
    else rows.push(row);
  };
  for (const doctor of group.doctors)
    index.ofDoctor.subarray(index.doctorStart[doctor] ?? 0, index.doctorStart[doctor + 1] ?? 0).forEach(take);
  const [first] = group.gatherings;
  if (group.doctors.length === 0 && first !== undefined)
    for (
      let row = index.facilityStart[first.facility] ?? 0;
      row < (index.facilityStart[first.facility + 1] ?? 0);
      row++
    )
      take(row);
  const returning = [...rowsOf].filter(([, rows]) => rows.length >= 2).sort(([one], [other]) => one - other);
  const step = Math.max(1, Math.floor(returning.length / group.patients.length));
  return returning
    .filter((_, place) => place % step === 0)
    .slice(0, group.patients.length)
    .flatMap(([, rows]) => rows);
};
