import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import type { Strata } from '../projections/strata.ts';
import type { Group } from './group.ts';

/** Of a block's members so many may be there by chance. */
const chanceShare = 0.08;
const leastMembers = 8;
/** A doctor whom fewer of the members see is not part of the block. */
const leastDoctorShare = 0.12;

/**
 * The patients who make a set of doctors conspicuous: each sees at least two of them, and comes more often to those
 * besides the favourite one than a patient of the same region with as many claims would. Null when too few remain.
 */
export const blockGroup = (
  index: ClaimIndex,
  strata: Strata,
  shares: DoctorShares,
  block: readonly number[],
): Group | null => {
  let doctors = [...block];
  for (;;) {
    const members = membersOf(index, strata, shares, doctors);
    if (members.patients.length < leastMembers) return null;
    const kept = doctors.filter(
      (doctor) => (members.ofDoctor.get(doctor) ?? 0) >= leastDoctorShare * members.patients.length,
    );
    if (kept.length < 2) return null;
    if (kept.length === doctors.length) return asGroup(index, doctors, members);
    doctors = kept;
  }
};

interface Members {
  readonly patients: readonly number[];
  readonly peripheral: readonly number[];
  readonly surprise: number;
  readonly ofDoctor: ReadonlyMap<number, number>;
}

const membersOf = (index: ClaimIndex, strata: Strata, shares: DoctorShares, doctors: readonly number[]): Members => {
  const { claims } = index;
  const seen = new Map<number, Map<number, number>>();
  for (const doctor of doctors)
    for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++) {
      const patient = claims.patient[index.ofDoctor[at] ?? 0] ?? 0;
      const counts = seen.get(patient) ?? new Map<number, number>();
      seen.set(patient, counts.set(doctor, (counts.get(doctor) ?? 0) + 1));
    }
  const candidates: { readonly patient: number; readonly surprise: number; readonly doctors: readonly number[] }[] = [];
  for (const [patient, counts] of [...seen].sort(([a], [b]) => a - b)) {
    if (counts.size < 2) continue;
    const [favourite] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
    const all = (index.patientStart[patient + 1] ?? 0) - (index.patientStart[patient] ?? 0);
    let besides = 0;
    let expected = 0;
    for (const doctor of doctors) {
      if (doctor === favourite?.[0]) continue;
      besides += counts.get(doctor) ?? 0;
      expected += all * shares(doctor, strata.of[patient] ?? 0);
    }
    candidates.push({ patient, surprise: poissonTail(besides, expected), doctors: [...counts.keys()] });
  }
  let needed = 2;
  for (let round = 0; round < 4; round++) {
    const found = candidates.filter(({ surprise }) => surprise >= needed).length;
    needed = Math.max(2, Math.log10(seen.size / (chanceShare * Math.max(leastMembers, found))));
  }
  const core = candidates.filter(({ surprise }) => surprise >= needed);
  const ofDoctor = new Map<number, number>();
  for (const { doctors: own } of core) for (const doctor of own) ofDoctor.set(doctor, (ofDoctor.get(doctor) ?? 0) + 1);
  return {
    patients: core.map(({ patient }) => patient),
    peripheral: candidates
      .filter(({ surprise }) => surprise < needed && surprise >= needed * 0.75)
      .map(({ patient }) => patient),
    surprise: core.reduce((sum, { surprise }) => sum + surprise, 0) / Math.max(1, core.length),
    ofDoctor,
  };
};

const asGroup = (index: ClaimIndex, doctors: readonly number[], members: Members): Group => {
  const isMember = new Set(members.patients);
  const claims = doctors
    .flatMap((doctor) => [
      ...index.ofDoctor.subarray(index.doctorStart[doctor] ?? 0, index.doctorStart[doctor + 1] ?? 0),
    ])
    .filter((row) => isMember.has(index.claims.patient[row] ?? 0))
    .sort((a, b) => a - b);
  const facilities = [...new Set(claims.map((row) => index.claims.facility[row] ?? 0))].sort((a, b) => a - b);
  return {
    pattern: 'SHARED_DOCTORS',
    patients: members.patients,
    peripheral: members.peripheral,
    doctors,
    gatherings: facilities.map((facility) => ({
      facility,
      firstDay: index.claims.firstDay,
      lastDay: index.claims.endDay - 1,
    })),
    claims,
    surprise: members.surprise,
  };
};

/** The share of a doctor in the claims of a region's patients. */
export type DoctorShares = (doctor: number, stratum: number) => number;

export const doctorShares = (index: ClaimIndex, strata: Strata): DoctorShares => {
  const { claims } = index;
  const total = new Int32Array(strata.size.length);
  for (let patient = 0; patient < claims.patients.count; patient++) {
    const stratum = strata.of[patient] ?? 0;
    total[stratum] =
      (total[stratum] ?? 0) + (index.patientStart[patient + 1] ?? 0) - (index.patientStart[patient] ?? 0);
  }
  const known = new Map<number, Map<number, number>>();
  return (doctor, stratum) => {
    let counts = known.get(doctor);
    if (counts === undefined) {
      counts = new Map();
      for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++) {
        const of = strata.of[claims.patient[index.ofDoctor[at] ?? 0] ?? 0] ?? 0;
        counts.set(of, (counts.get(of) ?? 0) + 1);
      }
      known.set(doctor, counts);
    }
    // Half a claim more, so that a doctor nobody of the region sees is unlikely and not impossible.
    return ((counts.get(stratum) ?? 0) + 0.5) / ((total[stratum] ?? 0) + 1);
  };
};
