import { expect, test, vi } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { candidateGroups } from './candidate-groups.ts';
import type { Group } from './groups/group.ts';
import { openProjections } from './workers/projections.ts';

vi.setConfig({ testTimeout: 60_000 });

const random = randomFrom(67);
const sites = [1, 4, 7];
const templates = Array.from({ length: 9 }, (_, place) => ({ item: `item ${place}`, amount: 31_415 + place }));
const at = (site: number, bill: Partial<MadeUpClaim> | undefined): Omit<MadeUpClaim, 'patient'> => ({
  doctor: `doctor ${site}.1`,
  facility: `facility ${site}`,
  facilityRegion: `region ${site % 4}`,
  day: random.between(0, 364),
  ...bill,
});
const anyBill = () => ({ item: `item ${random.between(0, 60)}`, amount: random.between(2_000, 40_000) });

/** They see all three doctors, and bear one template at each house: at no house do four bear the same two. */
const members = people(27).flatMap((patient, place) =>
  sites.flatMap((site, house) => [
    { patient, ...at(site, templates[(place + 3 * house) % 9]) },
    { patient, ...at(site, anyBill()) },
    { patient, ...at(site, anyBill()) },
  ]),
);
/** They see one of the doctors only, as many patients do, and bear two templates, no two of them the same two. */
const ofOneDoctor = people(6, 'of one doctor').flatMap((patient, place) =>
  [0, 1].map((time) => ({ patient, ...at(1, templates[(2 * place + time) % 9]) })),
);
const others = people(40, 'patient').flatMap((patient) => [0, 1, 2].map(() => ({ patient, ...at(1, anyBill()) })));

test('the bills of a block, no two of them common at any one house, tell those of its members who see one of its doctors only', async () => {
  const background = ordinaryClaims(random, { patients: 900, facilities: 12, perPatient: 4 });
  const made = claimTable([...background, ...members, ...ofOneDoctor, ...others]);
  const projections = openProjections(1);

  const seeds = (await projections.commonBills(made.index)).flat();
  const { groups } = await candidateGroups(made.claims, projections, () => undefined);
  await projections.close();

  expect(seeds).toEqual([]);
  const named = groups
    .filter(({ pattern }) => pattern === 'COMMON_BILLS')
    .flatMap(({ patients }) => patients.map(made.patientName));
  expect(new Set(named.filter((name) => name.startsWith('of one doctor'))).size).toBe(6);
  expect(named.filter((name) => /^(person|patient)/.test(name))).toEqual([]);
  const doctors = groups.map((group) => `${group.pattern} ${group.doctors.map(made.doctorName).sort().join()}`);
  expect(new Set(doctors)).toEqual(
    new Set(['SHARED_DOCTORS', 'COMMON_BILLS'].map((pattern) => `${pattern} doctor 1.1,doctor 4.1,doctor 7.1`)),
  );
});

test('a handful of cards that share a house a few times, no two of them beyond chance, is a group', async () => {
  const dates = [20, 75, 130, 190, 250, 330];
  const cards = people(12, 'card').flatMap((patient) =>
    dates
      .filter(() => random.chance(0.6))
      .map((date) => ({
        patient,
        doctor: `doctor 2.${random.between(0, 2)}`,
        facility: 'facility 2',
        facilityRegion: 'region 2',
        day: date + random.between(0, 1),
      })),
  );
  const made = claimTable([...ordinaryClaims(random, { patients: 1_500, facilities: 6, perPatient: 6 }), ...cards]);
  const projections = openProjections(1);

  const { groups } = await candidateGroups(made.claims, projections, () => undefined);
  await projections.close();

  const isCard = (patient: number): boolean => made.patientName(patient).startsWith('card');
  const cardsOf = ({ patients }: Group): number => patients.filter(isCard).length;
  const [handful] = [...groups].sort((one, other) => cardsOf(other) - cardsOf(one));
  expect(handful && cardsOf(handful)).toBeGreaterThan(8);
  expect(handful?.patients.length).toBeLessThan(17);
});

test('people who stay in two of three waves, half of them at a time, are a group', async () => {
  const stays = people(24, 'sham').flatMap((patient, place) =>
    [40, 130, 250]
      .filter((_, wave) => (place < 12 ? wave !== place % 3 : wave === place % 3))
      .map((wave) => {
        const day = wave + random.between(0, 3);
        return { patient, ...at(2, anyBill()), day, lastDay: day + 6 };
      }),
  );
  const made = claimTable([...ordinaryClaims(random, { patients: 1_500, facilities: 6, perPatient: 6 }), ...stays]);
  const projections = openProjections(1);

  const { groups } = await candidateGroups(made.claims, projections, () => undefined);
  await projections.close();

  const named = groups.map(({ patients }) => patients.map(made.patientName));
  const shams = people(12, 'sham');
  expect(named.some((names) => shams.every((name) => names.includes(name)) && names.length < 14)).toBe(true);
});

test('eight who go from site to site, each to some of them, and have business of their own at each, are a group', async () => {
  const random = randomFrom(2);
  const dates = [20, 75, 130, 190, 250, 330];
  const led = people(8, 'led').flatMap((patient) => {
    const site = (date: number) => ({
      patient,
      doctor: `doctor ${date}.${random.between(0, 2)}`,
      facility: `facility ${date}`,
    });
    return [
      ...dates.flatMap((day, date) => (random.chance(0.55) ? [{ ...site(date), day }] : [])),
      ...dates.map((_, date) => ({ ...site(date), day: random.between(0, 364) })),
    ];
  });
  const made = claimTable([...ordinaryClaims(random, { patients: 900, facilities: 30, perPatient: 6 }), ...led]);
  const projections = openProjections(1);

  const { groups } = await candidateGroups(made.claims, projections, () => undefined);
  await projections.close();

  const named = groups.map(({ patients }) => patients.map(made.patientName));
  expect(named.filter((members) => members.filter((name) => name.startsWith('led')).length > 5).length).toBeGreaterThan(
    0,
  );
  expect(named.flat().filter((name) => !name.startsWith('led'))).toEqual([]);
});
