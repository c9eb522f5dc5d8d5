import { expect, test } from 'vitest';
import type { RingTruth } from '../../../src/demo/claims/truth.ts';
import { type FoundGroup, type Planted, score } from './score.ts';

const ring = (id: string, change: Partial<RingTruth> = {}): RingTruth => ({
  id,
  type: 'T1',
  camouflage: 'NONE',
  isLocal: true,
  isPeriodic: false,
  patients: ['a', 'b', 'c', 'd'].map((name) => `${id}-${name}`),
  doctors: [`${id}-doctor`],
  facilities: [`${id}-site`],
  claims: [`${id}-1`, `${id}-2`, `${id}-3`, `${id}-4`],
  ...change,
});
const group = (id: string, change: Partial<FoundGroup> = {}): FoundGroup => ({
  id,
  patients: [],
  doctors: [],
  score: 1,
  claims: [],
  ...change,
});
const planted: Planted = {
  rings: [ring('one'), ring('two', { type: 'T4', doctors: [], camouflage: 'RANDOM', isLocal: false })],
  cohorts: [
    { kind: 'DIALYSIS', patients: ['kidney-1', 'kidney-2'], doctors: [], days: 150 },
    { kind: 'EPIDEMIC', patients: ['kidney-1', 'cough', 'one-a'], doctors: [], days: 0 },
  ],
};
const whole = group('whole', {
  patients: ['one-a', 'one-b', 'one-c', 'one-d'],
  doctors: ['one-doctor'],
  score: 3,
  claims: ['one-1', 'one-2', 'one-3', 'one-4'],
});
const of = (...groups: readonly FoundGroup[]) => score({ groups, patients: [], doctors: [] }, planted);

test('a ring found as it is', () => {
  const result = of(whole);

  expect([result.ringsFound, result.groupPrecision, result.groupOverlap, result.corePurity]).toEqual([1, 1, 1, 1]);
  expect(result.patients).toMatchObject({ precision: 1, recall: 0.5 });
  expect(result.doctors).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  expect(result.evidence).toEqual({ precision: 1, precisionOfTrue: 1, recall: 0.5 });
  expect(result.innocents).toEqual({ patients: 0, doctors: 0 });
});

test('nothing found is nothing right, not everything', () => {
  const result = of();

  expect([
    result.ringsFound,
    result.groupPrecision,
    result.top20,
    result.corePurity20,
    result.evidence.precision,
  ]).toEqual([0, 0, 0, 0, 0]);
});

test('half of a ring and as many strangers: pure enough, but no ring', () => {
  const result = of(group('half', { patients: ['one-a', 'one-b', 'x', 'y'] }));

  // Two in common, of six.
  expect([result.ringsFound, result.groupPrecision, result.groupOverlap]).toEqual([0, 1, 0]);
  expect(result.innocents.patients).toBe(2);
  expect(result.corePurity).toBe(0.5);
});

test('a group of two rings is measured against the one that it holds more of', () => {
  const result = of(group('mixed', { patients: ['one-a', 'two-a', 'two-b', 'two-c', 'two-d'] }));

  expect([result.ringsFound, result.groupPrecision]).toEqual([1, 1]);
  expect(result.recalls.map(({ type, ringsFound, patientsFound }) => [type, ringsFound, patientsFound])).toEqual([
    ['T1', 0, 1],
    ['T4', 1, 4],
  ]);
  expect(result.corePurity).toBe(0.8);
});

test('two groups of one ring find one ring', () => {
  const part = group('part', { patients: ['one-a', 'one-b', 'one-c'] });

  expect(of(whole, part).ringsFound).toBe(1);
});

test('a doctor whom a roaming group uses is innocent', () => {
  const result = of(group('roaming', { patients: ['two-a', 'two-b', 'two-c', 'two-d'], doctors: ['used'] }));

  expect(result.doctors).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  expect(result.innocents.doctors).toBe(1);
  expect(result.corePurity).toBe(0.8);
});

test('the first groups are those with the highest score', () => {
  const wrong = Array.from({ length: 30 }, (_, at) => group(`wrong-${at}`, { patients: [`x${at}`], score: 2 }));
  const result = of(...wrong, whole);

  expect([result.top10, result.top20, result.top50]).toEqual([0.1, 0.05, 1 / 31]);
  expect(result.groupPrecision).toBe(1 / 31);
});

test('every innocent patient counts once: by the narrowest cohort, else as attached to a ring, else as ordinary', () => {
  const mixed = group('mixed', { patients: [...whole.patients, 'neighbour'] });
  const wrong = group('wrong', { patients: ['kidney-1', 'kidney-2', 'cough', 'stranger', 'neighbour'] });

  expect(of(mixed, wrong).falsePositives).toMatchObject({ DIALYSIS: 2, EPIDEMIC: 1, ATTACHED: 1, ORDINARY: 1 });
});

test('evidence is judged by the claims of rings, also of those that a group does not match', () => {
  const result = of(
    { ...whole, claims: ['one-1', 'camouflage'] },
    group('wrong', { patients: ['x'], claims: ['two-1', 'x-1'] }),
  );

  expect(result.evidence).toEqual({ precision: 0.5, precisionOfTrue: 0.5, recall: 0.25 });
});

test('without rings every member is innocent', () => {
  const result = score({ groups: [whole], patients: [], doctors: [] }, { rings: [], cohorts: [] });

  expect(result.innocents).toEqual({ patients: 4, doctors: 1 });
  expect([result.patients.f1, result.evidence.recall]).toEqual([0, 0]);
});
