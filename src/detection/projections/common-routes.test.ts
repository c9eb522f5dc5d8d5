import { describe, expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { commonRoutes } from './common-routes.ts';
import { daysOfStep, journeysOf } from './journeys.ts';

const random = randomFrom(97);
const visit = (patient: string, facility: number, day: number): MadeUpClaim => ({
  patient,
  doctor: `doctor ${facility}.0`,
  facility: `facility ${facility}`,
  day,
  region: 'region 0',
  facilityRegion: 'region 0',
});

/** Everybody goes once along the sites, each in another season, with so many days from one to the next. */
const along = (who: readonly string[], sites: readonly number[], days = 3): readonly MadeUpClaim[] =>
  who.flatMap((patient) => {
    let day = random.between(0, 330);
    return sites.map((facility) => {
      day += random.between(1, days);
      return visit(patient, facility, day);
    });
  });

const routesIn = (rows: readonly MadeUpClaim[]) => {
  const made = claimTable(rows);
  const region = new Int32Array(made.claims.patients.count);
  const half = Math.floor(made.claims.patients.count / 2);
  const parts = [journeysOf(made.index, 0, half), journeysOf(made.index, half, made.claims.patients.count)];
  const facility = (row: number): string => {
    const code = made.claims.facility[row] ?? 0;
    const at = rows.findIndex((_, place) => made.claims.facility[Array.from(made.claims.row).indexOf(place)] === code);
    return rows[at]?.facility ?? '';
  };
  const found = commonRoutes(made.index, region, parts);
  return {
    made,
    parts,
    found,
    sites: found.map(({ rows: [first = 0, second = 0, third = 0] }) =>
      [first, second, third].map(facility).join(' > '),
    ),
    people: found.map((route) => new Set(route.rows.map((row) => made.patientName(made.claims.patient[row] ?? 0)))),
  };
};

const ordinary = ordinaryClaims(random, { patients: 600, facilities: 8, perPatient: 5 }).map((row) => ({
  ...row,
  region: 'region 0',
  facilityRegion: 'region 0',
}));

test('journeys are the visits that a look at every three of a patient finds', () => {
  const rows = [
    ...ordinaryClaims(random, { patients: 60, facilities: 5, perPatient: 20 }),
    { ...visit('in bed', 0, 100), lastDay: 120 },
    visit('in bed', 1, 124),
    visit('in bed', 2, 131),
  ];
  const { made, parts } = routesIn(rows);

  const { claims } = made;
  const facilities = claims.facilities.count;
  const expected: number[] = [];
  for (let patient = 0; patient < claims.patients.count; patient++) {
    const stops: { site: number; day: number; last: number }[] = [];
    const own = Array.from(claims.patient.keys())
      .filter((row) => claims.patient[row] === patient)
      .sort(
        (a, b) =>
          (claims.day[a] ?? 0) - (claims.day[b] ?? 0) || (claims.minute[a] ?? 0) - (claims.minute[b] ?? 0) || a - b,
      );
    for (const row of own) {
      const [site, day, last] = [claims.facility[row] ?? 0, claims.day[row] ?? 0, claims.lastDay[row] ?? 0];
      const before = stops.at(-1);
      if (before?.site === site) before.last = Math.max(before.last, last);
      else stops.push({ site, day, last });
    }
    const isStep = (one: number, other: number): boolean =>
      other > one &&
      other <= one + 4 &&
      stops[one]?.site !== stops[other]?.site &&
      (stops[other]?.day ?? 0) <= (stops[one]?.last ?? 0) + daysOfStep;
    for (const one of stops.keys())
      for (const two of stops.keys())
        for (const three of stops.keys())
          if (isStep(one, two) && isStep(two, three) && stops[one]?.site !== stops[three]?.site)
            expected.push(
              ((stops[one]?.site ?? 0) * facilities + (stops[two]?.site ?? 0)) * facilities + (stops[three]?.site ?? 0),
            );
  }
  expect(expected.length).toBeGreaterThan(20);
  expect(parts.flatMap(({ routes }) => [...routes]).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
});

describe('a route that many take in one order', () => {
  test('is found with those who take it, whenever each of them goes', () => {
    const { sites, people: takers } = routesIn([...ordinary, ...along(people(14), [1, 5, 3])]);

    expect(sites).toEqual(['facility 1 > facility 5 > facility 3']);
    expect([...(takers[0] ?? [])].filter((name) => name.startsWith('member'))).toHaveLength(14);
    expect([...(takers[0] ?? [])].filter((name) => !name.startsWith('member')).length).toBeLessThan(3);
  });
  test('is none where the order does not matter to them', () => {
    const orders = [
      [1, 5, 3],
      [5, 3, 1],
      [3, 1, 5],
      [3, 5, 1],
      [5, 1, 3],
      [1, 3, 5],
    ];
    const rows = people(48).flatMap((patient, place) => along([patient], orders[place % 6] ?? []));

    expect(routesIn([...ordinary, ...rows]).found).toEqual([]);
  });
  test('is none where everybody who is sent to the second site goes on to the third', () => {
    const rows = [
      ...along(people(14), [1, 5, 3]),
      ...along(people(80, 'sent by 1'), [1, 5]),
      ...along(people(80, 'sent on to 3'), [5, 3]),
    ];

    expect(routesIn([...ordinary, ...rows]).found).toEqual([]);
  });
  test('does not come about by itself', () => {
    expect(routesIn(ordinary).found).toEqual([]);
  });
});
