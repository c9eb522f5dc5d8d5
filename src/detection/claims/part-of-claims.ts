import {
  type ClaimTable,
  type Column,
  numbersBelow,
  sharedInts,
  sharedShorts,
  type VisitTable,
} from './claim-table.ts';

/** Rows of the claims of one kind, in their order. */
export const rowsWhere = (claims: ClaimTable, isIn: (claims: ClaimTable, row: number) => boolean): Int32Array => {
  const rows = sharedInts(claims.count);
  let found = 0;
  for (let row = 0; row < claims.count; row++) if (isIn(claims, row)) rows[found++] = row;
  return rows.slice(0, found);
};

/** Some of the claims as visits of their own, every code as it was; or at other facilities than their own. */
export const visitsAmong = (
  { patients, doctors, facilities, firstDay, endDay, ...claims }: VisitTable,
  rows: Int32Array,
  facility = picked(claims.facility, rows, numbersBelow(facilities.count, rows.length)),
): VisitTable => ({
  count: rows.length,
  facility,
  day: picked(claims.day, rows, sharedShorts(rows.length)),
  patient: picked(claims.patient, rows, sharedInts(rows.length)),
  doctor: picked(claims.doctor, rows, numbersBelow(doctors.count, rows.length)),
  patients,
  doctors,
  facilities,
  firstDay,
  endDay,
});

const picked = <Into extends Column>(column: Column, rows: Int32Array, some: Into): Into => {
  for (let place = 0; place < rows.length; place++) some[place] = column[rows[place] ?? 0] ?? 0;
  return some;
};
