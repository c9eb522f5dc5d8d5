import type { VisitIndex } from './claim-index.ts';
import { sharedInts, sharedShorts } from './claim-table.ts';

/** Who was at which site on which days, a row a claim: rows of a site stand by patient, those of a patient by facility and day. */
export interface SitePresences {
  /** Rows of a site: from `start[site]` up to and without the next. */
  readonly start: Int32Array;
  readonly patient: Int32Array;
  readonly day: Uint16Array;
}

/** Patients come in their order, each to the end of the rows of its sites. */
export const presencesAt = (
  { claims, facilityStart, patientStart, doctorStart, ofPatient }: VisitIndex,
  kind: 'facility' | 'doctor',
): SitePresences => {
  const [start, site] = kind === 'facility' ? [facilityStart, claims.facility] : [doctorStart, claims.doctor];
  const patient = sharedInts(claims.count);
  const day = sharedShorts(claims.count);
  const next = Int32Array.from(start);
  for (let who = 0; who < claims.patients.count; who++)
    for (let at = patientStart[who] ?? 0; at < (patientStart[who + 1] ?? 0); at++) {
      const row = ofPatient[at] ?? 0;
      const here = site[row] ?? 0;
      const place = next[here] ?? 0;
      next[here] = place + 1;
      patient[place] = who;
      day[place] = claims.day[row] ?? 0;
    }
  return { start, patient, day };
};
