import { sharedInts, sharedShorts } from './claim-table.ts';
import type { SiteRows } from './visits.ts';

/** Where few come, also who comes up to so many times hardly ever does; few are so many claims within the days before and after. */
const quiet = { visits: 3, claims: 50 };

/**
 * Presence of passers-by, the first row of each visit; a visit is what lies within `days` days of its first. People go back to their own doctors; who is led
 * from site to site is at each of them once, and is one of few there. Where few come a member may have business of his own too: two such houses have some
 * dozens of people in common, of whom no three are at both together by chance; of those who come once some hundreds may be.
 */
export const passingRows = (rows: SiteRows, patients: number, days: number): SiteRows => {
  const { count, site, day, patient } = rows;
  // Of everybody at the site that was looked at last: the row of the first day of the last visit, from 1; and how many visits, up to one that is too many.
  const latest = new Int32Array(patients);
  const visits = new Uint8Array(patients);
  const passing: Int32Array[] = [];
  let room = new Int32Array(0);
  for (let from = 0, to = 0; from < count; from = to) {
    const here = site[from] ?? 0;
    while (to < count && site[to] === here) to++;
    if (room.length < to - from) room = new Int32Array(2 * (to - from));
    let firsts = 0;
    for (let row = from; row < to; row++) {
      const who = patient[row] ?? 0;
      const earlier = (latest[who] ?? 0) - 1;
      if (earlier < from) visits[who] = 1;
      else if ((day[row] ?? 0) - (day[earlier] ?? 0) <= days) continue;
      else visits[who] = Math.min(quiet.visits, visits[who] ?? 0) + 1;
      latest[who] = row + 1;
      room[firsts++] = row;
    }
    passing.push(ofPassersBy(rows, room.subarray(0, firsts), [from, to], days, visits));
  }
  return rowsAt(rows, passing);
};

/** Of the first rows of visits at one site those of passers-by. How many claims are near is asked once a day. */
const ofPassersBy = (
  { day, patient }: SiteRows,
  firsts: Int32Array,
  [from, to]: readonly [number, number],
  days: number,
  visits: Uint8Array,
): Int32Array => {
  let today = -1;
  let most = 1;
  let kept = 0;
  for (let at = 0, near = from, end = from; at < firsts.length; at++) {
    const row = firsts[at] ?? 0;
    if (day[row] !== today) {
      today = day[row] ?? 0;
      while ((day[near] ?? 0) < today - days) near++;
      while (end < to && (day[end] ?? 0) <= today + days) end++;
      most = end - near <= quiet.claims ? quiet.visits : 1;
    }
    // Who passes by no processor can foresee: so it is computed, and nothing is jumped over.
    firsts[kept] = row;
    kept += ((visits[patient[row] ?? 0] ?? 0) - most - 1) >>> 31;
  }
  return firsts.slice(0, kept);
};

const rowsAt = ({ site, day, patient }: SiteRows, places: readonly Int32Array[]): SiteRows => {
  const count = places.reduce((sum, { length }) => sum + length, 0);
  const kept = { count, site: sharedInts(count), day: sharedShorts(count), patient: sharedInts(count) };
  let filled = 0;
  for (const rows of places)
    for (const row of rows) {
      kept.site[filled] = site[row] ?? 0;
      kept.day[filled] = day[row] ?? 0;
      kept.patient[filled++] = patient[row] ?? 0;
    }
  return kept;
};
