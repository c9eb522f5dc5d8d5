import { expect, test } from 'vitest';
import { claimTable, cohort, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import { presencesAt } from '../claims/site-presences.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { type CompanyInput, repeatedCompany, type SitePairs } from './repeated-company.ts';

const random = randomFrom(17);
const ordinary = ordinaryClaims(random, { patients: 300, facilities: 3, perPatient: 3 });
const ring = cohort(random, people(16), [20, 95, 180, 300], 0.7, { doctor: 'doctor 1.0', facility: 'facility 1' });
const link = 3;

const inputOf = (index: ClaimIndex, pairs: SitePairs | null, span: number): CompanyInput => ({
  presences: presencesAt(index, 'doctor'),
  pairs,
  period: [index.claims.firstDay, index.claims.endDay],
  span,
  link,
});
const companyOf = (rows: Parameters<typeof claimTable>[0], span: number) => {
  const made = claimTable(rows);
  return {
    ...made,
    found: repeatedCompany(inputOf(made.index, null, span), 0, made.claims.doctors.count),
  };
};

test.each([
  [1, [0]],
  [7, [0, 3]],
])('windows of %d days that share their company are those that a look at every pair finds', (span, shifts) => {
  const { claims, found, patientName } = companyOf([...ordinary, ...ring], span);

  const linked = Array.from({ length: claims.doctors.count }, (_, doctor) =>
    shifts.map((shift) => ({ doctor, size: linkedWindows(claims, doctor, span, shift).size })),
  ).flat();

  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ site, windows }) => [site, windows])).toEqual(
    linked.flatMap(({ doctor, size }) => (size >= 3 ? [[doctor, size]] : [])),
  );
  const names = found.flatMap(({ patients }) => patients.map(patientName));
  expect(names.filter((name) => name.startsWith('member')).length).toBeGreaterThanOrEqual(13);
  expect(names.filter((name) => name.startsWith('person')).length).toBeLessThan(2);
});

test('a group that has a doctor for itself does not hide in its own crowd', () => {
  const alone = ring.map((row) => ({ ...row, doctor: 'doctor of nobody else' }));

  const { found } = companyOf([...ordinary, ...alone], 7);

  expect(found.some(({ patients }) => patients.length >= 13)).toBe(true);
});

test('the visits to two colleagues are those to one doctor who has the claims of both', () => {
  const spread = ring.map((row, place) => ({ ...row, doctor: `doctor 1.${place % 2}` }));
  const rows = [...ordinary, ...spread];
  const apart = claimTable(rows);
  const doctor = (name: string): number =>
    Array.from(apart.claims.doctors.code.keys()).findIndex((one) => apart.doctorName(one) === name);
  const pairs = { first: Int32Array.of(doctor('doctor 1.0')), second: Int32Array.of(doctor('doctor 1.1')) };
  const asOne = rows.map((row) => (/^doctor 1\.[01]$/.test(row.doctor) ? { ...row, doctor: 'both' } : row));
  const together = companyOf(asOne, 7);

  const found = repeatedCompany(inputOf(apart.index, pairs, 7), 0, 1);

  const expected = together.found.filter(({ site }) => together.doctorName(site) === 'both');
  const named = (patients: readonly number[], name: (patient: number) => string) => patients.map(name).sort();
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ windows, patients }) => ({ windows, patients: named(patients, apart.patientName) }))).toEqual(
    expected.map(({ windows, patients }) => ({ windows, patients: named(patients, together.patientName) })),
  );
});

test('without a group no day shares its company with others', () => {
  expect(companyOf(ordinary, 1).found).toEqual([]);
});

/** The windows of a doctor that share more people than chance with another one, by comparing all pairs. */
const linkedWindows = (
  claims: ReturnType<typeof claimTable>['claims'],
  doctor: number,
  span: number,
  shift: number,
): ReadonlySet<number> => {
  const people = new Map<number, Set<number>>();
  const days = new Map<number, Set<number>>();
  for (let row = 0; row < claims.count; row++) {
    if (claims.doctor[row] !== doctor) continue;
    const day = Math.floor(((claims.day[row] ?? 0) - claims.firstDay + shift) / span);
    const who = claims.patient[row] ?? 0;
    people.set(day, (people.get(day) ?? new Set()).add(who));
    days.set(who, (days.get(who) ?? new Set()).add(day));
  }
  const windows = Math.ceil((claims.endDay - claims.firstDay) / span);
  const visitsOf = (who: number): number => days.get(who)?.size ?? 0;
  const onceOn = (day: number): number => [...(people.get(day) ?? [])].filter((who) => visitsOf(who) === 1).length;
  const once = [...people.keys()].reduce((sum, day) => sum + onceOn(day), 0);
  const chance = (day: number): number => (onceOn(day) + 0.5) / (once + windows / 2);
  const returns = (day: number): number =>
    [...(people.get(day) ?? [])].reduce((sum, who) => sum + visitsOf(who) - 1, 0);
  const needed = Math.max(link, Math.log10((windows * (windows - 1)) / 2) - 0.5);
  const linked = new Set<number>();
  for (const [day, here] of people)
    for (const [other, there] of people) {
      const shared = [...here].filter((who) => there.has(who)).length;
      const expected = Math.max(returns(day) * chance(other), returns(other) * chance(day));
      if (day !== other && shared >= 4 && poissonTail(shared, expected) >= needed) linked.add(day);
    }
  return linked;
};
