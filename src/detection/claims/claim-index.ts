import { type ClaimTable, type Column, sharedInts, type VisitTable } from './claim-table.ts';

/** Where to find the claims of a facility, a doctor and a patient. */
export interface ClaimIndex extends VisitIndex {
  readonly claims: ClaimTable;
  /** Rows of claims by doctor, sorted by patient, facility and day. */
  readonly ofDoctor: Int32Array;
}

/** Where to find those of a facility and a patient, and how many a doctor has, of claims of which only the visits are told. */
export interface VisitIndex {
  readonly claims: VisitTable;
  /** Claims of a facility stand together: from here up to and without the next. */
  readonly facilityStart: Int32Array;
  readonly patientStart: Int32Array;
  /** Rows of claims by patient, sorted by facility and day. */
  readonly ofPatient: Int32Array;
  /** Claims of the doctors before one. */
  readonly doctorStart: Int32Array;
}

/** Claims by facility, or by doctor: rows of a site from `start[site]` up to and without the next, in `row`, or where they stand. */
export interface Sites {
  readonly claims: ClaimTable;
  readonly start: Int32Array;
  /** Null where claims stand in the order of the sites, and of the days at each. */
  readonly row: Int32Array | null;
}

/** Known before claims are indexed. */
export const facilitiesOf = (claims: ClaimTable): Sites => ({
  claims,
  start: startsOf(claims.facility, claims.facilities.count),
  row: null,
});

export const doctorsOf = ({ claims, doctorStart, ofDoctor }: ClaimIndex): Sites => ({
  claims,
  start: doctorStart,
  row: ofDoctor,
});

export const indexClaims = (claims: ClaimTable, facilities = facilitiesOf(claims)): ClaimIndex => {
  const index = indexVisits(claims, facilities.start);
  return { ...index, claims, ofDoctor: rowsBySite(index, 'doctor') };
};

export const indexVisits = (
  claims: VisitTable,
  facilityStart = startsOf(claims.facility, claims.facilities.count),
): VisitIndex => {
  const patientStart = startsOf(claims.patient, claims.patients.count);
  return {
    claims,
    facilityStart,
    patientStart,
    ofPatient: rowsByPatient(claims, patientStart),
    doctorStart: startsOf(claims.doctor, claims.doctors.count),
  };
};

const startsOf = (entity: Column, entities: number): Int32Array => {
  const start = sharedInts(entities + 1);
  for (let row = 0; row < entity.length; row++) {
    const next = (entity[row] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let one = 1; one <= entities; one++) start[one] = (start[one] ?? 0) + (start[one - 1] ?? 0);
  return start;
};

const rowsByPatient = ({ count, patient }: VisitTable, start: Int32Array): Int32Array => {
  const rows = sharedInts(count);
  const next = Int32Array.from(start);
  for (let row = 0; row < count; row++) {
    const one = patient[row] ?? 0;
    const place = next[one] ?? 0;
    next[one] = place + 1;
    rows[place] = row;
  }
  return rows;
};

export type SiteKind = 'facility' | 'doctor';

/** Claims of a site stand from here up to and without the next one's: of a facility in all claims, of a doctor in `ofDoctor`. */
export const siteStarts = ({ facilityStart, doctorStart }: VisitIndex, kind: SiteKind): Int32Array =>
  kind === 'facility' ? facilityStart : doctorStart;

/** Patients come in their order, each to the end of the rows of its sites. */
export const rowsBySite = (index: VisitIndex, kind: SiteKind): Int32Array => {
  const { claims, ofPatient } = index;
  const site = claims[kind];
  const rows = sharedInts(claims.count);
  const next = Int32Array.from(siteStarts(index, kind));
  for (let at = 0; at < claims.count; at++) {
    const row = ofPatient[at] ?? 0;
    const place = next[site[row] ?? 0] ?? 0;
    next[site[row] ?? 0] = place + 1;
    rows[place] = row;
  }
  return rows;
};

/** The first claim of a facility on or after a day. */
export const firstClaimFrom = (index: VisitIndex, facility: number, day: number): number => {
  let low = index.facilityStart[facility] ?? 0;
  let high = index.facilityStart[facility + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.claims.day[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};
