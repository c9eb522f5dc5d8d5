import { sharedInts } from './claim-table.ts';

/** Somebody at a site on a day, one row a claim, sorted by site, day and patient. A site is a facility, or one doctor there. */
export interface SiteRows {
  readonly count: number;
  readonly site: Int32Array;
  readonly day: Uint16Array;
  readonly patient: Int32Array;
}

/** Who was where on which day, each once. The visits of one site on one day are an occasion. */
export interface Visits {
  readonly patients: number;
  /** Patients of the visits, sorted by site, day and patient. */
  readonly patient: Int32Array;
  readonly occasions: number;
  /** Visits of an occasion: from `occasionStart[occasion]` up to and without the next. */
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
  let count = 0;
  let occasions = 0;
  for (let row = 0; row < rows.count; row++) {
    const isNew = row === 0 || site[row] !== site[row - 1] || day[row] !== day[row - 1];
    if (isNew) occasions++;
    if (isNew || patient[row] !== patient[row - 1]) count++;
  }
  const visits: Visits = {
    patients,
    patient: sharedInts(count),
    occasions,
    occasionStart: sharedInts(occasions + 1),
    occasionDay: new Uint16Array(new SharedArrayBuffer(occasions * 2)),
    occasionSite: sharedInts(occasions),
    patientStart: sharedInts(patients + 1),
    ofPatient: sharedInts(count),
  };
  let visit = 0;
  let occasion = -1;
  for (let row = 0; row < rows.count; row++) {
    const isNew = row === 0 || site[row] !== site[row - 1] || day[row] !== day[row - 1];
    if (!isNew && patient[row] === patient[row - 1]) continue;
    if (isNew) {
      occasion++;
      visits.occasionStart[occasion] = visit;
      visits.occasionDay[occasion] = day[row] ?? 0;
      visits.occasionSite[occasion] = site[row] ?? 0;
    }
    visits.patient[visit++] = patient[row] ?? 0;
  }
  visits.occasionStart[occasions] = count;
  fillPatients(visits, period);
  return visits;
};

const fillPatients = (visits: Visits, [from, to]: Period): void => {
  const { occasions, occasionStart, occasionDay, patient, patients, patientStart, ofPatient } = visits;
  const isOwn = (occasion: number): boolean => {
    const day = occasionDay[occasion] ?? 0;
    return day >= from && day < to;
  };
  for (let occasion = 0; occasion < occasions; occasion++) {
    if (!isOwn(occasion)) continue;
    for (let visit = occasionStart[occasion] ?? 0; visit < (occasionStart[occasion + 1] ?? 0); visit++) {
      const next = (patient[visit] ?? 0) + 1;
      patientStart[next] = (patientStart[next] ?? 0) + 1;
    }
  }
  for (let one = 1; one <= patients; one++) patientStart[one] = (patientStart[one] ?? 0) + (patientStart[one - 1] ?? 0);
  const filled = Int32Array.from(patientStart);
  for (let occasion = 0; occasion < occasions; occasion++) {
    if (!isOwn(occasion)) continue;
    for (let visit = occasionStart[occasion] ?? 0; visit < (occasionStart[occasion + 1] ?? 0); visit++) {
      const one = patient[visit] ?? 0;
      const place = filled[one] ?? 0;
      filled[one] = place + 1;
      ofPatient[place] = occasion;
    }
  }
};

/** The first visit of an occasion's site within `days` before it. */
export const firstNear = (visits: Visits, occasion: number, days: number): number => {
  const { occasionSite, occasionDay, occasionStart } = visits;
  const least = (occasionDay[occasion] ?? 0) - days;
  let first = occasion;
  while (first > 0 && occasionSite[first - 1] === occasionSite[occasion] && (occasionDay[first - 1] ?? 0) >= least)
    first--;
  return occasionStart[first] ?? 0;
};

/** The visit after the last one of an occasion's site within `days` after it. */
export const endNear = (visits: Visits, occasion: number, days: number): number => {
  const { occasions, occasionSite, occasionDay, occasionStart } = visits;
  const most = (occasionDay[occasion] ?? 0) + days;
  let end = occasion + 1;
  while (end < occasions && occasionSite[end] === occasionSite[occasion] && (occasionDay[end] ?? 0) <= most) end++;
  return occasionStart[end] ?? 0;
};
