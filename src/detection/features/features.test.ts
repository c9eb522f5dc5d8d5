import { describe, expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import type { Group } from '../groups/group.ts';
import type { Feature } from './feature.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { overfullBeds } from './overfull-beds.ts';
import { ownTreatment } from './own-treatment.ts';
import { sameBasket } from './same-basket.ts';
import { sameBills } from './same-bills.ts';

const random = randomFrom(53);
const members = people(20);
const site = { doctor: 'doctor 0.9', facility: 'facility 0', region: 'region 0', facilityRegion: 'region 0' };
const ordinary = ordinaryClaims(random, { patients: 200, facilities: 4, perPatient: 5 });

/** What a feature says of the members and their claims at the site. */
const measured = (feature: Feature, rows: readonly MadeUpClaim[]): number | null => {
  const made = claimTable([...ordinary, ...rows]);
  const isMember = new Set(members.map(made.patientOf));
  const claims = Array.from({ length: made.claims.count }, (_, row) => row).filter(
    (row) =>
      isMember.has(made.claims.patient[row] ?? 0) && made.doctorName(made.claims.doctor[row] ?? 0) === site.doctor,
  );
  const [facility = 0] = claims.map((row) => made.claims.facility[row] ?? 0);
  const group: Group = {
    pattern: 'COMMON_DATES',
    patients: [...isMember].sort((a, b) => a - b),
    peripheral: [],
    doctors: [...new Set(claims.map((row) => made.claims.doctor[row] ?? 0))],
    gatherings: [{ facility, firstDay: 0, lastDay: 364 }],
    claims,
    surprise: 5,
  };
  return feature(made.index, group);
};

describe('held elsewhere', () => {
  const stays = cohort(random, members, [30, 110, 200, 300], 0.8, site).map((row) => ({
    ...row,
    lastDay: row.day + 9,
  }));
  const outings = members.flatMap((patient) =>
    Array.from({ length: 12 }, () => ({
      patient,
      doctor: 'doctor 1.1',
      facility: 'facility 1',
      day: random.between(0, 364),
    })),
  );
  const inBed = (row: MadeUpClaim): boolean =>
    stays.some(({ patient, day, lastDay }) => patient === row.patient && row.day > day && row.day < lastDay);

  test('holders who go about during their stays were not in bed', () => {
    expect(measured(heldElsewhere, [...stays, ...outings])).toBeGreaterThan(0.5);
  });
  test('holders who go nowhere during their stays may have been', () => {
    expect(measured(heldElsewhere, [...stays, ...outings.filter((row) => !inBed(row))])).toBe(0);
  });
  test('visits by day tell nothing', () => {
    expect(measured(heldElsewhere, [...cohort(random, members, [30, 110], 0.8, site), ...outings])).toBeNull();
  });
});

describe('a treatment of their own', () => {
  const visits = cohort(random, members, [10, 60, 130, 190, 250], 0.8, site);

  test('everybody gets the same again', () => {
    expect(
      measured(
        ownTreatment,
        visits.map((row) => ({ ...row, item: `drug of ${row.patient}` })),
      ),
    ).toBe(1);
  });
  test('one thing today and another tomorrow is none', () => {
    expect(
      measured(
        ownTreatment,
        visits.map((row) => ({ ...row, item: `drug of day ${row.day}` })),
      ),
    ).toBe(0);
  });
  test('without items it is not known', () => {
    expect(measured(ownTreatment, visits)).toBeNull();
  });
});

describe('the same bills', () => {
  const visits = cohort(random, members, [10, 60, 130, 190, 250], 0.8, site);
  const others = cohort(random, people(30, 'other'), [20, 70, 140, 200], 0.8, site).map((row) => ({
    ...row,
    item: `item ${random.between(0, 60)}`,
  }));

  test('four bills that stand now on this card and now on that are made up', () => {
    const rows = visits.map((row) => {
      const bill = random.between(0, 3);
      return { ...row, item: `item ${bill}`, amount: 10_000 + 777 * bill };
    });
    expect(measured(sameBills, [...rows, ...others])).toBeGreaterThan(0.5);
  });
  test('refills of a few drugs at one price, each person the own one, are not', () => {
    const rows = visits.map((row) => {
      const drug = Number(row.patient.split(' ')[1]) % 3;
      return { ...row, item: `drug ${drug}`, amount: 5_000 + drug };
    });
    expect(measured(sameBills, [...rows, ...others]) ?? 0).toBe(0);
  });
  test('a price list that the other patients of the doctor pay too is not', () => {
    const priced = (rows: readonly MadeUpClaim[]): readonly MadeUpClaim[] =>
      rows.map((row) => {
        const service = random.between(0, 3);
        return { ...row, item: `service ${service}`, amount: 1_000 * (1 + service) };
      });
    expect(measured(sameBills, [...priced(visits), ...priced(others)])).toBeLessThan(0.2);
  });
  test('without items it is not known', () => {
    expect(measured(sameBills, visits)).toBeNull();
  });
});

describe('more stays than beds', () => {
  const waves = cohort(random, members, [30, 110, 200, 300], 0.9, site).map((row) => ({
    ...row,
    lastDay: row.day + 6,
  }));
  const wardOf = (beds: number): readonly MadeUpClaim[] =>
    people(beds * 40, 'inpatient').map((patient, place) => {
      const day = Math.floor(place / beds) * 9;
      return { ...site, patient, doctor: 'doctor 0.1', day, lastDay: day + 9 };
    });

  test('a house of five beds that takes in twenty at once had no beds for them', () => {
    expect(measured(overfullBeds, [...waves, ...wardOf(5)])).toBeGreaterThan(0.7);
  });
  test('a house that is as full without them had', () => {
    const full = people(40, 'guest').map((patient) => ({
      ...site,
      patient,
      doctor: 'doctor 0.2',
      day: 160,
      lastDay: 170,
    }));
    expect(measured(overfullBeds, [...waves, ...wardOf(5), ...full])).toBe(0);
  });
  test('visits by day take no bed', () => {
    expect(measured(overfullBeds, cohort(random, members, [30, 110], 0.8, site))).toBeNull();
  });
});

describe('same basket', () => {
  const visits = (basketOf: (at: number) => number) =>
    cohort(random, members, [30, 110, 200, 300], 0.8, site).map((row, at) => ({ ...row, basket: basketOf(at) }));
  const others = ordinaryClaims(random, { patients: 60, facilities: 1, perPatient: 5 });
  const withBaskets = (basketOf: (at: number) => number) => others.map((row, at) => ({ ...row, basket: basketOf(at) }));

  test('lists of charges copied from one member to the next stand out', () => {
    expect(measured(sameBasket, [...visits(() => 1), ...withBaskets((at) => 100 + at)])).toBeGreaterThan(0.9);
  });
  test('a list that everybody at the facility is charged does not', () => {
    expect(measured(sameBasket, [...visits(() => 1), ...withBaskets(() => 1)])).toBe(0);
  });
  test('lists of everybody’s own do not', () => {
    expect(measured(sameBasket, [...visits((at) => 1_000 + at), ...withBaskets((at) => 100 + at)])).toBe(0);
  });
  test('without fee lines nothing is said', () => {
    expect(measured(sameBasket, cohort(random, members, [30, 110, 200, 300], 0.8, site))).toBeNull();
  });
});
