import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim } from '../../../tests/support/made-up-claims.ts';
import type { Group } from './group.ts';
import { withoutRegulars } from './without-regulars.ts';

const starts = [10, 100, 200];
const visit = (patient: string, day: number, doctor = 'doctor 1'): MadeUpClaim => ({
  patient,
  day,
  doctor,
  facility: 'facility 1',
});
const rows = [
  ...starts.flatMap((day) => [visit('late member', day + 3), visit('guest', day + 3), visit('regular', day + 5)]),
  visit('late member', 50),
  visit('late member', 300, 'another doctor'),
  visit('late member', 320, 'another doctor'),
  visit('regular', 60),
  visit('regular', 150),
];
const made = claimTable(rows);
const inWindows = (days: number): Group => {
  const gatherings = starts.map((firstDay) => ({ facility: 0, firstDay, lastDay: firstDay + days - 1 }));
  return {
    pattern: 'LINKED_BURSTS',
    patients: ['guest', 'late member', 'regular'].map(made.patientOf).sort((a, b) => a - b),
    peripheral: [],
    doctors: [0, 1].filter((doctor) => made.doctorName(doctor) === 'doctor 1'),
    gatherings,
    claims: Array.from(made.claims.day.keys()).filter((row) =>
      gatherings.some(
        ({ firstDay, lastDay }) => (made.claims.day[row] ?? 0) >= firstDay && (made.claims.day[row] ?? 0) <= lastDay,
      ),
    ),
    surprise: 5,
  };
};
const names = (group: Group): readonly string[] => group.patients.map(made.patientName).sort();

test('to a group that comes on days, its weeks add who came in them only, and not the regulars of its doctor', () => {
  const added = withoutRegulars(made.index, inWindows(1), inWindows(7));

  expect(names(added)).toEqual(['guest', 'late member']);
  expect(added.claims).toHaveLength(6);
});

test('a group that comes in weeks has no other days, so its views add everybody', () => {
  expect(names(withoutRegulars(made.index, inWindows(7), inWindows(7)))).toHaveLength(3);
  expect(names(withoutRegulars(made.index, inWindows(1), inWindows(4)))).toHaveLength(3);
});
