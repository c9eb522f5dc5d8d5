import type { ClaimIndex } from '../claims/claim-index.ts';

export type SiteKind = 'facility' | 'doctor';

/** The visits of one site, each patient once a day, sorted by day and patient. Overwritten by the next site. */
export interface SiteVisits {
  readonly patient: Int32Array;
  readonly days: number;
  readonly day: Int32Array;
  /** Visits of a day: from `start[place]` up to and without the next. */
  readonly start: Int32Array;
}

/** The sites of a kind, one after the other: `ask` fills the visits, and answers how many there are. */
export const openSites = (
  index: ClaimIndex,
  kind: SiteKind,
): { readonly sites: number; readonly starts: Int32Array; readonly ask: (site: number) => SiteVisits } => {
  const { claims } = index;
  const starts = kind === 'facility' ? index.facilityStart : index.doctorStart;
  const sites = starts.length - 1;
  const rowOf = kind === 'facility' ? (at: number) => at : (at: number) => index.ofDoctor[at] ?? 0;
  let keys = new Float64Array(1_024);
  let patient = new Int32Array(1_024);
  const mostDays = claims.endDay - claims.firstDay + 1;
  const day = new Int32Array(mostDays);
  const start = new Int32Array(mostDays + 1);
  const { count: patients } = claims.patients;
  const ask = (site: number): SiteVisits => {
    const from = starts[site] ?? 0;
    const count = (starts[site + 1] ?? 0) - from;
    if (count > keys.length) [keys, patient] = [new Float64Array(count * 2), new Int32Array(count * 2)];
    let isSorted = true;
    for (let at = 0; at < count; at++) {
      const row = rowOf(from + at);
      // One number for day and patient: whole, and far below what a double holds exactly.
      const key = ((claims.day[row] ?? 0) - claims.firstDay) * patients + (claims.patient[row] ?? 0);
      if (at > 0 && key < (keys[at - 1] ?? 0)) isSorted = false;
      keys[at] = key;
    }
    if (!isSorted) keys.subarray(0, count).sort();
    let visits = 0;
    let days = 0;
    for (let at = 0; at < count; at++) {
      const key = keys[at] ?? 0;
      if (at > 0 && key === keys[at - 1]) continue;
      const since = Math.floor(key / patients);
      const on = claims.firstDay + since;
      if (days === 0 || day[days - 1] !== on) {
        day[days] = on;
        start[days++] = visits;
      }
      patient[visits++] = key - since * patients;
    }
    start[days] = visits;
    return { patient, days, day, start };
  };
  return { sites, starts, ask };
};
