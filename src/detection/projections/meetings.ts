import type { Visits } from '../claims/visits.ts';

/** Whom one patient met: `patient[0…found)` in order, and on how many of the own dates. Overwritten by the next question. */
export interface Acquaintances {
  readonly patient: Int32Array;
  readonly dates: Uint16Array;
  /** Answers how many were found. */
  readonly ask: (one: number, least: number) => number;
}

/** Dates of one person beyond which none is counted: nobody is anywhere so often, only a placeholder for a name is. */
const mostDates = 0xffff;

/**
 * Asks for one patient after the other which patients with a greater number were at the same site on near days (`near`
 * gives them for every occasion), on `least` or more of the patient's own dates. A date counts once, however many visits are near it, so the dates of a
 * pair are the sum of its dates in the parts that visits are cut into.
 */
export const openAcquaintances = (visits: Visits, near: Int32Array): Acquaintances => {
  const { patients, patient, patientStart, ofPatient } = visits;
  // Dates in the low half, the date last counted in the high half.
  const seen = new Uint32Array(patients);
  const met = new Int32Array(patients);
  const dates = new Uint16Array(patients);
  const ask = (one: number, least: number): number => {
    const start = patientStart[one] ?? 0;
    const last = Math.min(patientStart[one + 1] ?? 0, start + mostDates);
    if (last - start < least) return 0;
    let others = 0;
    for (let place = start; place < last; place++) {
      const occasion = ofPatient[place] ?? 0;
      const stamp = (place - start + 1) << 16;
      const end = near[2 * occasion + 1] ?? 0;
      for (let row = near[2 * occasion] ?? 0; row < end; row++) {
        const other = patient[row] ?? 0;
        if (other <= one) continue;
        const count = seen[other] ?? 0;
        if (count === 0) met[others++] = other;
        if (((count ^ stamp) & 0xffff0000) !== 0) seen[other] = stamp | ((count & 0xffff) + 1);
      }
    }
    let found = 0;
    for (let at = 0; at < others; at++) {
      const other = met[at] ?? 0;
      if (((seen[other] ?? 0) & 0xffff) >= least) met[found++] = other;
      else seen[other] = 0;
    }
    met.subarray(0, found).sort();
    for (let at = 0; at < found; at++) {
      const other = met[at] ?? 0;
      dates[at] = (seen[other] ?? 0) & 0xffff;
      seen[other] = 0;
    }
    return found;
  };
  return { patient: met, dates, ask };
};
