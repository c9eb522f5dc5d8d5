import { describe, expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { campaignGroups, colleagueCampaigns, companiesOfColleagues } from './campaign-groups.ts';
import { judgeGroup } from './judge-group.ts';
import { standingOf } from './judged-group.ts';
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

describe('campaigns spread over colleagues', () => {
  const doctors = [0, 1, 2].map((one) => `doctor 1.${one}`);
  /** Some of the cards each time, each with one of the doctors. */
  const spread = (days: readonly number[]): readonly MadeUpClaim[] =>
    campaigns(days).map((row) => ({ ...row, doctor: random.pick(doctors) }));
  const groupsIn = async (rows: readonly MadeUpClaim[]) => {
    const made = claimTable([...ordinary, ...rows]);
    const numbers = doctors.map((name) =>
      Array.from(made.claims.doctors.code.keys()).findIndex((one) => made.doctorName(one) === name),
    );
    const [one = 0, two = 0, three = 0] = numbers.sort((a, b) => a - b);
    const colleagues = { first: Int32Array.of(one, one, two), second: Int32Array.of(two, three, three) };
    const companies = await companiesOfColleagues(projections, made.index, colleagues);
    return { made, groups: await colleagueCampaigns(projections, made.index, companies) };
  };

  test('show whoever comes to several of them, at all their doctors, and nobody beside', async () => {
    const { made, groups } = await groupsIn(spread([20, 90, 160, 230, 300]));

    const names = [...new Set(groups.flatMap(({ patients }) => patients.map(made.patientName)))];
    expect(names.filter((name) => name.startsWith('member')).length).toBeGreaterThanOrEqual(14);
    expect(names.filter((name) => !name.startsWith('member')).length).toBeLessThan(3);
    const told = new Set(groups.flatMap((group) => group.doctors.map(made.doctorName)));
    expect(told.size).toBeGreaterThan(1);
    expect([...told].every((doctor) => doctors.includes(doctor))).toBe(true);
  });
  test('count a presence once, however many of the doctors are looked at together', async () => {
    const { made, groups } = await groupsIn(spread([20, 90, 160, 230, 300]));

    for (const { gatherings, claims } of groups) {
      expect(new Set(gatherings.map(({ firstDay }) => firstDay)).size).toBe(gatherings.length);
      expect(new Set(claims).size).toBe(claims.length);
      expect(claims.every((row) => doctors.includes(made.doctorName(made.claims.doctor[row] ?? 0)))).toBe(true);
    }
  });
  test('are explained where they are refills that fall into the same weeks', async () => {
    const refills = members.flatMap((patient, place) => {
      const from = random.between(0, 29);
      return Array.from(
        { length: 12 },
        (_, month): MadeUpClaim => ({
          ...site,
          patient,
          doctor: random.pick(doctors),
          day: from + 28 * month + random.between(0, 2),
          item: `drug ${place % 7}`,
        }),
      );
    });

    const { made, groups } = await groupsIn(refills);

    for (const group of groups) expect(standingOf(judgeGroup(made.index, group))).toBe('EXPLAINED');
  });
  test('do not come about by themselves', async () => {
    expect((await groupsIn([])).groups).toEqual([]);
  });
});
