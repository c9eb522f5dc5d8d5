import { expect, test } from 'vitest';
import { layersOf, teamsOf } from './teams.ts';

const people = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, place) => from + place);

test('doctors with mostly the same company are a team, and one with another company is not', () => {
  const teams = teamsOf([
    { doctors: [1, 2], patients: people(0, 20) },
    { doctors: [2, 3], patients: people(10, 25) },
    { doctors: [2, 9], patients: people(100, 130) },
  ]);

  expect(teams.map(({ doctors }) => doctors)).toEqual([
    [2, 9],
    [1, 2, 3],
  ]);
  expect(teams.map(({ companies }) => companies.length)).toEqual([1, 2]);
});

test('a team stays as small as a department', () => {
  const chain = Array.from({ length: 12 }, (_, doctor) => ({ doctors: [doctor, doctor + 1], patients: people(0, 20) }));

  for (const { doctors } of teamsOf(chain)) expect(doctors.length).toBeLessThanOrEqual(6);
});

test('in a layer every doctor is of one team', () => {
  const team = (...doctors: readonly number[]) => ({ doctors, companies: [] });

  expect(layersOf([team(1, 2), team(2, 3), team(4, 5), team(3, 6)])).toEqual([
    [team(1, 2), team(4, 5), team(3, 6)],
    [team(2, 3)],
  ]);
});
