import type { ClaimIndex, VisitIndex } from './claim-index.ts';
import { type ClaimTable, sharedInts } from './claim-table.ts';

/** Who was at which site on which days: rows of claims by site, sorted by patient, facility and day. */
export interface SitePresences extends Pick<ClaimTable, 'patient' | 'day'> {
  /** Places of a site among the rows: from `start[site]` up to and without the next. */
  readonly start: Int32Array;
  readonly row: Int32Array;
}

export const presencesAt = (index: VisitIndex, kind: 'facility' | 'doctor'): SitePresences => {
  const { patient, day } = index.claims;
  return { start: startsAt(index, kind), row: rowsBySite(index, kind), patient, day };
};

/** The same of doctors whose rows are known. */
export const presencesAtDoctors = ({
  claims: { patient, day },
  doctorStart: start,
  ofDoctor: row,
}: ClaimIndex): SitePresences => ({ start, row, patient, day });

const startsAt = ({ facilityStart, doctorStart }: VisitIndex, kind: 'facility' | 'doctor'): Int32Array =>
  kind === 'facility' ? facilityStart : doctorStart;

/** Patients come in their order, each to the end of the rows of its sites. */
export const rowsBySite = (index: VisitIndex, kind: 'facility' | 'doctor'): Int32Array => {
  const { claims, ofPatient } = index;
  const site = claims[kind];
  const rows = sharedInts(claims.count);
  const next = Int32Array.from(startsAt(index, kind));
  for (let at = 0; at < claims.count; at++) {
    const row = ofPatient[at] ?? 0;
    const place = next[site[row] ?? 0] ?? 0;
    next[site[row] ?? 0] = place + 1;
    rows[place] = row;
  }
  return rows;
};
