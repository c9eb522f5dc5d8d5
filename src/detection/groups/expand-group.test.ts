import { expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { openExpansion } from './expand-group.ts';

const random = randomFrom(37);
const background = ordinaryClaims(random, { patients: 800, facilities: 12, perPatient: 5 });
const days = [12, 55, 98, 141, 190, 233, 276, 330];
const led = people(12, 'led');
const at = (facility: number) => ({ doctor: `doctor ${facility}.1`, facility: `facility ${facility}` });
/** Somebody who is there on the second and the fifth date of the group. */
const twice = (patient: string, siteOf: (date: number) => number): readonly MadeUpClaim[] =>
  [1, 4].map((date) => ({ patient, day: days[date] ?? 0, ...at(siteOf(date)) }));

const membersAmong = (rows: readonly MadeUpClaim[], siteOf: (date: number) => number): readonly string[] => {
  const group = days.flatMap((day, date) => cohort(random, led, [day], 0.9, at(siteOf(date))));
  const { index, patientOf, patientName } = claimTable([...background, ...group, ...rows]);
  const expanded = openExpansion(index)(led.map(patientOf), { span: 1, arePassing: false });
  return (expanded?.patients ?? []).map(patientName).filter((name) => !name.startsWith('led'));
};

test('who is led from site to site belongs with two of eight, where the way is all that leads there', () => {
  const goesThere = [1, 4].flatMap((site) =>
    Array.from({ length: 15 }, () => ({ patient: 'neighbour', day: random.between(0, 364), ...at(site) })),
  );
  const rows = [
    ...twice('seldom', (date) => date),
    ...twice('neighbour', (date) => date),
    ...goesThere,
    { patient: 'once', day: days[1] ?? 0, ...at(1) },
  ];

  expect(membersAmong(rows, (date) => date)).toEqual(['seldom']);
});

test('at one house two of eight dates make nobody a member', () => {
  expect(
    membersAmong(
      twice('seldom', () => 3),
      () => 3,
    ),
  ).toEqual([]);
});

test('four passers-by of whom no three were anywhere together lead to the others, where two of them were at site after site', () => {
  const four = people(4, 'led');
  const grownAt = (sites: number, arePassing: boolean): readonly string[] | undefined => {
    const others = days.flatMap((day, date) => cohort(random, led.slice(4), [day], 0.9, at(date % sites)));
    const inTwos = days.flatMap((day, date) =>
      four.filter((_, place) => (date + place) % 2 === 0).map((patient) => ({ patient, day, ...at(date % sites) })),
    );
    const { index, patientOf, patientName } = claimTable([...background, ...others, ...inTwos]);
    return openExpansion(index)(four.map(patientOf), { span: 1, arePassing })?.patients.map(patientName).sort();
  };

  expect(grownAt(8, true)).toEqual([...led].sort());
  expect(grownAt(8, false)).toBeUndefined();
  expect(grownAt(2, true)).toBeUndefined();
});

test('passers-by who are all where one of them is, each at two of his four sites, are no group; where three are at a third site they are one', () => {
  const grown = (sitesOf: readonly (readonly number[])[]): number | undefined => {
    const some = people(sitesOf.length, 'passer-by');
    const rows = some.flatMap((patient, place) =>
      (sitesOf[place] ?? []).map((date) => ({ patient, day: days[date] ?? 0, ...at(date) })),
    );
    const { index, patientOf } = claimTable([...background, ...rows]);
    return openExpansion(index)(some.map(patientOf), { span: 1, arePassing: true })?.patients.length;
  };

  expect(
    grown([
      [0, 1, 2, 3],
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
      [0, 2],
    ]),
  ).toBeUndefined();
  expect(
    grown([
      [0, 1, 2, 3],
      [0, 1, 2],
      [1, 2, 3],
      [2, 3],
      [0, 3],
      [0, 2],
    ]),
  ).toBe(6);
});
