import type { ClaimIndex } from './claim-index.ts';
import { type Numbers, numbersBelow, sharedInts } from './claim-table.ts';

/** The patients of every doctor, each once, sorted: from `start[doctor]` up to and without the next. */
export interface Panels {
  readonly start: Int32Array;
  readonly patient: Int32Array;
  /** 1 where the patient has two claims or more with the doctor. */
  readonly returns: Uint8Array;
  /** The other way round: doctors of every patient, sorted. */
  readonly patientStart: Int32Array;
  readonly doctor: Numbers;
  readonly returnsTo: Uint8Array;
}

export const panelsOf = ({ claims, doctorStart, ofDoctor }: ClaimIndex): Panels => {
  const seenAt = (at: number): number => claims.patient[ofDoctor[at] ?? 0] ?? 0;
  const doctors = claims.doctors.count;
  const start = sharedInts(doctors + 1);
  for (let doctor = 0; doctor < doctors; doctor++) {
    const from = doctorStart[doctor] ?? 0;
    let distinct = 0;
    for (let at = from; at < (doctorStart[doctor + 1] ?? 0); at++)
      if (at === from || seenAt(at) !== seenAt(at - 1)) distinct++;
    start[doctor + 1] = (start[doctor] ?? 0) + distinct;
  }
  const pairs = start[doctors] ?? 0;
  const patient = sharedInts(pairs);
  const returns = new Uint8Array(new SharedArrayBuffer(pairs));
  for (let doctor = 0; doctor < doctors; doctor++) {
    const from = doctorStart[doctor] ?? 0;
    let filled = (start[doctor] ?? 0) - 1;
    for (let at = from; at < (doctorStart[doctor + 1] ?? 0); at++)
      if (at > from && seenAt(at) === seenAt(at - 1)) returns[filled] = 1;
      else patient[++filled] = seenAt(at);
  }
  return { start, patient, returns, ...byPatient(claims.patients.count, doctors, start, patient, returns) };
};

const byPatient = (
  patients: number,
  doctors: number,
  start: Int32Array,
  patient: Int32Array,
  returns: Uint8Array,
): Pick<Panels, 'patientStart' | 'doctor' | 'returnsTo'> => {
  const patientStart = sharedInts(patients + 1);
  for (let at = 0; at < patient.length; at++) {
    const next = (patient[at] ?? 0) + 1;
    patientStart[next] = (patientStart[next] ?? 0) + 1;
  }
  for (let one = 1; one <= patients; one++) patientStart[one] = (patientStart[one] ?? 0) + (patientStart[one - 1] ?? 0);
  const doctor = numbersBelow(doctors, patient.length);
  const returnsTo = new Uint8Array(new SharedArrayBuffer(patient.length));
  const next = Int32Array.from(patientStart);
  for (let one = 0; one < doctors; one++)
    for (let at = start[one] ?? 0; at < (start[one + 1] ?? 0); at++) {
      const who = patient[at] ?? 0;
      const to = next[who] ?? 0;
      next[who] = to + 1;
      doctor[to] = one;
      returnsTo[to] = returns[at] ?? 0;
    }
  return { patientStart, doctor, returnsTo };
};
