import type { SiteVisits } from './site-visits.ts';

/** The windows of time in which each patient of a site was there. Overwritten by the next site. */
export interface PatientWindows {
  /** The patients of the site, in the order of their first visits. */
  readonly patients: number;
  readonly patient: Int32Array;
  /** Windows of a patient, ascending: from `start[place]` up to and without the next. */
  readonly start: Int32Array;
  readonly window: Uint16Array;
}

/**
 * Asks for one site after the other; `windowOf` numbers windows in the order of days, from 0. `patients` are those of all
 * sites, `most` the visits of the largest one.
 */
export const openPatientWindows = (
  patients: number,
  most: number,
): ((visits: SiteVisits, windowOf: (day: number) => number) => PatientWindows) => {
  // The place of a patient of this site, counted from 1; all 0 between two sites.
  const placeOf = new Int32Array(patients);
  const patient = new Int32Array(Math.min(most, patients));
  const last = new Int32Array(patient.length);
  const start = new Int32Array(patient.length + 1);
  const window = new Uint16Array(most);
  return (visits, windowOf) => {
    let found = 0;
    for (let day = 0; day < visits.days; day++) {
      const here = windowOf(visits.day[day] ?? 0);
      for (let visit = visits.start[day] ?? 0; visit < (visits.start[day + 1] ?? 0); visit++) {
        const who = visits.patient[visit] ?? 0;
        let place = (placeOf[who] ?? 0) - 1;
        if (place === -1) {
          place = found++;
          placeOf[who] = found;
          patient[place] = who;
          start[place + 1] = 0;
        } else if (last[place] === here) continue;
        last[place] = here;
        start[place + 1] = (start[place + 1] ?? 0) + 1;
      }
    }
    for (let place = 0; place < found; place++) {
      start[place + 1] = (start[place] ?? 0) + (start[place + 1] ?? 0);
      // From here on: where the next window of the patient goes.
      last[place] = start[place] ?? 0;
    }
    for (let day = 0; day < visits.days; day++) {
      const here = windowOf(visits.day[day] ?? 0);
      for (let visit = visits.start[day] ?? 0; visit < (visits.start[day + 1] ?? 0); visit++) {
        const place = (placeOf[visits.patient[visit] ?? 0] ?? 0) - 1;
        const to = last[place] ?? 0;
        if (to > (start[place] ?? 0) && window[to - 1] === here) continue;
        window[to] = here;
        last[place] = to + 1;
      }
    }
    for (let place = 0; place < found; place++) placeOf[patient[place] ?? 0] = 0;
    return { patients: found, patient, start, window };
  };
};
