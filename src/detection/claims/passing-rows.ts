import { sharedInts, sharedShorts } from './claim-table.ts';
import type { SiteRows } from './visits.ts';

/**
 * Presence of passers-by: the first row of those who were at a site once in the whole time, within `days` days, so that two
 * of them meet on as many dates as at sites. People go back to their own doctors; who is led from site to site is at each of
 * them once, and is one of few there.
 */
export const passingRows = ({ count, site, day, patient }: SiteRows, patients: number, days: number): SiteRows => {
  // The row of somebody's first day at the site that was looked at last, from 1; and the last site that saw somebody again.
  const first = new Int32Array(patients);
  const returned = new Int32Array(patients).fill(-1);
  const isPassing = new Uint8Array(count);
  for (let from = 0, to = 0; from < count; from = to) {
    const here = site[from] ?? 0;
    for (; to < count && site[to] === here; to++) {
      const who = patient[to] ?? 0;
      const earlier = (first[who] ?? 0) - 1;
      if (earlier < from) {
        first[who] = to + 1;
        isPassing[to] = 1;
      } else if ((day[to] ?? 0) - (day[earlier] ?? 0) > days) returned[who] = here;
    }
    for (let row = from; row < to; row++) if (returned[patient[row] ?? 0] === here) isPassing[row] = 0;
  }
  const kept = isPassing.reduce((sum, one) => sum + one, 0);
  const passing = { count: kept, site: sharedInts(kept), day: sharedShorts(kept), patient: sharedInts(kept) };
  let filled = 0;
  for (let row = 0; row < count; row++) {
    if (isPassing[row] === 0) continue;
    passing.site[filled] = site[row] ?? 0;
    passing.day[filled] = day[row] ?? 0;
    passing.patient[filled++] = patient[row] ?? 0;
  }
  return passing;
};
