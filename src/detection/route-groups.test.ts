import { describe, expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { judgeGroup } from './judge-group.ts';
import { standingOf } from './judged-group.ts';
import { routeGroups } from './route-groups.ts';
import { openProjections } from './workers/projections.ts';

const projections = openProjections(1);
const random = randomFrom(103);
const home = { region: 'region 0', facilityRegion: 'region 0' };
const ordinary = ordinaryClaims(random, { patients: 600, facilities: 8, perPatient: 5 }).map((row) => ({
  ...row,
  ...home,
}));

/** Each is handed on along the sites within days, whenever it begins. */
const handedOn = (
  who: readonly string[],
  sites: readonly number[],
  of: Partial<MadeUpClaim> = {},
): readonly MadeUpClaim[] =>
  who.flatMap((patient) => {
    let day = random.between(0, 330);
    return sites.map((facility): MadeUpClaim => {
      day += random.between(1, 4);
      return {
        ...home,
        patient,
        doctor: `doctor ${facility}.1`,
        facility: `facility ${facility}`,
        day,
        item: `item ${random.between(0, 60)}`,
        amount: random.between(2_000, 40_000),
        address: `house of ${patient}`,
        ...of,
      };
    });
  });

const groupsIn = async (rows: readonly MadeUpClaim[]) => {
  const made = claimTable([...ordinary, ...rows]);
  const groups = await routeGroups(projections, made.index, new Int32Array(made.claims.patients.count));
  return { made, groups, judged: groups.map((group) => judgeGroup(made.index, group)) };
};

describe('people handed from site to site in one order', () => {
  const members = people(16);
  test('are a lead, with nobody beside them, and the claims of their way', async () => {
    const { made, judged } = await groupsIn(handedOn(members, [2, 6, 4]));

    expect(judged.map(standingOf)).toEqual(['LEAD']);
    const [group] = judged;
    const names = group?.patients.map(made.patientName) ?? [];
    expect(names.filter((name) => name.startsWith('member'))).toHaveLength(16);
    expect(names.filter((name) => !name.startsWith('member')).length).toBeLessThan(3);
    expect(group?.gatherings).toHaveLength(3);
    expect(group?.claims.length).toBe(3 * names.length);
  });
  test('are one group along more sites, and wherever they begin', async () => {
    const sites = [2, 6, 4, 1];
    const rows = members.flatMap((patient, place) => {
      const start = place % 2;
      return handedOn([patient], [...sites.slice(start), ...sites.slice(0, start)]);
    });

    const { made, groups } = await groupsIn(rows);

    expect(groups).toHaveLength(1);
    const names = groups[0]?.patients.map(made.patientName) ?? [];
    expect(names.filter((name) => name.startsWith('member')).length).toBeGreaterThanOrEqual(14);
  });
  test('have the doctors with them to whom they go more than the other patients of the sites', async () => {
    const { made, groups } = await groupsIn(handedOn(members, [2, 6, 4]));
    const alone = ordinary.map((row) => ({ ...row, doctor: `${row.facility}'s only doctor` }));
    const onlyDoctors = claimTable([
      ...alone,
      ...handedOn(members, [2, 6, 4]).map((row) => ({ ...row, doctor: `${row.facility}'s only doctor` })),
    ]);

    const named = groups[0]?.doctors.map(made.doctorName) ?? [];
    expect(named.length).toBeGreaterThanOrEqual(2);
    expect(named.every((doctor) => ['doctor 2.1', 'doctor 4.1', 'doctor 6.1'].includes(doctor))).toBe(true);
    const [group] = await routeGroups(
      projections,
      onlyDoctors.index,
      new Int32Array(onlyDoctors.claims.patients.count),
    );
    expect(group?.doctors).toEqual([]);
  });
});

describe('innocent ways', () => {
  test('a family that goes together is explained', async () => {
    const family = people(7, 'relative').flatMap((patient) =>
      [2, 6, 4].map(
        (facility, place): MadeUpClaim => ({
          ...home,
          patient,
          doctor: `doctor ${facility}.1`,
          facility: `facility ${facility}`,
          day: 100 + 3 * place,
          address: 'one house',
        }),
      ),
    );

    for (const group of (await groupsIn(family)).judged) expect(standingOf(group)).toBe('EXPLAINED');
  });
  test('from the village doctor to the county and on to the city is no route of a few where all are sent so', async () => {
    const rows = [
      ...handedOn(people(14), [2, 6, 4]),
      ...handedOn(people(90, 'sent to the county'), [2, 6]),
      ...handedOn(people(90, 'sent to the city'), [6, 4]),
    ];

    expect((await groupsIn(rows)).groups).toEqual([]);
  });
});
