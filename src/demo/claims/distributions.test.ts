import { expect, test } from 'vitest';
import { randomFrom } from '../../platform/random.ts';
import { spacedDays } from './calendar.ts';
import { drawerByWeight, gamma, placeByWeight, poisson, runningSums, someOf } from './distributions.ts';

const meanOf = (count: number, draw: () => number): number => {
  let sum = 0;
  for (let turn = 0; turn < count; turn += 1) sum += draw();
  return sum / count;
};

test.each([0.3, 4, 90])('a Poisson count of mean %d has that mean, and that variance', (mean) => {
  const random = randomFrom(1, 'poisson', mean);
  const counts = Array.from({ length: 20_000 }, () => poisson(random, mean));

  const found = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(found / mean).toBeCloseTo(1, 1);
  expect(counts.reduce((sum, count) => sum + (count - found) ** 2, 0) / counts.length / mean).toBeCloseTo(1, 1);
});

test.each([0.7, 1, 2.5])('a gamma number of shape %d has that mean', (shape) => {
  const random = randomFrom(1, 'gamma', shape);

  expect(meanOf(40_000, () => gamma(random, shape)) / shape).toBeCloseTo(1, 1);
});

test('both ways to draw by weight give every place its share, and none to weight 0', () => {
  const weights = [1, 0, 5, 2, 2];
  const random = randomFrom(1, 'weights');
  const draw = drawerByWeight(Float32Array.from(weights));
  const sums = runningSums(weights);
  const counts = [weights.map(() => 0), weights.map(() => 0)] as const;
  for (let turn = 0; turn < 50_000; turn += 1) {
    const [one, other] = [draw(random), placeByWeight(random, sums)];
    counts[0][one] = (counts[0][one] ?? 0) + 1;
    counts[1][other] = (counts[1][other] ?? 0) + 1;
  }

  for (const found of counts)
    for (const [at, weight] of weights.entries())
      expect(Math.abs((found[at] ?? 0) / 50_000 - weight / 10)).toBeLessThan(0.01);
  expect([counts[0][1], counts[1][1]]).toEqual([0, 0]);
});

test('some of a list are different ones, as many as asked for or as there are', () => {
  const random = randomFrom(1, 'some');

  expect(new Set(someOf(random, [1, 2, 3, 4, 5], 3)).size).toBe(3);
  expect(new Set(someOf(random, [1, 2], 5))).toEqual(new Set([1, 2]));
});

test.each([true, false])('spaced days keep their gap and their span (regular: %s)', (isRegular) => {
  const random = randomFrom(1, 'days');
  for (let turn = 0; turn < 500; turn += 1) {
    const days = spacedDays(random, { count: random.between(1, 60), from: 10, end: 200, gap: 5, isRegular });
    const gaps = days.slice(1).map((day, at) => day - (days[at] ?? 0));

    expect(Math.min(...gaps, 5)).toBe(5);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...days)).toBeLessThan(200);
    expect(isRegular ? new Set(gaps).size : 0).toBeLessThanOrEqual(1);
  }
});
