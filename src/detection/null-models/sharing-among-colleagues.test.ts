import { expect, test } from 'vitest';
import { claimTable } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { panelsOf } from '../claims/panels.ts';
import { sharingAmongColleagues } from './sharing-among-colleagues.ts';

const random = randomFrom(61);

test('colleagues share no more patients than expected where patients are drawn to them by chance', () => {
  let seen = 0;
  let expected = 0;
  for (let round = 0; round < 20; round++) {
    const { index } = claimTable(
      Array.from({ length: 200 }, (_, patient) =>
        Array.from({ length: random.between(1, 12) }, () => ({
          patient: `person ${patient}`,
          doctor: `doctor ${random.between(0, 4)}`,
          facility: 'clinic',
          day: random.between(0, 364),
        })),
      ).flat(),
    );
    const panels = panelsOf(index);
    const patientsOf = (doctor: number): readonly number[] => [
      ...panels.patient.subarray(panels.start[doctor], panels.start[doctor + 1]),
    ];
    seen += patientsOf(0).filter((patient) => patientsOf(1).includes(patient)).length;
    expected += sharingAmongColleagues(index, panels)(0, 0, 1);
  }
  expect(seen).toBeLessThan(expected);
  expect(seen).toBeGreaterThan(expected * 0.8);
});
