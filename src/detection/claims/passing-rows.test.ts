import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, people } from '../../../tests/support/made-up-claims.ts';
import { passingRows } from './passing-rows.ts';

const at = (patient: string, facility: string, ...days: readonly number[]): readonly MadeUpClaim[] =>
  days.map((day) => ({ patient, doctor: `doctor of ${facility}`, facility, day }));

const passingAmong = (rows: readonly MadeUpClaim[]): readonly string[] => {
  const { claims, patientName } = claimTable(rows);
  const passing = passingRows(
    { count: claims.count, site: claims.facility, day: claims.day, patient: claims.patient },
    claims.patients.count,
    2,
  );
  return Array.from(
    { length: passing.count },
    (_, row) => `${patientName(passing.patient[row] ?? 0)} ${passing.day[row]}`,
  ).sort();
};
/** A town that comes to the mill every day. */
const crowd = people(12, 'townsman').flatMap((patient) =>
  at(patient, 'mill', ...Array.from({ length: 60 }, (_, day) => day)),
);

test('in a crowd who comes once, be it for days, passes by on the first of them; who comes back does not, and is a passer-by elsewhere all the same', () => {
  const rows = [
    ...at('guest', 'mill', 40, 41, 42),
    ...at('neighbour', 'spring', 10),
    ...at('neighbour', 'mill', 10, 50),
    ...crowd,
  ];

  expect(passingAmong(rows)).toEqual(['guest 40', 'neighbour 10']);
});

test('where few come, who comes up to three times hardly ever does, and who comes oftener is at home there', () => {
  const rows = [
    ...at('guest', 'spring', 10),
    ...at('neighbour', 'spring', 10, 11, 90, 200),
    ...at('regular', 'spring', 10, 90, 200, 300),
  ];

  expect(passingAmong(rows)).toEqual(['guest 10', 'neighbour 10', 'neighbour 200', 'neighbour 90']);
});
