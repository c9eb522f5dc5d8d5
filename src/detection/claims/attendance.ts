import { sharedInts, sharedShorts } from './claim-table.ts';
import type { Visits } from './visits.ts';

/** How often every patient was at which site, rows sorted by site: from `start[patient]` up to and without the next. */
export interface Attendance {
  readonly start: Int32Array;
  readonly site: Int32Array;
  /** No more than 65,535: whoever is somewhere more often is a placeholder for a name. */
  readonly visits: Uint16Array;
}

export const attendanceOf = ({ patients, patientStart, ofPatient, occasionSite }: Visits): Attendance => {
  const siteAt = (place: number): number => occasionSite[ofPatient[place] ?? 0] ?? 0;
  const start = sharedInts(patients + 1);
  for (let patient = 0; patient < patients; patient++) {
    let sites = 0;
    let last = -1;
    for (let place = patientStart[patient] ?? 0; place < (patientStart[patient + 1] ?? 0); place++) {
      const here = siteAt(place);
      if (here !== last) sites++;
      last = here;
    }
    start[patient + 1] = (start[patient] ?? 0) + sites;
  }
  const site = sharedInts(start[patients] ?? 0);
  const visits = sharedShorts(start[patients] ?? 0);
  for (let patient = 0, at = -1; patient < patients; patient++) {
    let last = -1;
    for (let place = patientStart[patient] ?? 0; place < (patientStart[patient + 1] ?? 0); place++) {
      const here = siteAt(place);
      if (here !== last) site[++at] = here;
      last = here;
      visits[at] = Math.min(0xffff, (visits[at] ?? 0) + 1);
    }
  }
  return { start, site, visits };
};

/** Attendance in several parts, added up. */
export const addAttendance = (parts: readonly Attendance[], patients: number): Attendance => {
  const start = sharedInts(patients + 1);
  const site: number[] = [];
  const visits: number[] = [];
  for (let patient = 0; patient < patients; patient++) {
    const counts = new Map<number, number>();
    for (const part of parts)
      for (let at = part.start[patient] ?? 0; at < (part.start[patient + 1] ?? 0); at++)
        counts.set(part.site[at] ?? 0, (counts.get(part.site[at] ?? 0) ?? 0) + (part.visits[at] ?? 0));
    for (const [here, count] of [...counts].sort(([a], [b]) => a - b)) {
      site.push(here);
      visits.push(count);
    }
    start[patient + 1] = site.length;
  }
  return { start, site: Int32Array.from(site), visits: Uint16Array.from(visits, (count) => Math.min(0xffff, count)) };
};
