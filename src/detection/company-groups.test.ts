import { expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { amongPeopleFromAfar, amongStays, companyGroups } from './company-groups.ts';
import { openProjections } from './workers/projections.ts';

const random = randomFrom(41);
const projections = openProjections(1);
const ordinary = ordinaryClaims(random, { patients: 600, facilities: 3, perPatient: 4 }).map((row) =>
  random.chance(0.1) ? { ...row, lastDay: row.day + random.between(2, 9) } : row,
);
const members = people(24);
const waves = [30, 95, 160, 240, 310].flatMap((day) =>
  cohort(random, members, [day], 0.75, { doctor: 'doctor 2.1', facility: 'facility 2' }).map(
    (row): MadeUpClaim => ({ ...row, day: row.day + random.between(0, 3), lastDay: row.day + 8 }),
  ),
);

test('people who are admitted in waves are a group, with the stays as evidence and nobody beside them', async () => {
  const made = claimTable([...ordinary, ...waves]);

  const groups = await companyGroups(projections, made.claims, amongStays);

  const names = new Set(groups.flatMap(({ patients }) => patients.map(made.patientName)));
  expect([...names].filter((name) => !name.startsWith('member'))).toEqual([]);
  expect(names.size).toBeGreaterThanOrEqual(20);
  const cited = groups.flatMap(({ claims }) => claims);
  expect(cited.every((row) => (made.claims.lastDay[row] ?? 0) - (made.claims.day[row] ?? 0) >= 2)).toBe(true);
  expect(cited.every((row) => made.patientName(made.claims.patient[row] ?? 0).startsWith('member'))).toBe(true);
});

test('stays that come as they come are no group', async () => {
  expect(await companyGroups(projections, claimTable(ordinary).claims, amongStays)).toEqual([]);
});

test('without stays there is nothing to look at', async () => {
  const visits = waves.map((row) => ({ ...row, lastDay: row.day }));
  expect(await companyGroups(projections, claimTable(visits).claims, amongStays)).toEqual([]);
});

test('cards from afar who come in campaigns are found at a doctor whose own patients fill the same weeks', async () => {
  const campaigns = [20, 100, 180, 260].flatMap((day) =>
    cohort(random, members, [day], 0.7, {
      doctor: 'doctor 1.0',
      facility: 'facility 1',
      region: 'region 3',
      facilityRegion: 'region 1',
    }).map((row) => ({ ...row, day: row.day + random.between(0, 5) })),
  );
  const made = claimTable([...ordinary, ...campaigns]);

  const [group] = await companyGroups(projections, made.claims, amongPeopleFromAfar);

  const names = group?.patients.map(made.patientName) ?? [];
  expect(names.filter((name) => name.startsWith('member')).length).toBeGreaterThanOrEqual(16);
  expect(names.filter((name) => !name.startsWith('member'))).toEqual([]);
  expect(group?.doctors.map(made.doctorName)).toEqual(['doctor 1.0']);
});
