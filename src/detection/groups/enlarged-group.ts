import { type Group, roams } from './group.ts';

/**
 * A group with the CORE members of other views of it: who shows the pattern in one of them belongs to it. Of the views only
 * those count that are of the same doctors, or move about as the group does. Gatherings stay those of the group.
 */
export const enlargedGroup = (group: Group, views: readonly Group[]): Group => {
  const patients = new Set(group.patients);
  const doctors = new Set(group.doctors);
  const claims = new Set(group.claims);
  let surprise = group.surprise * group.patients.length;
  for (const view of views.filter((one) => isOfSameKind(group, one))) {
    for (const patient of view.patients) {
      if (patients.has(patient)) continue;
      patients.add(patient);
      surprise += view.surprise;
    }
    for (const doctor of view.doctors) doctors.add(doctor);
    for (const claim of view.claims) claims.add(claim);
  }
  return {
    ...group,
    patients: sorted(patients),
    peripheral: group.peripheral.filter((patient) => !patients.has(patient)),
    doctors: sorted(doctors),
    claims: sorted(claims),
    surprise: surprise / patients.size,
  };
};

const isOfSameKind = (group: Group, view: Group): boolean => {
  const isOfSameDoctors = view.doctors.some((doctor) => group.doctors.includes(doctor));
  if (view.pattern === 'COMMON_BILLS') return roams(group) ? view.doctors.length === 0 : isOfSameDoctors;
  if (group.pattern === 'SHARED_DOCTORS' || view.pattern === 'SHARED_DOCTORS') return false;
  return roams(group) ? roams(view) : !roams(view) && isOfSameDoctors;
};

const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
