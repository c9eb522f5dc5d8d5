import type { SiteVisits } from './site-visits.ts';

/** The windows of time in which each patient of a site was there. Overwritten by the next question. */
export interface PatientWindows {
  /** The patients of the site, in the order of their first visits. */
  readonly patients: number;
  readonly patient: Int32Array;
  /** Windows of a patient, ascending: from `start[place]` up to and without the next. */
  readonly start: Int32Array;
  readonly window: Uint16Array;
}

/**
 * Turns to one site after the other, and asks for windows of one kind after the other; `windowOf` numbers them from 0 in
 * the order of days. `patients` are those of all sites, `most` the visits of the largest one.
 */
export const openPatientWindows = (
  patients: number,
  most: number,
): {
  readonly turnTo: (visits: SiteVisits) => void;
  readonly ask: (windowOf: (day: number) => number) => PatientWindows;
} => {
  // The place of a patient at this site, counted from 1; all 0 between two sites.
  const placeOf = new Int32Array(patients);
  const patient = new Int32Array(Math.min(most, patients));
  const placeAt = new Int32Array(most);
  // Days of a patient, ascending: from `first[place]` up to and without the next.
  const first = new Int32Array(patient.length + 1);
  const next = new Int32Array(patient.length);
  const day = new Uint16Array(most);
  const start = new Int32Array(patient.length + 1);
  const window = new Uint16Array(most);
  let found = 0;
  const turnTo = (visits: SiteVisits): void => {
    const total = visits.start[visits.days] ?? 0;
    found = 0;
    for (let visit = 0; visit < total; visit++) {
      const who = visits.patient[visit] ?? 0;
      let place = placeOf[who] ?? 0;
      if (place === 0) {
        patient[found++] = who;
        first[found] = 0;
        place = found;
        placeOf[who] = found;
      }
      placeAt[visit] = place - 1;
      first[place] = (first[place] ?? 0) + 1;
    }
    for (let place = 0; place < found; place++) {
      placeOf[patient[place] ?? 0] = 0;
      next[place] = first[place] ?? 0;
      first[place + 1] = (first[place] ?? 0) + (first[place + 1] ?? 0);
    }
    for (let on = 0; on < visits.days; on++)
      for (let visit = visits.start[on] ?? 0; visit < (visits.start[on + 1] ?? 0); visit++) {
        const place = placeAt[visit] ?? 0;
        const to = next[place] ?? 0;
        next[place] = to + 1;
        day[to] = visits.day[on] ?? 0;
      }
  };
  const ask = (windowOf: (day: number) => number): PatientWindows => {
    let filled = 0;
    for (let place = 0; place < found; place++) {
      const from = filled;
      for (let at = first[place] ?? 0; at < (first[place + 1] ?? 0); at++) {
        const here = windowOf(day[at] ?? 0);
        if (filled === from || window[filled - 1] !== here) window[filled++] = here;
      }
      start[place + 1] = filled;
    }
    return { patients: found, patient, start, window };
  };
  return { turnTo, ask };
};
