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
  /** 1 where a doctor has claims at another facility too. */
  readonly isElsewhereToo: Uint8Array;
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
  return { strata, claimsOf, ...placesOf(index), returnsFromAfar: returnsFromAfar(index) };
};

const placesOf = ({
  claims,
  doctorStart,
  ofDoctor,
}: ClaimIndex): Pick<BlockGround, 'facilityOf' | 'isElsewhereToo'> => {
  const facilityOf = new Int32Array(claims.doctors.count);
  const isElsewhereToo = new Uint8Array(claims.doctors.count);
  // All 0 between two doctors.
  const claimsAt = new Int32Array(claims.facilities.count);
  for (let doctor = 0; doctor < claims.doctors.count; doctor++) {
    const known: number[] = [];
    for (let at = doctorStart[doctor] ?? 0; at < (doctorStart[doctor + 1] ?? 0); at++) {
      const facility = claims.facility[ofDoctor[at] ?? 0] ?? 0;
      if (claimsAt[facility] === 0) known.push(facility);
      claimsAt[facility] = (claimsAt[facility] ?? 0) + 1;
    }
    const [most = 0] = known.sort((a, b) => (claimsAt[b] ?? 0) - (claimsAt[a] ?? 0) || a - b);
    facilityOf[doctor] = most;
    isElsewhereToo[doctor] = known.length > 1 ? 1 : 0;
    for (const facility of known) claimsAt[facility] = 0;
  }
  return { facilityOf, isElsewhereToo };
};

const returnsFromAfar = ({ claims, doctorStart, ofDoctor }: ClaimIndex): number => {
  let once = 0;
  let returning = 0;
  for (let doctor = 0; doctor < claims.doctors.count; doctor++) {
    const end = doctorStart[doctor + 1] ?? 0;
    for (let from = doctorStart[doctor] ?? 0, to = from; from < end; from = to) {
      const patient = claims.patient[ofDoctor[from] ?? 0];
      let visits = 0;
      for (; to < end && claims.patient[ofDoctor[to] ?? 0] === patient; to++)
        if (isFromAfar(claims, ofDoctor[to] ?? 0)) visits++;
      if (visits === 1) once++;
      else if (visits > 1) returning++;
    }
  }
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
export const isOfOnePlace = (
  { facilityOf, isElsewhereToo }: Pick<BlockGround, 'facilityOf' | 'isElsewhereToo'>,
  doctors: readonly number[],
): boolean =>
  doctors.every((doctor) => isElsewhereToo[doctor] === 0 && facilityOf[doctor] === facilityOf[doctors[0] ?? 0]);
