import { describe, expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { campaignGroups } from './campaign-groups.ts';
import { openProjections } from './workers/projections.ts';

const projections = openProjections(1);
const random = randomFrom(83);
const ordinary = ordinaryClaims(random, { patients: 900, facilities: 3, perPatient: 4 });
const members = people(24);
const site = { doctor: 'doctor 1.2', facility: 'facility 1', region: 'region 1', facilityRegion: 'region 1' };
const campaigns = (days: readonly number[]): readonly MadeUpClaim[] =>
  days.flatMap((day) =>
    cohort(random, members, [day], 0.65, site).map((row) => ({ ...row, day: row.day + random.between(0, 5) })),
  );
const namesIn = async (rows: readonly MadeUpClaim[]): Promise<readonly string[]> => {
  const made = claimTable([...ordinary, ...rows]);
  const groups = await campaignGroups(projections, made.index);
  return [...new Set(groups.flatMap(({ patients }) => patients.map(made.patientName)))];
};

describe('campaigns of a week at one doctor', () => {
  test('show whoever comes to several of them, and nobody beside', async () => {
    const names = await namesIn(campaigns([20, 90, 160, 230, 300]));

    expect(names.filter((name) => name.startsWith('member')).length).toBeGreaterThanOrEqual(14);
    expect(names.filter((name) => !name.startsWith('member')).length).toBeLessThan(3);
  });
  test('name the doctor, the facility and the claims at that doctor', async () => {
    const made = claimTable([...ordinary, ...campaigns([20, 90, 160, 230, 300])]);

    const [group] = await campaignGroups(projections, made.index);

    expect(group?.doctors.map(made.doctorName)).toEqual([site.doctor]);
    const facilities = new Set(group?.claims.map((row) => made.claims.facility[row]));
    expect(group?.gatherings.every(({ facility }) => facilities.has(facility))).toBe(true);
    expect(group?.claims.every((row) => made.doctorName(made.claims.doctor[row] ?? 0) === site.doctor)).toBe(true);
  });
  test('are not what passes within a month', async () => {
    expect(await namesIn(campaigns([20, 28, 36]))).toEqual([]);
  });
  test('do not come about by themselves', async () => {
    expect(await namesIn([])).toEqual([]);
  });
});
