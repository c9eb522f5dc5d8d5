import { expect, test, vi } from 'vitest';
import { claimTable, meetingsOf, ordinaryClaims } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { coVisits } from './co-visits.ts';

vi.setConfig({ testTimeout: 60_000 });

const { claims, index } = claimTable(ordinaryClaims(randomFrom(3), { patients: 80, facilities: 4, perPatient: 14 }));

test('pairs that meet at a facility within a day are those that a look at every two visits finds', () => {
  const input = { ...meetingsOf(index), dates: 3, surprise: 0.5 };
  const { patients } = input.visits;

  const pairs = coVisits(input, 0, patients);
  const inParts = [coVisits(input, 0, 20), coVisits(input, 20, patients)];

  const found = Array.from(pairs.first, (first, at) => [first, pairs.second[at], pairs.surprise[at]?.toFixed(4)]);
  expect(found).toEqual(slowly(1));
  expect(found.length).toBeGreaterThan(10);
  expect(inParts.flatMap(({ first }) => [...first])).toEqual([...pairs.first]);
});

test('by site, those who met at two sites or more, however often at one', () => {
  const input = { ...meetingsOf(index), dates: 2, surprise: 0.5, isBySite: true };

  const pairs = coVisits(input, 0, input.visits.patients);

  const found = Array.from(pairs.first, (first, at) => [first, pairs.second[at], pairs.surprise[at]?.toFixed(4)]);
  expect(found).toEqual(slowly(1, true));
  expect(found.length).toBeGreaterThan(10);
});

const slowly = (days: number, isBySite = false): unknown[] => {
  const visits = [
    ...new Set(Array.from(claims.patient, (patient, at) => `${claims.facility[at]} ${claims.day[at]} ${patient}`)),
  ].map((text) => text.split(' ').map(Number));
  const chance = new Map<number, number>();
  for (const [site = 0] of visits) {
    if (chance.has(site)) continue;
    const here = visits.filter(([one]) => one === site).map(([, day = 0]) => day);
    const near = here.flatMap((day) => here.filter((other) => Math.abs(other - day) <= days)).length;
    chance.set(site, near / here.length ** 2);
  }
  const found: unknown[] = [];
  for (let first = 0; first < claims.patients.count; first++)
    for (let second = first + 1; second < claims.patients.count; second++) {
      const mine = visits.filter(([, , patient]) => patient === first);
      const theirs = visits.filter(([, , patient]) => patient === second);
      const meetings = mine.filter(([site, day = 0]) =>
        theirs.some(([place, other = 0]) => place === site && Math.abs(other - day) <= days),
      );
      const met = isBySite ? new Set(meetings.map(([site]) => site)).size : meetings.length;
      if (met < (isBySite ? 2 : 3)) continue;
      let expected = 0;
      for (const [site = 0] of mine)
        expected += theirs.filter(([place]) => place === site).length * (chance.get(site) ?? 0);
      const surprise = poissonTail(met, expected);
      if (surprise >= 0.5) found.push([first, second, Math.fround(surprise).toFixed(4)]);
    }
  return found;
};
