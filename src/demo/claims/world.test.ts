import { expect, test } from 'vitest';
import type { Range } from './distributions.ts';
import { nth } from './nth.ts';
import { type BackgroundRanges, type Ranges, usualRanges } from './ranges.ts';
import { sixFamilies } from './rings/plan-rings.ts';
import { type Draw, makeWorld, type World } from './world.ts';

const draw = (change: Partial<Draw>): Draw => ({
  seed: 1,
  patients: 20_000,
  setting: 'hard',
  rings: null,
  ranges: usualRanges,
  families: sixFamilies,
  ...change,
});
const seeds = [1, 2, 3, 4, 5, 6];
const isWithin = (value: number, [low, high]: Range): boolean => value >= low && value <= high;

test.each(seeds)('every figure of the background lies in its range (seed %i)', (seed) => {
  const { background } = makeWorld(draw({ seed, patients: 4_000 }));

  const figures = Object.keys(usualRanges.background) as (keyof BackgroundRanges)[];
  expect(figures.filter((figure) => !isWithin(background(figure), usualRanges.background[figure]))).toEqual([]);
});

test.each(seeds)('every cohort is of a declared size, and of each kind there is one (seed %i)', (seed) => {
  const { cohorts } = makeWorld(draw({ seed }));
  const { dialysis, nursingHome, clinicDays, healthCheck, vaccination } = usualRanges.cohorts;
  const sizes = {
    DIALYSIS: dialysis.patients,
    NURSING_HOME: nursingHome.patients,
    CLINIC_DAYS_REGULAR: clinicDays.patients,
    CLINIC_DAYS_IRREGULAR: clinicDays.patients,
    HEALTH_CHECK: healthCheck.patients,
    VACCINATION: vaccination.patients,
  };

  expect(
    cohorts.filter(({ kind, patients }) => !isWithin(patients.length, sizes[kind])).map(({ kind }) => kind),
  ).toEqual([]);
  expect(new Set(cohorts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(sizes)));
});

test.each(seeds)('every ring has the declared size, dates and sites (seed %i)', (seed) => {
  const { rings, places } = makeWorld(draw({ seed, rings: 36 }));
  const { rings: of } = usualRanges;
  const doctors: Record<string, Range> = {
    T1: of.dense.doctors,
    T2: of.sparse.doctors,
    T3: of.cards.doctors,
    T4: [0, 0],
    T5: of.slow.doctors,
    T6: of.stays.doctors,
  };
  const patients: Record<string, Range> = {
    T1: of.dense.patients,
    T2: of.sparse.patients,
    T3: of.cards.patients,
    T4: of.roaming.patients,
    T5: of.slow.patients,
    T6: of.stays.patients,
  };

  const siteCounts: Record<string, Range> = { T3: [1, 1], T4: of.roaming.sites, T5: [1, 1], T6: [1, 1] };

  expect(new Set(rings.map(({ type }) => type)).size).toBe(6);
  for (const ring of rings) {
    // A member without a claim of the ring is none: low presence may leave some out.
    const [few, many] = nth([patients[ring.type] ?? [1, 0]], 0);
    expect(ring.patients.length).toBeGreaterThanOrEqual(few * 0.6);
    expect(ring.patients.length).toBeLessThanOrEqual(many);
    expect(ring.doctors.length).toBeLessThanOrEqual(nth(doctors[ring.type] ?? [0, -1], 1));
    const own = ring.visits.filter(({ kind }) => kind === 'RING');
    const members = new Set(ring.patients);
    expect(own.every(({ patient }) => members.has(patient))).toBe(true);
    const sites = new Set(own.map(({ doctor }) => places.facilityOf[doctor]));
    expect(isWithin(sites.size, siteCounts[ring.type] ?? [1, Number.POSITIVE_INFINITY])).toBe(true);
  }
});

test('camouflage is as much as what it hides, where there is any', () => {
  const { rings } = makeWorld(draw({ rings: 48 }));

  for (const { camouflage, visits } of rings) {
    const count = (kind: string): number => visits.filter((visit) => visit.kind === kind).length;
    expect(count('CAMOUFLAGE')).toBe(camouflage === 'RANDOM' || camouflage === 'BIASED' ? count('RING') : 0);
  }
  expect(new Set(rings.map(({ camouflage }) => camouflage)).size).toBe(4);
  expect(new Set(rings.map(({ isLocal }) => isLocal)).size).toBe(2);
});

test.each([6, 7])('every mixture of %i types, camouflages and places is met equally often', (types) => {
  const families = Array.from({ length: types }, (_, at) => ({ ...nth(sixFamilies, at % 6), type: `type ${at}` }));
  const { rings } = makeWorld(draw({ patients: 40_000, rings: types * 8, families }));

  const mixtures = rings.map(({ type, camouflage, isLocal }) => `${type} ${camouflage} ${isLocal}`);
  expect(new Set(mixtures).size).toBe(types * 8);
});

test('a local ring has its patients in one region', () => {
  const { rings, people } = makeWorld(draw({ rings: 24 }));
  const regions = ({ patients }: World['rings'][number]): number =>
    new Set(patients.map((patient) => people.region[patient])).size;

  expect(rings.filter((ring) => ring.isLocal && regions(ring) > 1)).toEqual([]);
  expect(rings.filter((ring) => !ring.isLocal && regions(ring) === 1)).toEqual([]);
});

test('nobody belongs to two cohorts or rings', () => {
  const { rings, cohorts } = makeWorld(draw({ rings: 24 }));
  const all = [...rings, ...cohorts].flatMap(({ patients }) => patients);

  expect(new Set(all).size).toBe(all.length);
});

test('without rings there is none, and easy data has neither cohorts nor camouflage', () => {
  expect(makeWorld(draw({ setting: 'none' })).rings).toEqual([]);
  const easy = makeWorld(draw({ setting: 'easy', rings: 12 }));
  expect(easy.cohorts).toEqual([]);
  expect(new Set(easy.rings.map(({ camouflage }) => camouflage))).toEqual(new Set(['NONE']));
});

test('about three rings in ten keep a rhythm', () => {
  const rings = seeds.flatMap((seed) => makeWorld(draw({ seed, rings: 60 })).rings);

  expect(rings.filter(({ isPeriodic }) => isPeriodic).length / rings.length).toBeCloseTo(0.3, 1);
});

test('other ranges are respected too', () => {
  const ranges: Ranges = {
    ...usualRanges,
    cohorts: { ...usualRanges.cohorts, healthCheck: { per500k: [800, 800], patients: [11, 12], days: [1, 1] } },
  };
  const { cohorts } = makeWorld(draw({ ranges }));

  const checks = cohorts.filter(({ kind }) => kind === 'HEALTH_CHECK');
  expect(checks).toHaveLength(32);
  expect(checks.every(({ patients, days }) => isWithin(patients.length, [11, 12]) && days.length === 1)).toBe(true);
});
