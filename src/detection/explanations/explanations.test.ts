import { describe, expect, test } from 'vitest';
import {
  claimTable,
  cohort,
  type MadeUp,
  type MadeUpClaim,
  ordinaryClaims,
  people,
} from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { openGathering } from '../groups/gathered-group.ts';
import type { Group } from '../groups/group.ts';
import type { Explanation } from './explanation.ts';
import { familiarGround } from './familiar-ground.ts';
import { localVisitingDays } from './local-visiting-days.ts';
import { muchSoughtDoctors } from './much-sought-doctors.ts';
import { onePackage } from './one-package.ts';
import { referralTeam } from './referral-team.ts';
import { regularSchedule } from './regular-schedule.ts';
import { sameAddress } from './same-address.ts';
import { standingClinic } from './standing-clinic.ts';
import { treatmentSeries } from './treatment-series.ts';

const random = randomFrom(23);
const site = { doctor: 'doctor 0.9', facility: 'facility 0', region: 'region 0', facilityRegion: 'region 0' };
const every = (gap: number, from = 3): readonly number[] =>
  Array.from({ length: Math.floor((362 - from) / gap) }, (_, place) => from + place * gap);
const scattered = (count: number): readonly number[] => {
  const days = new Set<number>();
  while (days.size < count) days.add(random.between(0, 364));
  return [...days];
};

const groupAmong = (rows: readonly MadeUpClaim[], members: readonly string[]): { made: MadeUp; group: Group } => {
  const made = claimTable([...ordinaryClaims(random, { patients: 400, facilities: 4, perPatient: 5 }), ...rows]);
  const group = openGathering(made.index)({
    patients: members.map(made.patientOf),
    pattern: 'COMMON_DATES',
    spans: [1, 3],
  });
  if (group === null) throw new Error('The planted cohort is no group.');
  return { made, group };
};

const isExplained = (explanation: Explanation, rows: readonly MadeUpClaim[], members: readonly string[]): boolean => {
  const { made, group } = groupAmong(rows, members);
  return explanation(made.index, group).explains;
};

const members = people(24);
/** Cards swiped one after the other for the same amount on dates without rhythm. */
const ring = (days: readonly number[], of: Partial<MadeUpClaim> = {}): readonly MadeUpClaim[] =>
  days.flatMap((day) => {
    const from = random.between(500, 900);
    return cohort(random, members, [day], 0.75, { ...site, amount: 31_415, ...of }).map((row) => ({
      ...row,
      minute: from + random.between(0, 12),
    }));
  });

/** Everybody gets the same again, each something else. */
const ownDrug = (rows: readonly MadeUpClaim[]): readonly MadeUpClaim[] =>
  rows.map((row) => ({ ...row, item: `drug ${Number(row.patient.split(' ')[1]) % 7}` }));
const mixedBills = (rows: readonly MadeUpClaim[]): readonly MadeUpClaim[] =>
  rows.map((row) => ({ ...row, item: `item ${random.between(0, 60)}` }));

describe('living together', () => {
  test('a nursing home on its round is explained', () => {
    expect(
      isExplained(sameAddress, cohort(random, members, every(14), 0.9, { ...site, address: 'home' }), members),
    ).toBe(true);
  });
  test('a family that goes together is explained', () => {
    const rows = cohort(random, members.slice(0, 8), scattered(8), 0.9, site).map((row) => ({
      ...row,
      address: `house ${Number(row.patient.split(' ')[1]) % 3}`,
    }));
    expect(isExplained(sameAddress, rows, members.slice(0, 8))).toBe(true);
  });
  test('a ring of people from as many addresses is not', () => {
    const rows = ring(scattered(10)).map((row) => ({ ...row, address: `house of ${row.patient}` }));
    expect(isExplained(sameAddress, rows, members)).toBe(false);
  });
  test('without addresses a handful who go from place to place together can be a family', () => {
    const family = members.slice(0, 6);
    const journey = scattered(9).flatMap((day, place) =>
      cohort(random, family, [day], 0.95, {
        ...site,
        doctor: `doctor ${place % 3}.1`,
        facility: `facility ${place % 3}`,
      }),
    );
    expect(isExplained(sameAddress, journey, family)).toBe(true);
  });
  test('a ring of which two addresses are told, each of one member, is not', () => {
    const rows = ring(scattered(10)).map((row) => ({
      ...row,
      ...(['member 1', 'member 2'].includes(row.patient) && { address: `house of ${row.patient}` }),
    }));
    expect(isExplained(sameAddress, rows, members)).toBe(false);
  });
  test('a ring in a village whose name stands as the address of everybody is not', () => {
    const village = { address: 'village' };
    const villagers = ordinaryClaims(random, { patients: 300, facilities: 1, perPatient: 5 }).map((row) => ({
      ...row,
      patient: `villager ${row.patient}`,
      ...village,
    }));
    expect(isExplained(sameAddress, [...villagers, ...ring(scattered(10), village)], members)).toBe(false);
  });
  test('without addresses nothing is explained, and that is said', () => {
    const { made, group } = groupAmong(ring(scattered(10)), members);
    expect(sameAddress(made.index, group)).toMatchObject({
      explains: false,
      value: null,
      finding: 'no address is told',
    });
  });
});

