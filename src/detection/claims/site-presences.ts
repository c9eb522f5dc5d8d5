import { type ClaimIndex, rowsBySite, type SiteKind, siteStarts, type VisitIndex } from './claim-index.ts';
import type { ClaimTable } from './claim-table.ts';

/** Who was at which site on which days: rows of claims by site, sorted by patient, facility and day. */
export interface SitePresences extends Pick<ClaimTable, 'patient' | 'day'> {
  /** Places of a site among the rows: from `start[site]` up to and without the next. */
  readonly start: Int32Array;
  readonly row: Int32Array;
}

export const presencesAt = (index: VisitIndex, kind: SiteKind): SitePresences => {
  const { patient, day } = index.claims;
  return { start: siteStarts(index, kind), row: rowsBySite(index, kind), patient, day };
};

/** The same of doctors whose rows are known. */
export const presencesAtDoctors = ({
  claims: { patient, day },
  doctorStart: start,
  ofDoctor: row,
}: ClaimIndex): SitePresences => ({ start, row, patient, day });
