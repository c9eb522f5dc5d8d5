import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from './group.ts';

const week = 7;
/** More visits to the doctors of a group at other times make somebody their regular. */
const mostOtherVisits = 1;

/**
 * A view as it adds to a group. Into the weeks in which a group that comes on certain days was there, the regulars of its doctor fall by
 * chance: of a view in weeks only those count who come to its doctors in these weeks only.
 */
export const withoutRegulars = (index: ClaimIndex, group: Group, view: Group): Group => {
  if (isOfWeeks(group) || !isOfWeeks(view)) return view;
  const { claims, patientStart, ofPatient } = index;
  const isOfView = new Set(view.claims);
  const isDoctor = new Set(view.doctors);
  const isRegular = (patient: number): boolean =>
    ofPatient
      .subarray(patientStart[patient], patientStart[patient + 1])
      .filter((row) => isDoctor.has(claims.doctor[row] ?? 0) && !isOfView.has(row)).length > mostOtherVisits;
  const patients = view.patients.filter((patient) => !isRegular(patient));
  const isIn = new Set(patients);
  return { ...view, patients, claims: view.claims.filter((row) => isIn.has(claims.patient[row] ?? 0)) };
};

const isOfWeeks = ({ pattern, gatherings }: Group): boolean =>
  (pattern === 'COMMON_DATES' || pattern === 'LINKED_BURSTS') &&
  gatherings.every(({ firstDay, lastDay }) => lastDay - firstDay + 1 >= week);
