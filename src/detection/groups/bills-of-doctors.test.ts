import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { panelsOf } from '../claims/panels.ts';
import { strataOf } from '../projections/strata.ts';
import { billsOfDoctors } from './bills-of-doctors.ts';
import { blockOf } from './block.ts';
import { blockGround } from './block-ground.ts';

const random = randomFrom(23);
const at = (site: number, bill: Partial<MadeUpClaim>): Omit<MadeUpClaim, 'patient'> => ({
  doctor: `doctor ${site}.1`,
  facility: `facility ${site}`,
  day: random.between(0, 364),
  ...bill,
});
const anyBill = () => ({ item: `item ${random.between(0, 60)}`, amount: random.between(2_000, 40_000) });
const ordinary = ordinaryClaims(random, { patients: 400, facilities: 6, perPatient: 4 });
const patients = people(120, 'patient').flatMap((patient, place) => [{ patient, ...at(1 + (place % 2), anyBill()) }]);

const sharedBy = (billsOf: (member: number) => readonly [Partial<MadeUpClaim>, Partial<MadeUpClaim>]) => {
  const shared = people(9).flatMap((patient, place) => {
    const [here, there] = billsOf(place);
    return [
      { patient, ...at(1, here) },
      { patient, ...at(2, there) },
    ];
  });
  const made = claimTable([...ordinary, ...patients, ...shared]);
  const doctors = Array.from({ length: made.claims.doctors.count }, (_, doctor) => doctor).filter((doctor) =>
    ['doctor 1.1', 'doctor 2.1'].includes(made.doctorName(doctor)),
  );
  const ground = blockGround(made.index, strataOf(made.index, panelsOf(made.index)));
  return billsOfDoctors(made.index, blockOf(made.index, ground, doctors))
    ?.map(made.patientName)
    .sort();
};
const template = (place: number) => ({ item: `item ${place % 3}`, amount: 31_415 + (place % 3) });

test('nine whom two doctors share, and who bear three templates between them, are told with everybody whom the two share', () => {
  expect(sharedBy((member) => [template(member), template(member + 1)])).toEqual(
    expect.arrayContaining([...people(9)]),
  );
});

test('nine whom two doctors share are not told where each bears other bills, or one bill alike only', () => {
  expect(sharedBy(() => [anyBill(), anyBill()])).toBeUndefined();
  expect(sharedBy(() => [template(0), anyBill()])).toBeUndefined();
});

test('nine are told too where the two doctors see them at houses that they mainly do not work at', () => {
  const elsewhere = (member: number) => ({ ...template(member), facility: `facility ${3 + (member % 2)}` });
  expect(sharedBy((member) => [elsewhere(member), elsewhere(member + 1)])).toEqual(
    expect.arrayContaining([...people(9)]),
  );
});