describe('familiar ground', () => {
  const few = members.slice(0, 7);
  const journey = [5, 48, 90, 140, 199, 240, 290, 333].flatMap((day, place) =>
    cohort(random, few, [day], 0.8, {
      ...site,
      doctor: `doctor ${place % 4}.${place % 3}`,
      facility: `facility ${place % 4}`,
    }),
  );
  test('a family that meets at the clinics to which each of them goes alone too is explained', () => {
    const alone = few.flatMap((patient) =>
      [0, 1, 2, 3].flatMap((place) =>
        scattered(3).map((day) => ({
          ...site,
          patient,
          doctor: `doctor ${place}.1`,
          facility: `facility ${place}`,
          day,
        })),
      ),
    );
    expect(isExplained(familiarGround, [...journey, ...alone], few)).toBe(true);
  });
  test('cards that are carried from site to site are not', () => {
    expect(isExplained(familiarGround, journey, few)).toBe(false);
  });
});

describe('a timetable', () => {
  test('a clinic day every two weeks is explained', () => {
    expect(isExplained(regularSchedule, cohort(random, members, every(14), 0.7, site), members)).toBe(true);
  });
  test('a clinic day at which everybody gets a drug of their own is explained', () => {
    expect(isExplained(regularSchedule, ownDrug(cohort(random, members, every(14), 0.7, site)), members)).toBe(true);
  });
  test('cards on a timetable, charged with one thing today and another tomorrow, are not', () => {
    expect(isExplained(regularSchedule, mixedBills(ring(every(24))), members)).toBe(false);
  });
  test('stays on a timetable are not: who comes to a clinic day goes home again', () => {
    const rows = cohort(random, members, every(24), 0.7, site).map((row) => ({ ...row, lastDay: row.day + 4 }));
    expect(isExplained(regularSchedule, ownDrug(rows), members)).toBe(false);
  });
  test('a ring on dates without rhythm is not', () => {
    expect(isExplained(regularSchedule, ring(scattered(10)), members)).toBe(false);
  });
  test('a ring of cards from other places on a timetable is not', () => {
    const rows = cohort(random, members, every(24), 0.7, site).map((row) => ({
      ...row,
      region: `region ${1 + (Number(row.patient.split(' ')[1]) % 3)}`,
    }));
    expect(isExplained(regularSchedule, rows, members)).toBe(false);
  });
});

describe('a clinic that goes on without rhythm', () => {
  test('the chronically ill of the place, at one facility all year, are explained', () => {
    expect(isExplained(standingClinic, cohort(random, members, scattered(26), 0.6, site), members)).toBe(true);
  });
  test('the chronically ill with a drug of their own are explained, cards with mixed bills are not', () => {
    const clinic = cohort(random, members, scattered(26), 0.6, site);
    expect(isExplained(standingClinic, ownDrug(clinic), members)).toBe(true);
    expect(isExplained(standingClinic, mixedBills(clinic), members)).toBe(false);
  });
  test('a ring of ten dates is not', () => {
    expect(isExplained(standingClinic, ring(scattered(10)), members)).toBe(false);
  });
  test('sham stays in waves are not', () => {
    const rows = cohort(random, members, scattered(14), 0.7, site).map((row) => ({ ...row, lastDay: row.day + 5 }));
    expect(isExplained(standingClinic, rows, members)).toBe(false);
  });
});

describe('one package for everybody', () => {
  test('a vaccination in four doses is explained', () => {
    const rows = cohort(random, members, [40, 68, 96, 180], 0.95, { ...site, item: 'vaccine', amount: 6_500 });
    expect(isExplained(onePackage, rows, members)).toBe(true);
  });
  test('the same on ten dates is no series of doses, and a package takes no bed', () => {
    const standard = { ...site, item: 'package', amount: 6_500 };
    expect(isExplained(onePackage, cohort(random, members, scattered(10), 0.9, standard), members)).toBe(false);
    const stays = cohort(random, members, [40, 110, 180, 250], 0.9, standard).map((row) => ({
      ...row,
      lastDay: row.day + 5,
    }));
    expect(isExplained(onePackage, stays, members)).toBe(false);
  });
  test('cards charged with one amount and whatever item is not', () => {
    const rows = ring(scattered(10)).map((row) => ({ ...row, item: `item ${random.between(0, 60)}` }));
    expect(isExplained(onePackage, rows, members)).toBe(false);
  });
});

