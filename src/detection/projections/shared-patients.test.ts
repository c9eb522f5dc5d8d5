import { expect, test } from 'vitest';
import { claimTable, ordinaryClaims } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { panelsOf } from '../claims/panels.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { sharedPatients } from './shared-patients.ts';
import { strataOf } from './strata.ts';

const { claims, index } = claimTable(ordinaryClaims(randomFrom(5), { patients: 200, facilities: 5, perPatient: 8 }));

test('doctors who share patients are those whose lists of patients, laid side by side, say so', () => {
  const panels = panelsOf(index);

  const input = { panels, strata: strataOf(index, panels), shared: 4, surprise: 0.3 };
  const pairs = sharedPatients(input, 0, claims.doctors.count);

  const found = Array.from(pairs.first, (first, at) => [
    first,
    pairs.second[at],
    pairs.shared[at],
    pairs.surprise[at]?.toFixed(4),
  ]);
  expect(found).toEqual(slowly());
  expect(found.length).toBeGreaterThan(5);
});

const slowly = (): unknown[] => {
  const regionOf = (patient: number): number => claims.patients.region[patient] ?? -1;
  const all = Array.from({ length: claims.patients.count }, (_, patient) => patient);
  const seen = (doctor: number, least: number): readonly number[] =>
    all.filter(
      (patient) =>
        Array.from(claims.patient).filter((one, at) => one === patient && claims.doctor[at] === doctor).length >= least,
    );
  const lists = Array.from(
    { length: claims.doctors.count },
    (_, doctor) => [seen(doctor, 1), seen(doctor, 2)] as const,
  );
  const surprise = (one: readonly number[], other: readonly number[]): number => {
    let expected = 0;
    for (const region of new Set(all.map(regionOf))) {
      const inRegion = (list: readonly number[]): number =>
        list.filter((patient) => regionOf(patient) === region).length;
      expected += (inRegion(one) * inRegion(other)) / inRegion(all);
    }
    return poissonTail(one.filter((patient) => other.includes(patient)).length, expected);
  };
  return lists.flatMap(([once, twice], first) =>
    lists.flatMap(([otherOnce, otherTwice], second) => {
      const shared = once.filter((patient) => otherOnce.includes(patient)).length;
      const most = Math.max(surprise(once, otherOnce), surprise(twice, otherTwice));
      return second > first && shared >= 4 && most >= 0.3
        ? [[first, second, shared, Math.fround(most).toFixed(4)]]
        : [];
    }),
  );
};
