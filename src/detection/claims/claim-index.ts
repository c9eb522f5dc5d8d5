import type { ClaimTable } from './claim-table.ts';
import { countUp, sortIndexes } from './sort-indexes.ts';

/** Where to find the claims of a facility, a doctor and a patient. */
export interface ClaimIndex {
  readonly claims: ClaimTable;
  /** Claims of a facility stand together: from here up to and without the next. */
  readonly facilityStart: Int32Array;
  readonly patientStart: Int32Array;
  /** Rows of claims by patient, sorted by facility and day. */
  readonly ofPatient: Int32Array;
  readonly doctorStart: Int32Array;
  /** Rows of claims by doctor, sorted by facility and day. */
  readonly ofDoctor: Int32Array;
}

export const indexClaims = (claims: ClaimTable): ClaimIndex => ({
  claims,
  facilityStart: startsOf(claims.facility, claims.facilities.count),
  patientStart: startsOf(claims.patient, claims.patients.count),
  ofPatient: sortedBy(claims.patient, claims.patients.count),
  doctorStart: startsOf(claims.doctor, claims.doctors.count),
  ofDoctor: sortedBy(claims.doctor, claims.doctors.count),
});

const startsOf = (entity: Int32Array, entities: number): Int32Array => {
  const start = new Int32Array(entities + 1);
  for (const one of entity) start[one + 1] = (start[one + 1] ?? 0) + 1;
  for (let one = 1; one <= entities; one++) start[one] = (start[one] ?? 0) + (start[one - 1] ?? 0);
  return start;
};

const sortedBy = (entity: Int32Array, entities: number): Int32Array => {
  const rows = countUp(entity.length);
  sortIndexes(rows, entity, entities);
  return rows;
};

/** The first claim of a facility on or after a day. */
export const firstClaimFrom = (index: ClaimIndex, facility: number, day: number): number => {
  let low = index.facilityStart[facility] ?? 0;
  let high = index.facilityStart[facility + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.claims.day[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many claims of a patient are at a facility. */
export const countAt = (index: ClaimIndex, patient: number, facility: number): number => {
  let count = 0;
  for (let at = index.patientStart[patient] ?? 0; at < (index.patientStart[patient + 1] ?? 0); at++)
    if (index.claims.facility[index.ofPatient[at] ?? 0] === facility) count++;
  return count;
};
