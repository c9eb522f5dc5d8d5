import { endNear, firstNear, type Visits } from '../claims/visits.ts';

/** Whom one patient met: `patient[0…found)` in any order, and on how many of the own dates. Overwritten by the next question. */
export interface Acquaintances {
  readonly patient: Int32Array;
  /** Dates or sites. */
  readonly dates: Uint16Array;
  /** Answers how many were found. */
  readonly ask: (one: number, least: number) => number;
}

/** Dates of one person beyond which none is counted: nobody is anywhere so often, only a placeholder for a name is. */
const mostDates = 0x7fff;

/**
 * Asks, quickly for one after the other in the order of their numbers, which patients with a greater one were at the same site within `days`, on
 * `least` or more of the patient's own dates. A date counts once, however many visits are near it, so the dates of a pair
 * are the sum of its dates in the parts that visits are cut into. By site all dates at one are one.
 */
export const openAcquaintances = (visits: Visits, days: number, isBySite = false): Acquaintances => {
  const { patients, patient, patientStart, ofPatient, occasionStart, occasionSite } = visits;
  // By occasion the first row of somebody with a greater number than whoever was asked about last.
  const after = occasionStart.slice();
  let asked = -1;
  const rowAfter = (one: number, occasion: number): number => {
    const end = occasionStart[occasion + 1] ?? 0;
    let row = after[occasion] ?? 0;
    while (row < end && (patient[row] ?? 0) <= one) row++;
    after[occasion] = row;
    return row;
  };
  // Dates in the low half, the date last counted in the high half. Whether somebody is new, or was met on this date
  // already, no processor can foresee: so it is computed, and nothing is jumped over.
  const seen = new Int32Array(patients);
  const met = new Int32Array(patients + 1);
  const dates = new Uint16Array(patients);
  /** Answers how many were met so far. */
  const meet = (from: number, to: number, date: number, before: number): number => {
    let others = before;
    for (let row = from; row < to; row++) {
      const other = patient[row] ?? 0;
      const known = seen[other] ?? 0;
      met[others] = other;
      others += (known - 1) >>> 31;
      seen[other] = date | ((known & 0xffff) + (-((known ^ date) >>> 16) >>> 31));
    }
    return others;
  };
  /** The same without those who are new. */
  const meetAgain = (from: number, to: number, date: number): void => {
    for (let row = from; row < to; row++) {
      const other = patient[row] ?? 0;
      const known = seen[other] ?? 0;
      if (known !== 0) seen[other] = date | ((known & 0xffff) + (-((known ^ date) >>> 16) >>> 31));
    }
  };
  const ask = (one: number, least: number): number => {
    if (one < asked) after.set(occasionStart);
    asked = one;
    const start = patientStart[one] ?? 0;
    const last = Math.min(patientStart[one + 1] ?? 0, start + mostDates);
    if (last - start < least) return 0;
    let others = 0;
    let number = 0;
    for (let place = start; place < last; place++) {
      const occasion = ofPatient[place] ?? 0;
      if (!isBySite || place === start || occasionSite[occasion] !== occasionSite[ofPatient[place - 1] ?? 0]) number++;
      const date = number << 16;
      const end = endNear(visits, occasion, days);
      for (let near = firstNear(visits, occasion, days); near < end; near++) {
        const from = rowAfter(one, near);
        const to = occasionStart[near + 1] ?? 0;
        // Who is met for the first time when fewer dates are left does not come to `least`.
        if (last - place >= least) others = meet(from, to, date, others);
        else meetAgain(from, to, date);
      }
    }
    let found = 0;
    for (let at = 0; at < others; at++) {
      const other = met[at] ?? 0;
      const count = (seen[other] ?? 0) & 0xffff;
      seen[other] = 0;
      if (count < least) continue;
      met[found] = other;
      dates[found++] = count;
    }
    return found;
  };
  return { patient: met, dates, ask };
};
