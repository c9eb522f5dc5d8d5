import type { ClaimTable } from './claim-table.ts';
import { sharedInts } from './claim-table.ts';
import { countUp, sortIndexes } from './sort-indexes.ts';

/** Who was where on which day: once per site, day and patient, sorted by them. A site is a facility or a doctor. */
export interface Visits {
  readonly count: number;
  readonly sites: number;
  readonly patients: number;
  readonly patient: Int32Array;
  readonly day: Int32Array;
  readonly site: Int32Array;
  /** Visits of a site: from `siteStart[site]` up to and without the next. */
  readonly siteStart: Int32Array;
  /** Visits of a patient, sorted by site and day: `ofPatient[patientStart[patient]]` and on. */
  readonly patientStart: Int32Array;
  readonly ofPatient: Int32Array;
}

export const visitsBy = (claims: ClaimTable, kind: 'facility' | 'doctor'): Visits => {
  const siteOf = claims[kind];
  const sites = kind === 'facility' ? claims.facilities.count : claims.doctors.count;
  const order = countUp(claims.count);
  // Claims come sorted by facility, day and patient; for doctors the stable sort keeps day and patient only inside one
  // facility, so all three are sorted.
  if (kind === 'doctor') {
    sortIndexes(order, claims.patient, claims.patients.count);
    sortIndexes(
      order,
      Int32Array.from(claims.day, (day) => day - claims.firstDay),
      claims.endDay - claims.firstDay,
    );
    sortIndexes(order, siteOf, sites);
  }
  let count = 0;
  let before = -1;
  for (const at of order) {
    if (before === -1 || !isSame(claims, siteOf, before, at)) order[count++] = at;
    before = order[count - 1] ?? -1;
  }
  const patient = sharedInts(count);
  const day = sharedInts(count);
  const site = sharedInts(count);
  const siteStart = sharedInts(sites + 1);
  const patientStart = sharedInts(claims.patients.count + 1);
  for (let visit = 0; visit < count; visit++) {
    const at = order[visit] ?? 0;
    patient[visit] = claims.patient[at] ?? 0;
    day[visit] = claims.day[at] ?? 0;
    site[visit] = siteOf[at] ?? 0;
    siteStart[(siteOf[at] ?? 0) + 1] = visit + 1;
    const next = (claims.patient[at] ?? 0) + 1;
    patientStart[next] = (patientStart[next] ?? 0) + 1;
  }
  for (let place = 1; place <= sites; place++)
    siteStart[place] = Math.max(siteStart[place] ?? 0, siteStart[place - 1] ?? 0);
  for (let place = 1; place <= claims.patients.count; place++)
    patientStart[place] = (patientStart[place] ?? 0) + (patientStart[place - 1] ?? 0);
  const ofPatient = sharedInts(count);
  const filled = patientStart.slice();
  for (let visit = 0; visit < count; visit++) {
    const one = patient[visit] ?? 0;
    const place = filled[one] ?? 0;
    filled[one] = place + 1;
    ofPatient[place] = visit;
  }
  return { count, sites, patients: claims.patients.count, patient, day, site, siteStart, patientStart, ofPatient };
};

const isSame = (claims: ClaimTable, siteOf: Int32Array, one: number, other: number): boolean =>
  claims.patient[one] === claims.patient[other] &&
  claims.day[one] === claims.day[other] &&
  siteOf[one] === siteOf[other];

/** For every visit the first visit of its site within `days` before, and the one after the last within `days` after. */
export const windowsOf = (visits: Visits, days: number): { readonly low: Int32Array; readonly high: Int32Array } => {
  const low = sharedInts(visits.count);
  const high = sharedInts(visits.count);
  for (let site = 0; site < visits.sites; site++) {
    const start = visits.siteStart[site] ?? 0;
    const end = visits.siteStart[site + 1] ?? 0;
    let from = start;
    let to = start;
    for (let visit = start; visit < end; visit++) {
      const day = visits.day[visit] ?? 0;
      while ((visits.day[from] ?? 0) < day - days) from++;
      while (to < end && (visits.day[to] ?? 0) <= day + days) to++;
      low[visit] = from;
      high[visit] = to;
    }
  }
  return { low, high };
};
