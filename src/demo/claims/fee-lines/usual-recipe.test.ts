import { expect, test } from 'vitest';
import { randomFrom } from '../../../platform/random.ts';
import { billFor } from '../catalogue.ts';
import { nth } from '../nth.ts';
import { usualRanges } from '../ranges.ts';
import { sixFamilies } from '../rings/plan-rings.ts';
import type { Visit } from '../visit.ts';
import { makeWorld } from '../world.ts';
import { type FeeLineRanges, usualFeeLineRanges } from './fee-line-ranges.ts';
import { feeLinesOf } from './fee-lines-of.ts';

const world = makeWorld({
  seed: 3,
  patients: 20_000,
  setting: 'none',
  rings: null,
  ranges: usualRanges,
  families: sixFamilies,
});
const { places, people, catalogue } = world;
const plainly: FeeLineRanges = { ...usualFeeLineRanges, splits: [0, 0], corrections: [0, 0] };

/** Each visit's list in no order, the visits under what they were billed. */
const listsByBill = (visits: readonly Visit[], ranges: FeeLineRanges): string[][] => {
  const linesOf = feeLinesOf(world, ranges);
  const random = randomFrom(1, 'lines');
  const lists = Map.groupBy(visits, ({ bill }) => `${bill.item} ${bill.fen}`);
  return [...lists.values()].map((alike) =>
    alike.map((visit) =>
      linesOf(visit, random)
        .map(({ item, count }) => `${item} ${count}`)
        .toSorted()
        .join(),
    ),
  );
};

/** Share of the lists that are the most frequent one of their bill. */
const usualShare = (lists: readonly (readonly string[])[]): number => {
  const most = lists.map((alike) =>
    Math.max(...[...Map.groupBy(alike, (list) => list).values()].map((same) => same.length)),
  );
  return most.reduce((sum, count) => sum + count, 0) / lists.flat().length;
};

test.each([
  ['DIALYSIS', 0.8],
  ['VACCINATION', 0.8],
  // Men and women differ in one thing.
  ['HEALTH_CHECK', 0.4],
] as const)('what a %s holds is a package, the same for all but a few', (kind, least) => {
  const [cohort] = world.cohorts.filter((one) => one.kind === kind);
  const visits = (cohort?.days ?? []).slice(0, 3).flatMap((day) => cohort?.visitsOn(day, randomFrom(1, day)) ?? []);

  expect(visits.length).toBeGreaterThan(20);
  expect(usualShare(listsByBill(visits, plainly))).toBeGreaterThan(least);
});

const visitOf = (patient: number, doctor: number, kind: Visit['kind'], item: number): Visit => ({
  kind,
  patient,
  doctor,
  begins: 10,
  ends: 10,
  minute: 600,
  bill: billFor(catalogue, nth(places.level, nth(places.facilityOf, doctor)), item, 1),
  ring: -1,
});
const patients = Array.from({ length: 200 }, (_, at) => at * 7);
/** The first item from a place on that is too dear to be all that a visit is for. */
const dearFrom = (from: number): number => catalogue.priceFen.findIndex((fen, item) => item >= from && fen > 10_000);

test('a chronic patient takes the same every month, and with some doctors the same as others', () => {
  const refills = patients.flatMap((patient) =>
    [1, 2, 3].map(() =>
      visitOf(patient, nth(people.homeDoctor, patient), 'REFILL', catalogue.outpatient + (patient % 9)),
    ),
  );
  const monthly = patients.map((_, at) =>
    listsByBill(refills.slice(at * 3, at * 3 + 3), { ...plainly, regimenChanges: [0, 0] }),
  );
  const atOneDoctor = patients.map((patient) => visitOf(patient, 0, 'REFILL', dearFrom(catalogue.outpatient)));

  expect(monthly.filter((lists) => usualShare(lists) < 1)).toEqual([]);
  const whereStandard = (share: number): number =>
    usualShare(listsByBill(atOneDoctor, { ...plainly, standardRegimens: [share, share], regimenChanges: [0, 0] }));
  expect(whereStandard(1)).toBe(1);
  expect(whereStandard(0)).toBeLessThan(0.5);
});

test('an order set makes the lists of strangers equal; without it few are', () => {
  const visits = patients.map((patient) => visitOf(patient, 0, 'ORDINARY', dearFrom(0)));
  const withSets = (share: number): number =>
    usualShare(listsByBill(visits, { ...plainly, orderSets: [share, share], orderSetChanges: [0, 0] }));

  expect(withSets(1)).toBe(1);
  expect(withSets(0)).toBeLessThan(0.3);
});
