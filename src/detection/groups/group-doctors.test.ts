import { expect, test } from 'vitest';
import { claimTable, people } from '../../../tests/support/made-up-claims.ts';
import { evidenceOf } from './group-doctors.ts';

const days = [20, 90, 160, 230];
const at = (patient: string, doctor: string, day: number) => ({ patient, doctor, facility: 'house', day });
const { claims, index, doctorName, patientOf } = claimTable([
  ...people(6, 'member').flatMap((patient) => days.map((day) => at(patient, 'of the group', day))),
  // As many claims as a doctor of the group needs, but all of them on one date.
  ...people(6, 'member').flatMap((patient) => [at(patient, 'of one date', 90), at(patient, 'of one date', 91)]),
  at('somebody else', 'of the group', 90),
]);
const members = people(6, 'member').map(patientOf);
const gatherings = days.map((day) => ({ facility: 0, firstDay: day, lastDay: day + 1 }));

test('a doctor who comes back at three gatherings is of the group; one of many claims on one date is not, nor are his claims', () => {
  const { doctors, claims: cited } = evidenceOf(index, members, gatherings);

  expect(doctors.map(doctorName)).toEqual(['of the group']);
  expect(cited).toHaveLength(members.length * days.length);
  expect(cited.every((row) => members.includes(claims.patient[row] ?? -1))).toBe(true);
});
