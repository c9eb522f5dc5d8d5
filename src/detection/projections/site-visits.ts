import type { VisitIndex } from '../claims/claim-index.ts';

export type SiteKind = 'facility' | 'doctor';

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

/** Claims of a site stand together: from here up to and without the next. */
export const siteStarts = (index: VisitIndex, kind: SiteKind): Int32Array =>
  kind === 'facility' ? index.facilityStart : index.doctorStart;

/** The sites `from` up to and without `to`: `ask` fills the visits of one; none has more than `most`. */
export const openSites = (
  index: VisitIndex,
  kind: SiteKind,
  from: number,
  to: number,
): { readonly most: number; readonly ask: (site: number) => SiteVisits } => {
  const { claims } = index;
  const starts = siteStarts(index, kind);
  let most = 0;
  for (let site = from; site < to; site++) most = Math.max(most, (starts[site + 1] ?? 0) - (starts[site] ?? 0));
  const presencesOf = kind === 'facility' ? claimsBetween(index) : claimsOfDoctors(index, most);
  const mostDays = claims.endDay - claims.firstDay + 1;
  const day = new Int32Array(mostDays);
  const start = new Int32Array(mostDays + 1);
  const patient = new Int32Array(most);
  const ask = (site: number): SiteVisits => {
    const claimed = presencesOf(starts[site] ?? 0, starts[site + 1] ?? 0);
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

/** Claims of a facility stand in this order. */
const claimsBetween =
  ({ claims }: VisitIndex) =>
  (from: number, to: number): Presences => ({
    day: claims.day.subarray(from, to),
    patient: claims.patient.subarray(from, to),
  });

/** Claims of a doctor do, where there is one facility only. */
const claimsOfDoctors = ({ claims, ofDoctor }: VisitIndex, most: number) => {
  const days = new Uint16Array(most);
  const patients = new Int32Array(most);
  return (from: number, to: number): Presences => {
    const [day, patient] = [days.subarray(0, to - from), patients.subarray(0, to - from)];
    let isSorted = true;
    for (let at = 0; at < to - from; at++) {
      const row = ofDoctor[from + at] ?? 0;
      day[at] = claims.day[row] ?? 0;
      patient[at] = claims.patient[row] ?? 0;
      const since = at === 0 ? 1 : (day[at] ?? 0) - (day[at - 1] ?? 0);
      if (since < 0 || (since === 0 && (patient[at] ?? 0) < (patient[at - 1] ?? 0))) isSorted = false;
    }
    if (!isSorted) sort({ day, patient }, claims.patients.count);
    return { day, patient };
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
