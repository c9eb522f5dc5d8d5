import { expect, test, vi } from 'vitest';
import {
  claimTable,
  cohort,
  disguised,
  type MadeUpClaim,
  ordinaryClaims,
  people,
} from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { findGroups } from './find-groups.ts';
import { standingOf } from './judged-group.ts';

vi.setConfig({ testTimeout: 120_000 });

const random = randomFrom(31);
const background = ordinaryClaims(random, { patients: 1_500, facilities: 12, perPatient: 4 });
const dates = [11, 40, 77, 103, 131, 190, 222, 260, 301, 344];
const cards = people(16, 'card');
const roaming = people(12, 'roamer');
const planted: readonly MadeUpClaim[] = [
  ...cohort(random, cards, dates, 0.8, {
    doctor: 'doctor 3.1',
    facility: 'facility 3',
    region: 'region 1',
    facilityRegion: 'region 3',
  }),
  ...dates.flatMap((day, site) =>
    cohort(random, roaming, [day], 0.85, {
      doctor: `doctor ${site}.0`,
      facility: `facility ${site}`,
      facilityRegion: `region ${site % 4}`,
    }),
  ),
  ...cohort(
    random,
    people(30, 'resident'),
    Array.from({ length: 24 }, (_, round) => 5 + round * 15),
    0.9,
    {
      doctor: 'doctor 7.0',
      facility: 'facility 7',
      facilityRegion: 'region 3',
      address: 'nursing home',
    },
  ),
  ...people(20, 'billed').flatMap((patient) =>
    Array.from({ length: 5 }, () => ({
      patient,
      doctor: 'doctor 9.1',
      facility: 'facility 9',
      day: random.between(0, 364),
      item: `item ${random.between(0, 3)}`,
      amount: 27_182,
      facilityRegion: 'region 1',
    })),
  ),
];
const rows = [...background, ...planted];

const namedGroups = async (claims: readonly MadeUpClaim[], workers: number, plain: (name: string) => string) => {
  const made = claimTable(claims);
  const { groups } = await findGroups(made.claims, { workers, say: () => undefined });
  return groups.map((group) => ({
    standing: standingOf(group),
    pattern: group.pattern,
    score: group.score,
    patients: group.patients.map(made.patientName).map(plain).sort(),
    doctors: group.doctors.map(made.doctorName).map(plain).sort(),
  }));
};

test('cards from elsewhere swiped on common dates and a group that moves from site to site are found, and people with the same few bills, with nobody beside them', async () => {
  const found = (await namedGroups(rows, 1, (name) => name)).filter(({ standing }) => standing === 'LEAD');

  expect(found.map(({ patients }) => patients)).toEqual(
    expect.arrayContaining([[...cards].sort(), [...roaming].sort()]),
  );
  const members = found.flatMap(({ patients }) => patients);
  expect(members.filter((name) => !/^(card|roamer|billed)/.test(name))).toEqual([]);
  expect(found.find(({ patients }) => patients.includes('card 0'))?.doctors).toEqual(['doctor 3.1']);
  expect(found.find(({ patients }) => patients.includes('roamer 0'))?.doctors).toEqual([]);
  expect(found.find(({ pattern }) => pattern === 'COMMON_BILLS')?.doctors).toEqual(['doctor 9.1']);
});

test('a ring is found without the family that two of its members go about with', async () => {
  const ring = people(7, 'led about');
  const relatives = people(4, 'relative');
  const home = 'home of two members';
  const atHome = ['led about 0', 'led about 1'];
  const trips = [25, 60, 95, 150, 175, 240, 285, 330].flatMap((day, place) =>
    cohort(random, ring, [day], 0.9, { doctor: `doctor ${place}.2`, facility: `facility ${place}` }),
  );
  const outings = [18, 52, 121, 168, 205, 251, 292, 318].flatMap((day, place) =>
    cohort(random, [...relatives, ...atHome], [day], 0.9, {
      doctor: `doctor ${11 - place}.1`,
      facility: `facility ${11 - place}`,
      address: home,
    }),
  );
  const told = trips.map((trip) => ({
    ...trip,
    address: atHome.includes(trip.patient) ? home : `home of ${trip.patient}`,
  }));
  const claims = [...rows, ...told, ...outings];

  const leads = (await namedGroups(claims, 1, (name) => name)).filter(({ standing }) => standing === 'LEAD');

  expect(leads.map(({ patients }) => patients)).toEqual(expect.arrayContaining([[...ring].sort()]));
  expect(leads.flatMap(({ patients }) => patients).filter((name) => name.startsWith('relative'))).toEqual([]);
});

test('a nursing home is found and explained', async () => {
  const explained = (await namedGroups(rows, 1, (name) => name)).filter(({ standing }) => standing === 'EXPLAINED');

  expect(explained.flatMap(({ patients }) => patients).filter((name) => name.startsWith('resident'))).toHaveLength(30);
});

test('without a ring nobody is named', async () => {
  expect((await namedGroups(background, 1, (name) => name)).filter(({ standing }) => standing === 'LEAD')).toEqual([]);
});

test('other ids, another order of rows and another number of workers change nothing', async () => {
  const plain = (name: string): string => name.replace(/^\d+-/, '');

  const first = await namedGroups(rows, 1, plain);
  const again = await namedGroups(disguised(rows, 5), 1, plain);
  const apart = await namedGroups(disguised(rows, 6), 2, plain);

  expect(first.length).toBeGreaterThan(2);
  expect(again).toEqual(first);
  expect(apart).toEqual(first);
});

test.each([1, 2])(
  'who stops it while claims are read, or between two steps, is not kept waiting (%i workers)',
  async (workers) => {
    const { claims } = claimTable(background);
    const between = new AbortController();
    const steps: string[] = [];
    const say = (step: string): void => {
      steps.push(step);
      if (steps.length === 2) between.abort();
    };

    await expect(findGroups(claims, { workers, say, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(steps).toEqual([]);
    await expect(findGroups(claims, { workers, say, signal: between.signal })).rejects.toThrow();
    expect(steps).toHaveLength(2);
  },
);
