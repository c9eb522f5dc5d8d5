import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, meetingsOf } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { poissonTail, surprisingFrom, surprisingUpTo } from './poisson-tail.ts';
import { expectedShared } from './stratified-sharing.ts';

test('the tail of Poisson agrees with counted draws', () => {
  const random = randomFrom(11);
  const draws = Array.from({ length: 200_000 }, () => {
    let count = 0;
    for (let product = random(); product > Math.exp(-2.5); product *= random()) count++;
    return count;
  });

  for (const seen of [1, 3, 5, 7]) {
    const share = draws.filter((count) => count >= seen).length / draws.length;
    expect(10 ** -poissonTail(seen, 2.5)).toBeCloseTo(share, 2);
  }
  expect(poissonTail(3, 0)).toBe(300);
  expect(poissonTail(0, 3)).toBe(0);
  expect(poissonTail(2_000, 10)).toBe(300);
});

test('the chance to meet by the popularity of days agrees with people who come by that popularity', () => {
  const random = randomFrom(13);
  // Mondays are four times as popular as other days.
  const popularDay = (): number => {
    for (;;) {
      const day = random.between(0, 139);
      if (day % 7 === 0 || random.chance(0.25)) return day;
    }
  };
  const rows: MadeUpClaim[] = [];
  const visitsOf = Array.from({ length: 300 }, (_, patient) => {
    const days = [...new Set(Array.from({ length: 10 }, popularDay))];
    for (const day of days) rows.push({ patient: `person ${patient}`, doctor: 'doctor', facility: 'facility', day });
    return days;
  });
  const chance = meetingsOf(claimTable(rows).index).chance[0] ?? 0;

  let met = 0;
  let expected = 0;
  for (const [one, mine] of visitsOf.entries())
    for (const theirs of visitsOf.slice(one + 1)) {
      expected += mine.length * theirs.length * chance;
      for (const day of mine) met += theirs.filter((other) => Math.abs(other - day) <= 1).length;
    }
  expect(met / expected).toBeGreaterThan(0.95);
  expect(met / expected).toBeLessThan(1.05);
});

test('the patients whom two doctors share by chance agree with lists drawn inside the regions', () => {
  const random = randomFrom(17);
  const size = [0, 400, 900];
  const one = [
    [1, 60],
    [2, 30],
  ] as const;
  const other = [
    [1, 50],
    [2, 200],
  ] as const;
  const draw = (region: number, count: number): ReadonlySet<number> => {
    const list = new Set<number>();
    while (list.size < count) list.add(random.between(1, size[region] ?? 1));
    return list;
  };
  let shared = 0;
  const rounds = 3_000;
  for (let round = 0; round < rounds; round++)
    for (const [place, [region, count]] of one.entries()) {
      const theirs = draw(region, other[place]?.[1] ?? 0);
      for (const patient of draw(region, count)) if (theirs.has(patient)) shared++;
    }

  const counts = (...lists: readonly (readonly (readonly [number, number])[])[]) => ({
    start: Int32Array.from([0, ...lists], (_, place) => lists.slice(0, place).flat().length),
    stratum: Int32Array.from(lists.flat(), ([region]) => region),
    patients: Int32Array.from(lists.flat(), ([, count]) => count),
  });
  expect(expectedShared(counts(one, other), 0, 1, size)).toBeCloseTo(shared / rounds, 0);
  expect(expectedShared(counts(one, other), 0, 1, size)).toBeCloseTo((60 * 50) / 400 + (30 * 200) / 900);
  expect(expectedShared(counts(one, [[3, 50]]), 0, 1, [0, 400, 900, 5])).toBe(0);
  expect(expectedShared(counts(one, other), 0, 1, size, 7)).toBeGreaterThan(7);
});

test.each([0.5, 3, 4])(
  'counts and expectations where a surprise of %d begins are those that the tail says',
  (least) => {
    const bound = surprisingUpTo(least);

    for (const seen of [1, 3, 8, 40, 900]) {
      expect(poissonTail(seen, bound(seen) * (1 - 1e-6))).toBeGreaterThanOrEqual(least);
      expect(poissonTail(seen, bound(seen))).toBeLessThan(least);
    }
    for (const expected of [0.2, 3, 60, 30_000, 400_000]) {
      const count = surprisingFrom(least)(expected);
      expect(poissonTail(count, expected)).toBeGreaterThanOrEqual(least);
      expect(poissonTail(count - 1, expected)).toBeLessThan(least);
    }
  },
);

test('what is far below the expectation surprises nobody, however large it is', () => {
  expect(poissonTail(5, 30_000)).toBe(0);
  expect(poissonTail(29_000, 30_000)).toBeLessThan(0.001);
});
