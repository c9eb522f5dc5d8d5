import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim } from '../../../tests/support/made-up-claims.ts';
import { passingRows } from './passing-rows.ts';

const at = (patient: string, facility: string, ...days: readonly number[]): readonly MadeUpClaim[] =>
  days.map((day) => ({ patient, doctor: `doctor of ${facility}`, facility, day }));

test('who comes once, be it for days, passes by on the first of them; who comes back does not, and is a passer-by elsewhere all the same', () => {
  const { claims, patientName } = claimTable([
    ...at('guest', 'spring', 10),
    ...at('guest', 'mill', 40, 41, 42),
    ...at('neighbour', 'spring', 10, 90),
    ...at('neighbour', 'mill', 41),
    ...at('regular', 'mill', 39, 40, 41, 42),
  ]);

  const passing = passingRows(
    { count: claims.count, site: claims.facility, day: claims.day, patient: claims.patient },
    claims.patients.count,
    2,
  );

  const seen = Array.from(
    { length: passing.count },
    (_, row) => `${patientName(passing.patient[row] ?? 0)} ${passing.day[row]}`,
  );
  expect(seen.sort()).toEqual(['guest 10', 'guest 40', 'neighbour 41']);
});
