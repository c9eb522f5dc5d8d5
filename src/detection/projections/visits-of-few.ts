import type { Sites } from '../claims/claim-index.ts';
import { isStay } from '../claims/stays.ts';
import type { SiteVisits } from './site-visits.ts';

/** Who is looked at in a house: those who stay, or those who come back seldom. */
export type Few = 'stays' | 'seldom';

/** The visits of the few at a house, and by how many others each of its days is told. Overwritten by the next house. */
export interface VisitsOfFew extends SiteVisits {
  /** By visit: how often its patient is among the few of this house. */
  readonly times: Int32Array;
  /** Claims of all others before a day, counted from the first day on; the last one is all of them. */
  readonly others: Int32Array;
}

/** Days for each visit of one who comes seldom: on average no oftener than every other month, or three times where the time is short. */
const daysPerVisit = 60;
const leastOfMost = 3;

/**
 * Asks for one facility after the other, null where fewer than `least` visits are of the kind; none has more than `most` claims.
 * `count` is 0 for every patient between two.
 */
export const openVisitsOfFew = (
  { claims, start: facilityStart }: Sites,
  few: Few,
  { least, most }: { readonly least: number; readonly most: number },
  count: Int32Array,
): ((facility: number) => VisitsOfFew | null) => {
  const { day: dayOf, patient: patientOf, firstDay } = claims;
  const period = claims.endDay - firstDay;
  const mostTimes =
    few === 'stays' ? Number.POSITIVE_INFINITY : Math.max(leastOfMost, Math.floor(period / daysPerVisit));
  const leastTimes = few === 'stays' ? 1 : 2;
  // Visits of the kind: who, when, and of how many claims; then those of the few among them.
  const patient = new Int32Array(most);
  const dayOfVisit = new Uint16Array(most);
  const claimsOfVisit = new Int32Array(most);
  const times = new Int32Array(most);
  const day = new Int32Array(period + 1);
  const start = new Int32Array(period + 2);
  const others = new Int32Array(period + 1);
  const isStays = few === 'stays';
  /** Takes the visits of a facility, each patient once a day, and counts those of each patient, and all claims of each day. */
  const take = (begin: number, end: number): number => {
    others.fill(0);
    let visits = 0;
    for (let row = begin; row < end; row++) {
      const on = dayOf[row] ?? 0;
      others[on - firstDay + 1] = (others[on - firstDay + 1] ?? 0) + 1;
      if (isStays && !isStay(claims, row)) continue;
      const who = patientOf[row] ?? 0;
      if (visits > 0 && patient[visits - 1] === who && dayOfVisit[visits - 1] === on) {
        claimsOfVisit[visits - 1] = (claimsOfVisit[visits - 1] ?? 0) + 1;
        continue;
      }
      count[who] = (count[who] ?? 0) + 1;
      patient[visits] = who;
      dayOfVisit[visits] = on;
      claimsOfVisit[visits++] = 1;
    }
    return visits;
  };
  const forget = (visits: number): void => {
    for (let visit = 0; visit < visits; visit++) count[patient[visit] ?? 0] = 0;
  };
  return (facility) => {
    const taken = take(facilityStart[facility] ?? 0, facilityStart[facility + 1] ?? 0);
    if (taken < least) {
      forget(taken);
      return null;
    }
    for (let visit = 0; visit < taken; visit++) times[visit] = count[patient[visit] ?? 0] ?? 0;
    forget(taken);
    let visits = 0;
    let days = 0;
    for (let visit = 0; visit < taken; visit++) {
      const own = times[visit] ?? 0;
      if (own < leastTimes || own > mostTimes) continue;
      const on = dayOfVisit[visit] ?? 0;
      others[on - firstDay + 1] = (others[on - firstDay + 1] ?? 0) - (claimsOfVisit[visit] ?? 0);
      if (days === 0 || day[days - 1] !== on) {
        day[days] = on;
        start[days++] = visits;
      }
      times[visits] = own;
      patient[visits++] = patient[visit] ?? 0;
    }
    start[days] = visits;
    for (let place = 0; place < period; place++) others[place + 1] = (others[place + 1] ?? 0) + (others[place] ?? 0);
    return { patient, days, day, start, times, others };
  };
};