describe('busy days of one facility', () => {
  const burst = (of: Partial<MadeUpClaim>): boolean => {
    const { made, group } = groupAmong(ring(scattered(10), of), members);
    return localVisitingDays(made.index, { ...group, pattern: 'LINKED_BURSTS' }).explains;
  };
  const programme = cohort(random, members, scattered(10), 0.6, site);
  const isBurstExplained = (rows: readonly MadeUpClaim[]): boolean => {
    const { made, group } = groupAmong(rows, members);
    return localVisitingDays(made.index, { ...group, pattern: 'LINKED_BURSTS' }).explains;
  };
  test('people of the place who come back for a treatment of their own are explained', () => {
    expect(isBurstExplained(ownDrug(programme))).toBe(true);
  });
  test('cards charged with one thing today and another tomorrow are not', () => {
    expect(isBurstExplained(mixedBills(ring(scattered(10))))).toBe(false);
  });
  test('without items a clinic is told by its many dates', () => {
    expect(isBurstExplained(cohort(random, members, scattered(20), 0.6, site))).toBe(true);
    expect(burst({})).toBe(false);
  });
  test('sham stays in waves are not', () => {
    const rows = ring(scattered(10)).map((row) => ({ ...row, lastDay: row.day + 5 }));
    const { made, group } = groupAmong(rows, members);
    expect(localVisitingDays(made.index, { ...group, pattern: 'LINKED_BURSTS' }).explains).toBe(false);
  });
  test('cards from elsewhere are not', () => {
    expect(burst({ region: 'region 1' })).toBe(false);
  });
  test('people who share more dates than the business of the days explains are not', () => {
    expect(isExplained(localVisitingDays, ring(scattered(10)), members)).toBe(false);
  });
});

describe('a series of treatments', () => {
  const series = every(7).flatMap((day) => [day, day + 2, day + 4]);
  test('dialysis three times a week is explained', () => {
    expect(isExplained(treatmentSeries, cohort(random, members, series, 0.95, site), members)).toBe(true);
  });
  test('a ring with weeks between its dates is not', () => {
    expect(isExplained(treatmentSeries, ring(scattered(10)), members)).toBe(false);
  });
});

describe('a referral', () => {
  const pair = (rows: readonly MadeUpClaim[]): boolean => {
    const made = claimTable(rows);
    const group: Group = {
      pattern: 'SHARED_DOCTORS',
      patients: members.map(made.patientOf),
      peripheral: [],
      doctors: [0, 1],
      gatherings: [],
      claims: rows.map((_, at) => at),
      surprise: 10,
    };
    return referralTeam(made.index, group).explains;
  };
  test('patients sent on within days are explained', () => {
    const rows = members.flatMap((patient) =>
      scattered(3).flatMap((day) => [
        { patient, doctor: 'first', facility: 'clinic', day },
        { patient, doctor: 'second', facility: 'hospital', day: day + random.between(1, 6) },
      ]),
    );
    expect(pair(rows)).toBe(true);
  });
  test('patients who see both on any day are not', () => {
    const rows = members.flatMap((patient) =>
      ['first', 'second'].flatMap((doctor) => scattered(3).map((day) => ({ patient, doctor, facility: doctor, day }))),
    );
    expect(pair(rows)).toBe(false);
  });
});

describe('doctors whom a whole region seeks', () => {
  const seen = (strangers: number): boolean => {
    const rows = [...members.slice(0, 12), ...people(strangers, 'stranger')].flatMap((patient) =>
      ['first', 'second'].map(
        (doctor): MadeUpClaim => ({ patient, doctor, facility: doctor, day: random.between(0, 364) }),
      ),
    );
    const made = claimTable(rows);
    const isMember = new Set(members.map(made.patientOf));
    const group: Group = {
      pattern: 'SHARED_DOCTORS',
      patients: [...isMember].filter((patient) => patient >= 0),
      peripheral: [],
      doctors: [0, 1],
      gatherings: [],
      claims: rows.map((_, at) => at).filter((at) => isMember.has(made.claims.patient[at] ?? 0)),
      surprise: 5,
    };
    return muchSoughtDoctors(made.index, group).explains;
  };
  test('explain a handful among a thousand', () => {
    expect(seen(1_000)).toBe(true);
  });
  test('do not explain a block that makes up a good part of what its doctors do', () => {
    expect(seen(100)).toBe(false);
  });
});
