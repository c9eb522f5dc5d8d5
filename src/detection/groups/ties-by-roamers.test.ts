import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, people } from '../../../tests/support/made-up-claims.ts';
import type { Group } from './group.ts';
import { withoutRoamers } from './ties-by-roamers.ts';

const roamers = people(10, 'roamer');
const clients = people(14, 'client');
const sites = [0, 1, 2, 3];
const claims: readonly MadeUpClaim[] = [
  ...roamers.flatMap((patient) =>
    sites.map((site) => ({ patient, doctor: `doctor ${site}`, facility: `facility ${site}`, day: 20 + site * 60 })),
  ),
  ...clients.flatMap((patient, place) =>
    [0, 1].map((site) => ({ patient, doctor: `doctor ${site}`, facility: `facility ${site}`, day: place * 9 + site })),
  ),
];
const made = claimTable(claims);
const doctor = (name: string): number =>
  Array.from(made.claims.doctors.code, (_, one) => made.doctorName(one)).indexOf(name);
const group: Group = {
  pattern: 'COMMON_DATES',
  patients: roamers.map(made.patientOf).sort((a, b) => a - b),
  peripheral: [],
  doctors: [],
  gatherings: sites.map((facility) => ({ facility, firstDay: 20 + facility * 60, lastDay: 20 + facility * 60 })),
  claims: [],
  surprise: 8,
};
/** Doctors 0 and 1 share the roamers and more clients; doctors 2 and 3 the roamers only. */
const pairs = [
  [doctor('doctor 0'), doctor('doctor 1'), 24],
  [doctor('doctor 2'), doctor('doctor 3'), 10],
].map(([one = 0, other = 0, shared = 0]) => ({ first: Math.min(one, other), second: Math.max(one, other), shared }));
const ties = {
  first: Int32Array.from(pairs, ({ first }) => first),
  second: Int32Array.from(pairs, ({ second }) => second),
  shared: Int32Array.from(pairs, ({ shared }) => shared),
  surprise: Float32Array.from(pairs, () => 6),
};

test('doctors who share nobody but people who move about together are not tied, those who share others too are', () => {
  const left = withoutRoamers(made.index, [group], ties);

  expect(Array.from(left.shared)).toEqual([24]);
});

test('a group that stays at one site leaves all ties as they are', () => {
  const settled = { ...group, gatherings: group.gatherings.map((one) => ({ ...one, facility: 0 })) };

  expect(Array.from(withoutRoamers(made.index, [settled], ties).shared)).toEqual([24, 10]);
});
