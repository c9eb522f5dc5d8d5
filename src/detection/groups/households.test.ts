import { expect, test } from 'vitest';
import { claimTable, people } from '../../../tests/support/made-up-claims.ts';
import { acrossHouseholds } from './households.ts';

const visit = { doctor: 'doctor', facility: 'facility', day: 1 };

test('people of one household are no pair, neighbours in a village and people without an address are', () => {
  const made = claimTable([
    ...people(2, 'spouse').map((patient) => ({ ...visit, patient, address: 'home' })),
    ...people(13, 'villager').map((patient) => ({ ...visit, patient, address: 'village' })),
    ...people(2, 'unknown').map((patient) => ({ ...visit, patient })),
  ]);
  const pairs = [
    ['spouse 0', 'spouse 1'],
    ['spouse 0', 'villager 0'],
    ['villager 0', 'villager 1'],
    ['unknown 0', 'unknown 1'],
  ] as const;

  const { first, second, surprise } = acrossHouseholds(made.claims)({
    first: Int32Array.from(pairs, ([one]) => made.patientOf(one)),
    second: Int32Array.from(pairs, ([, other]) => made.patientOf(other)),
    surprise: Float32Array.from(pairs, (_, place) => place),
  });

  const left = Array.from(first, (one, place) => [made.patientName(one), made.patientName(second[place] ?? 0)]);
  expect(left).toEqual(pairs.slice(1));
  expect([...surprise]).toEqual([1, 2, 3]);
});
