import type { ClaimIndex } from '../claims/claim-index.ts';
import type { BlockGround } from './block-ground.ts';

/** How much the doctors of a block are seen by those who do not belong to it, per claim at doctors outside the block. */
export interface BlockShares {
  readonly facilityOf: (doctor: number) => number;
  /** Claims at a doctor per claim outside the block, among patients of the same region. */
  readonly inRegion: (doctor: number, patient: number) => number;
  /** The same inside the doctor's facility: per claim there outside the block. */
  readonly amongColleagues: (doctor: number) => number;
  /** Claims of a patient with doctors of the block at a facility, of all those with the block. */
  readonly atFacility: (counts: ReadonlyMap<number, number>, facility: number) => number;
}

type Counts = Map<number, number>;

const add = (counts: Counts, key: number, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

/** The company of the block is left out: it is no measure of how much its doctors are seen. */
export const blockShares = (
  index: ClaimIndex,
  { strata, claimsOf, facilityOf }: BlockGround,
  doctors: readonly number[],
  seen: ReadonlyMap<number, ReadonlyMap<number, number>>,
  company: ReadonlySet<number>,
): BlockShares => {
  const regionOutside: Counts = new Map();
  const facilityOutside: Counts = new Map();
  const byRegion = new Map<number, Counts>(doctors.map((doctor) => [doctor, new Map()]));
  const byDoctor: Counts = new Map();
  const facilities = new Set(doctors.map((doctor) => facilityOf[doctor] ?? 0));
  for (const facility of facilities)
    add(facilityOutside, facility, (index.facilityStart[facility + 1] ?? 0) - (index.facilityStart[facility] ?? 0));
  for (const [patient, counts] of seen) {
    const stratum = strata.of[patient] ?? 0;
    for (const [doctor, count] of counts) {
      add(regionOutside, stratum, -count);
      add(facilityOutside, facilityOf[doctor] ?? 0, -count);
      if (company.has(patient)) continue;
      add(byRegion.get(doctor) ?? new Map(), stratum, count);
      add(byDoctor, doctor, count);
    }
    if (!company.has(patient)) continue;
    for (let at = index.patientStart[patient] ?? 0; at < (index.patientStart[patient + 1] ?? 0); at++) {
      const row = index.ofPatient[at] ?? 0;
      if (counts.has(index.claims.doctor[row] ?? 0)) continue;
      add(regionOutside, stratum, -1);
      const facility = index.claims.facility[row] ?? 0;
      if (facilities.has(facility)) add(facilityOutside, facility, -1);
    }
  }
  return {
    facilityOf: (doctor) => facilityOf[doctor] ?? 0,
    // Half a claim more, so that a doctor nobody of the region sees is unlikely and not impossible.
    inRegion: (doctor, patient) => {
      const stratum = strata.of[patient] ?? 0;
      return (
        ((byRegion.get(doctor)?.get(stratum) ?? 0) + 0.5) /
        Math.max(1, (claimsOf[stratum] ?? 0) + (regionOutside.get(stratum) ?? 0) + 1)
      );
    },
    amongColleagues: (doctor) =>
      (byDoctor.get(doctor) ?? 0) / Math.max(1, facilityOutside.get(facilityOf[doctor] ?? 0) ?? 0),
    atFacility: (counts, facility) =>
      [...counts].reduce((sum, [doctor, count]) => sum + (facilityOf[doctor] === facility ? count : 0), 0),
  };
};
