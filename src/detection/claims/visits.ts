import { type Numbers, sharedInts, sharedShorts } from './claim-table.ts';

/** Somebody at a site on a day, one row a claim, sorted by site, day and patient. A site is a facility, or one doctor there. */
export interface SiteRows {
  readonly count: number;
  readonly site: Numbers;
  readonly day: Uint16Array;
  readonly patient: Int32Array;
}

/** Who was where on which day. The rows of one site on one day are an occasion; somebody's rows on it are one visit. */
export interface Visits {
  readonly patients: number;
  /** Patients of the rows, as they came: sorted by site, day and patient, with a row for each claim. */
  readonly patient: Int32Array;
  readonly occasions: number;
  /** Rows of an occasion: from `occasionStart[occasion]` up to and without the next. */
  readonly occasionStart: Int32Array;
  readonly occasionDay: Uint16Array;
  readonly occasionSite: Int32Array;
  /** Occasions of a patient inside the period, sorted by site and day: `ofPatient[patientStart[patient]]` and on. */
  readonly patientStart: Int32Array;
  readonly ofPatient: Int32Array;
}

/** Days from the first up to and without the second. */
export type Period = readonly [number, number];

/** Visits on days outside the period are there to be met, and nobody's own. */
export const visitsOf = (rows: SiteRows, patients: number, period: Period): Visits => {
  const { site, day, patient } = rows;
  let occasions = 0;
  for (let row = 0; row < rows.count; row++)
    if (row === 0 || day[row] !== day[row - 1] || site[row] !== site[row - 1]) occasions++;
  const occasionStart = sharedInts(occasions + 1);
  const occasionDay = sharedShorts(occasions);
  const occasionSite = sharedInts(occasions);
  let occasion = 0;
  for (let row = 0; row < rows.count; row++) {
    if (row > 0 && day[row] === day[row - 1] && site[row] === site[row - 1]) continue;
    occasionStart[occasion] = row;
    occasionDay[occasion] = day[row] ?? 0;
    occasionSite[occasion++] = site[row] ?? 0;
  }
  occasionStart[occasions] = rows.count;
  const visits = { patients, patient, occasions, occasionStart, occasionDay, occasionSite };
  return { ...visits, ...byPatient(visits, period) };
};

const byPatient = (
  { patients, patient, occasions, occasionStart, occasionDay }: Omit<Visits, 'patientStart' | 'ofPatient'>,
  [from, to]: Period,
): Pick<Visits, 'patientStart' | 'ofPatient'> => {
  const patientStart = sharedInts(patients + 1);
  for (let occasion = 0; occasion < occasions; occasion++) {
    if ((occasionDay[occasion] ?? 0) < from || (occasionDay[occasion] ?? 0) >= to) continue;
    let last = -1;
    for (let row = occasionStart[occasion] ?? 0; row < (occasionStart[occasion + 1] ?? 0); row++) {
      const who = patient[row] ?? 0;
      if (who !== last) patientStart[who + 1] = (patientStart[who + 1] ?? 0) + 1;
      last = who;
    }
  }
  for (let one = 1; one <= patients; one++) patientStart[one] = (patientStart[one] ?? 0) + (patientStart[one - 1] ?? 0);
  const ofPatient = sharedInts(patientStart[patients] ?? 0);
  const next = Int32Array.from(patientStart);
  for (let occasion = 0; occasion < occasions; occasion++) {
    if ((occasionDay[occasion] ?? 0) < from || (occasionDay[occasion] ?? 0) >= to) continue;
    let last = -1;
    for (let row = occasionStart[occasion] ?? 0; row < (occasionStart[occasion + 1] ?? 0); row++) {
      const who = patient[row] ?? 0;
      if (who === last) continue;
      last = who;
      const place = next[who] ?? 0;
      next[who] = place + 1;
      ofPatient[place] = occasion;
    }
  }
  return { patientStart, ofPatient };
};

/** The first occasion of an occasion's site within `days` before it. */
export const firstNear = ({ occasionSite, occasionDay }: Visits, occasion: number, days: number): number => {
  const least = (occasionDay[occasion] ?? 0) - days;
  let first = occasion;
  while (first > 0 && occasionSite[first - 1] === occasionSite[occasion] && (occasionDay[first - 1] ?? 0) >= least)
    first--;
  return first;
};

/** The occasion after the last one of an occasion's site within `days` after it. */
export const endNear = ({ occasions, occasionSite, occasionDay }: Visits, occasion: number, days: number): number => {
  const most = (occasionDay[occasion] ?? 0) + days;
  let end = occasion + 1;
  while (end < occasions && occasionSite[end] === occasionSite[occasion] && (occasionDay[end] ?? 0) <= most) end++;
  return end;
};
