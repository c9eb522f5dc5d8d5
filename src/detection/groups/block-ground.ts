import type { ClaimIndex } from '../claims/claim-index.ts';
import { isFromAfar } from '../claims/from-afar.ts';
import type { Strata } from '../projections/strata.ts';

/** What is known of all doctors and regions before any block is looked at. */
export interface BlockGround {
  readonly strata: Strata;
  /** Claims of the patients of a stratum. */
  readonly claimsOf: Int32Array;
  /** Where a doctor works: the facility with the most claims, the first among equals. */
  readonly facilityOf: Int32Array;
  /** Of patients from afar: those who came back to a doctor, per one who came once. */
  readonly returnsFromAfar: number;
}

export const blockGround = (index: ClaimIndex, strata: Strata): BlockGround => {
  const { claims } = index;
  const claimsOf = new Int32Array(strata.size.length);
  for (let patient = 0; patient < claims.patients.count; patient++) {
    const stratum = strata.of[patient] ?? 0;
    claimsOf[stratum] =
      (claimsOf[stratum] ?? 0) + (index.patientStart[patient + 1] ?? 0) - (index.patientStart[patient] ?? 0);
  }
  const facilityOf = new Int32Array(claims.doctors.count);
  for (let doctor = 0; doctor < claims.doctors.count; doctor++) {
    let most = 0;
    let here = 0;
    let last = -1;
    // Rows of a doctor stand by facility.
    for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++) {
      const facility = claims.facility[index.ofDoctor[at] ?? 0] ?? 0;
      here = facility === last ? here + 1 : 1;
      last = facility;
      if (here <= most) continue;
      most = here;
      facilityOf[doctor] = facility;
    }
  }
  return { strata, claimsOf, facilityOf, returnsFromAfar: returnsFromAfar(index) };
};

const returnsFromAfar = (index: ClaimIndex): number => {
  let once = 0;
  let returning = 0;
  for (let doctor = 0; doctor < index.claims.doctors.count; doctor++)
    for (const rows of rowsFromAfar(index, doctor).values())
      if (rows.length === 1) once++;
      else returning++;
  return returning / Math.max(1, once);
};

/** Rows of a doctor's claims of patients from afar, by patient. */
export const rowsFromAfar = (index: ClaimIndex, doctor: number): ReadonlyMap<number, readonly number[]> => {
  const visits = new Map<number, number[]>();
  for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++) {
    const row = index.ofDoctor[at] ?? 0;
    if (!isFromAfar(index.claims, row)) continue;
    const patient = index.claims.patient[row] ?? 0;
    const rows = visits.get(patient);
    if (rows === undefined) visits.set(patient, [row]);
    else rows.push(row);
  }
  return visits;
};

/** Whether doctors have all their claims at one facility: what they have in common then spans no two. */
export const isOfOnePlace = ({ claims, doctorStart, ofDoctor }: ClaimIndex, doctors: readonly number[]): boolean => {
  const facilityAt = (at: number): number => claims.facility[ofDoctor[at] ?? 0] ?? 0;
  // Rows of a doctor stand by facility.
  const places = doctors.flatMap((doctor) => [
    facilityAt(doctorStart[doctor] ?? 0),
    facilityAt((doctorStart[doctor + 1] ?? 0) - 1),
  ]);
  return places.every((place) => place === places[0]);
};
