import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { expectedShared } from '../null-models/stratified-sharing.ts';

/** Pairs of doctors with how surprising the patients are whom they share, sorted by the first and then the second. */
export interface DoctorPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly shared: Int32Array;
  readonly surprise: Float32Array;
}

/** The patients of every doctor, each once, with the number of claims; rows sorted by patient. */
export interface Panels {
  readonly start: Int32Array;
  readonly patient: Int32Array;
  readonly claims: Int32Array;
  /** The other way round: doctors of every patient, sorted. */
  readonly patientStart: Int32Array;
  readonly doctor: Int32Array;
  /** Places in `patient` and `claims` of the entries of `doctor`. */
  readonly place: Int32Array;
}

/**
 * Doctor–doctor: patients whom two doctors share, against what chance brings when patients are drawn within their
 * region. Counted twice, with at least one and with at least two claims at both, because a referral is one visit and a
 * shared list is many; the greater surprise counts. Doctors `from` up to and without `to` are the first of their pairs.
 */
export const sharedPatients = (
  index: ClaimIndex,
  panels: Panels,
  strata: Strata,
  limits: { readonly shared: number; readonly surprise: number },
  from: number,
  to: number,
): DoctorPairs => {
  const doctors = index.claims.doctors.count;
  const once = new Int32Array(doctors);
  const twice = new Int32Array(doctors);
  const touched: number[] = [];
  const found: {
    readonly first: number;
    readonly second: number;
    readonly shared: number;
    readonly surprise: number;
  }[] = [];
  for (let one = from; one < to; one++) {
    touched.length = 0;
    for (let at = panels.start[one] ?? 0; at < (panels.start[one + 1] ?? 0); at++) {
      const patient = panels.patient[at] ?? 0;
      const isReturning = (panels.claims[at] ?? 0) >= 2;
      for (let next = panels.patientStart[patient] ?? 0; next < (panels.patientStart[patient + 1] ?? 0); next++) {
        const other = panels.doctor[next] ?? 0;
        if (other <= one) continue;
        if (once[other] === 0) touched.push(other);
        once[other] = (once[other] ?? 0) + 1;
        if (isReturning && (panels.claims[panels.place[next] ?? 0] ?? 0) >= 2) twice[other] = (twice[other] ?? 0) + 1;
      }
    }
    touched.sort((a, b) => a - b);
    for (const other of touched) {
      const shared = once[other] ?? 0;
      if (shared >= limits.shared) {
        const surprise = Math.max(
          poissonTail(shared, expectedShared(strata.once[one] ?? [], strata.once[other] ?? [], strata.size)),
          poissonTail(
            twice[other] ?? 0,
            expectedShared(strata.twice[one] ?? [], strata.twice[other] ?? [], strata.size),
          ),
        );
        if (surprise >= limits.surprise) found.push({ first: one, second: other, shared, surprise });
      }
      once[other] = 0;
      twice[other] = 0;
    }
  }
  return {
    first: Int32Array.from(found, ({ first }) => first),
    second: Int32Array.from(found, ({ second }) => second),
    shared: Int32Array.from(found, ({ shared }) => shared),
    surprise: Float32Array.from(found, ({ surprise }) => surprise),
  };
};

type Counts = readonly (readonly [stratum: number, patients: number])[];

export interface Strata {
  /** The stratum of every patient: the region told, else the region of the facility seen most, else that facility. */
  readonly of: Int32Array;
  /** Patients of a stratum. */
  readonly size: Int32Array;
  /** Per doctor: patients by stratum, with at least one and with at least two claims. */
  readonly once: readonly Counts[];
  readonly twice: readonly Counts[];
}

export const strataOf = (index: ClaimIndex, panels: Panels): Strata => {
  const { claims } = index;
  const greatest = (codes: Int32Array): number => codes.reduce((most, code) => Math.max(most, code), -1);
  const regions = 1 + Math.max(greatest(claims.patients.region), greatest(claims.facilities.region));
  const of = Int32Array.from({ length: claims.patients.count }, (_, patient) => stratumOf(index, patient, regions) + 1);
  const size = new Int32Array(1 + Math.max(0, greatest(of)));
  for (const stratum of of) size[stratum] = (size[stratum] ?? 0) + 1;
  const counted = (least: number): readonly Counts[] =>
    Array.from({ length: claims.doctors.count }, (_, doctor) => {
      const counts = new Map<number, number>();
      for (let at = panels.start[doctor] ?? 0; at < (panels.start[doctor + 1] ?? 0); at++) {
        if ((panels.claims[at] ?? 0) < least) continue;
        const stratum = of[panels.patient[at] ?? 0] ?? 0;
        counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
      }
      return [...counts].sort(([a], [b]) => a - b);
    });
  return { of, size, once: counted(1), twice: counted(2) };
};

const stratumOf = (index: ClaimIndex, patient: number, regions: number): number => {
  const { claims } = index;
  const told = claims.patients.region[patient] ?? -1;
  if (told !== -1) return told;
  const counts = new Map<number, number>();
  for (let at = index.patientStart[patient] ?? 0; at < (index.patientStart[patient + 1] ?? 0); at++) {
    const facility = claims.facility[index.ofPatient[at] ?? 0] ?? 0;
    const region = claims.facilities.region[facility] ?? -1;
    const place = region === -1 ? regions + facility : region;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? -1;
};

export const panelsOf = (index: ClaimIndex): Panels => {
  const { claims } = index;
  const start = new Int32Array(claims.doctors.count + 1);
  const patient = new Int32Array(claims.count);
  const counts = new Int32Array(claims.count);
  let filled = 0;
  for (let doctor = 0; doctor < claims.doctors.count; doctor++) {
    const rows = index.ofDoctor.slice(index.doctorStart[doctor] ?? 0, index.doctorStart[doctor + 1] ?? 0);
    const seen = rows.map((row) => claims.patient[row] ?? 0).sort();
    for (const one of seen) {
      if (filled > (start[doctor] ?? 0) && patient[filled - 1] === one)
        counts[filled - 1] = (counts[filled - 1] ?? 0) + 1;
      else {
        patient[filled] = one;
        counts[filled++] = 1;
      }
    }
    start[doctor + 1] = filled;
  }
  const patientStart = new Int32Array(claims.patients.count + 1);
  for (const one of patient.subarray(0, filled)) patientStart[one + 1] = (patientStart[one + 1] ?? 0) + 1;
  for (let one = 1; one <= claims.patients.count; one++)
    patientStart[one] = (patientStart[one] ?? 0) + (patientStart[one - 1] ?? 0);
  const doctorOf = new Int32Array(filled);
  const place = new Int32Array(filled);
  const next = patientStart.slice();
  for (let doctor = 0; doctor < claims.doctors.count; doctor++)
    for (let at = start[doctor] ?? 0; at < (start[doctor + 1] ?? 0); at++) {
      const one = patient[at] ?? 0;
      const to = next[one] ?? 0;
      next[one] = to + 1;
      doctorOf[to] = doctor;
      place[to] = at;
    }
  return {
    start,
    patient: patient.slice(0, filled),
    claims: counts.slice(0, filled),
    patientStart,
    doctor: doctorOf,
    place,
  };
};
