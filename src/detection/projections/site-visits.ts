import type { Sites } from '../claims/claim-index.ts';

/** The visits of one site, each patient once a day, sorted by day and patient. Overwritten by the next site. */
export interface SiteVisits {
  readonly patient: Int32Array;
  readonly days: number;
  readonly day: Int32Array;
  /** Visits of a day: from `start[place]` up to and without the next. */
  readonly start: Int32Array;
}

/** Days and patients of claims, sorted by day and patient. */
interface Presences {
  readonly day: Uint16Array;
  readonly patient: Int32Array;
}

/** The sites `from` up to and without `to`: `ask` fills the visits of one; none has more than `most`. */
export const openSites = (
  sites: Sites,
  from: number,
  to: number,
): { readonly most: number; readonly ask: (site: number) => SiteVisits } => {
  const { claims, start: starts, row } = sites;
  let most = 0;
  for (let site = from; site < to; site++) most = Math.max(most, (starts[site + 1] ?? 0) - (starts[site] ?? 0));
  const presencesOf = row === null ? asTheyStand(sites) : byDay(sites, row, most);
  const mostDays = claims.endDay - claims.firstDay + 1;
  const day = new Int32Array(mostDays);
  const start = new Int32Array(mostDays + 1);
  const patient = new Int32Array(most);
  const ask = (site: number): SiteVisits => {
    const claimed = presencesOf(site);
    const count = claimed.patient.length;
    let visits = 0;
    let days = 0;
    for (let at = 0; at < count; at++) {
      const on = claimed.day[at] ?? 0;
      const who = claimed.patient[at] ?? 0;
      if (days === 0 || day[days - 1] !== on) {
        day[days] = on;
        start[days++] = visits;
      } else if (patient[visits - 1] === who) continue;
      patient[visits++] = who;
    }
    start[days] = visits;
    return { patient, days, day, start };
  };
  return { most, ask };
};

const asTheyStand =
  ({ claims, start }: Sites) =>
  (site: number): Presences => ({
    day: claims.day.subarray(start[site], start[site + 1]),
    patient: claims.patient.subarray(start[site], start[site + 1]),
  });

/** Rows of a doctor in their order are those of the days, where there is one facility only. */
const byDay = ({ claims, start }: Sites, row: Int32Array, most: number) => {
  const rows = new Int32Array(most);
  const days = new Uint16Array(most);
  const patients = new Int32Array(most);
  return (site: number): Presences => {
    let count = 0;
    let isSorted = true;
    const own = row.subarray(start[site], start[site + 1]);
    rows.set(own);
    for (const at of rows.subarray(0, own.length).sort()) {
      days[count] = claims.day[at] ?? 0;
      patients[count] = claims.patient[at] ?? 0;
      if (count > 0 && (days[count] ?? 0) < (days[count - 1] ?? 0)) isSorted = false;
      count++;
    }
    const found = { day: days.subarray(0, count), patient: patients.subarray(0, count) };
    if (!isSorted) sort(found, claims.patients.count);
    return found;
  };
};

const sort = ({ day, patient }: Presences, patients: number): void => {
  // One number for day and patient: whole, and far below what a double holds exactly.
  const keys = Float64Array.from(day, (on, at) => on * patients + (patient[at] ?? 0)).sort();
  keys.forEach((key, at) => {
    day[at] = Math.floor(key / patients);
    patient[at] = key % patients;
  });
};
