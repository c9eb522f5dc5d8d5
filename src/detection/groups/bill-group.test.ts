import { describe, expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { commonBills } from '../projections/common-bills.ts';
import { billGroup } from './bill-group.ts';
import type { Group } from './group.ts';

const random = randomFrom(83);
const ordinary = ordinaryClaims(random, { patients: 900, facilities: 6, perPatient: 5 });
const templates = [
  { item: 'item 7', amount: 31_415 },
  { item: 'item 12', amount: 27_182 },
  { item: 'item 31', amount: 16_180 },
];
const at = { doctor: 'doctor 2.0', facility: 'facility 2', facilityRegion: 'region 2' };

/** Bills of people on days of their own; `billOf` answers which bill somebody gets at which time. */
const billed = (
  who: readonly string[],
  times: number,
  billOf: (time: number, place: number) => Partial<MadeUpClaim>,
  of: Pick<MadeUpClaim, 'doctor' | 'facility'> = at,
): readonly MadeUpClaim[] =>
  who.flatMap((patient, place) =>
    Array.from({ length: times }, (_, time) => ({
      ...of,
      patient,
      day: random.between(0, 364),
      ...billOf(time, place),
    })),
  );
const template = (): Partial<MadeUpClaim> => templates[random.between(0, 2)] ?? {};
const anyBill = (): Partial<MadeUpClaim> => ({
  item: `item ${random.between(0, 60)}`,
  amount: random.between(2_000, 40_000),
});

const groupsOf = (rows: readonly MadeUpClaim[]) => {
  const made = claimTable([...ordinary, ...rows]);
  const groups = commonBills(made.index, 0, made.claims.facilities.count)
    .flatMap((seed) => billGroup(made.index, seed) ?? [])
    .sort((a, b) => b.patients.length - a.patients.length);
  const names = (group: Group | undefined): readonly string[] => (group?.patients ?? []).map(made.patientName);
  return { made, groups, names };
};

describe('people with the same several bills', () => {
  test('are a group with the doctor who gave them, on whatever days they came, and nobody is beside them', () => {
    const members = people(30);

    const { made, groups, names } = groupsOf(billed(members, 5, (time) => (time < 4 ? template() : anyBill())));

    expect(names(groups[0]).length).toBeGreaterThan(25);
    expect(groups.flatMap(names).filter((name) => !name.startsWith('member'))).toEqual([]);
    expect(groups[0]?.doctors.map(made.doctorName)).toEqual(['doctor 2.0']);
    expect(groups[0]?.claims.every((row) => templates.some(({ amount }) => made.claims.amount[row] === amount))).toBe(
      true,
    );
  });

  test('are one group where the doctors of several facilities give them', () => {
    const members = people(30);
    const sites = [0, 3].map((site) => ({ doctor: `doctor ${site}.1`, facility: `facility ${site}` }));

    const { made, groups, names } = groupsOf(sites.flatMap((of) => billed(members, 3, template, of)));

    expect(names(groups[0]).length).toBeGreaterThan(25);
    expect(groups[0]?.doctors.map(made.doctorName).sort()).toEqual(['doctor 0.1', 'doctor 3.1']);
  });

  test('take in those to whom the same doctor gave one of these bills on two dates, not who got it once or elsewhere', () => {
    const again = people(4, 'again');
    const once = people(4, 'once');
    const elsewhere = people(4, 'elsewhere');
    const rows = [
      ...billed(people(30), 4, template),
      ...billed(again, 2, () => templates[0] ?? {}),
      ...billed(once, 1, () => templates[0] ?? {}),
      ...billed(elsewhere, 2, () => templates[0] ?? {}, { ...at, doctor: 'doctor 2.1' }),
    ];

    const { groups, names } = groupsOf(rows);

    expect(names(groups[0])).toEqual(expect.arrayContaining([...again]));
    expect(names(groups[0]).filter((name) => /^(once|elsewhere)/.test(name))).toEqual([]);
  });
});

describe('nobody is a group', () => {
  test('with one bill alike: a refill and a package are one bill again and again', () => {
    expect(groupsOf(billed(people(40), 6, () => templates[0] ?? {})).groups).toEqual([]);
  });

  test('by a price list that everybody at the place pays', () => {
    const clients = people(150, 'client');

    expect(groupsOf([...billed(clients, 2, template), ...billed(clients, 4, anyBill)]).groups).toEqual([]);
  });

  test('by bills of one month: an outbreak, a course of treatment', () => {
    const rows = billed(people(30), 4, template).map((row) => ({ ...row, day: 100 + (row.day % 25) }));

    expect(groupsOf(rows).groups).toEqual([]);
  });

  test('without a doctor who comes back, in one house', () => {
    const rows = billed(people(30), 4, template).map((row, place) => ({ ...row, doctor: `locum ${place % 40}` }));

    expect(groupsOf(rows).groups).toEqual([]);
  });
});
