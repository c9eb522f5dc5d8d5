import type { Random } from '../../platform/random.ts';
import { nth } from './nth.ts';

/** A lowest and a highest value, both included. */
export type Range = readonly [low: number, high: number];

export const within = (random: Random, [low, high]: Range): number => low + random() * (high - low);
export const wholeWithin = (random: Random, [low, high]: Range): number => random.between(low, high);

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Half of the values lie below `median`; `spread` is the standard deviation of the logarithm. */
export const logNormal = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

/** Mean `shape` (Marsaglia and Tsang). */
export const gamma = (random: Random, shape: number): number => {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const third = shape - 1 / 3;
  for (;;) {
    const point = normal(random);
    const cube = (1 + point / Math.sqrt(9 * third)) ** 3;
    if (cube > 0 && Math.log(1 - random()) < point ** 2 / 2 + third * (1 - cube + Math.log(cube))) return third * cube;
  }
};

/** Counts above 60 are drawn from the normal distribution with the same mean and spread. */
export const poisson = (random: Random, mean: number): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > floor; product *= random()) count += 1;
  return count;
};

/** Running sums, one more than there are weights: what `placeByWeight` searches. */
export const runningSums = (weights: ArrayLike<number>): Float64Array => {
  const sums = new Float64Array(weights.length + 1);
  for (let at = 0; at < weights.length; at += 1) sums[at + 1] = nth(sums, at) + nth(weights, at);
  return sums;
};

/** A place from `from` up to and without `end`, each as likely as its weight. */
export const placeByWeight = (random: Random, sums: Float64Array, from = 0, end = sums.length - 1): number => {
  const wanted = nth(sums, from) + random() * (nth(sums, end) - nth(sums, from));
  let low = from;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (nth(sums, middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Draws places by weight in constant time (Walker's alias method). */
export const drawerByWeight = (weights: Float32Array): ((random: Random) => number) => {
  const size = weights.length;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const share = Float64Array.from(weights, (weight) => weight / mean);
  const other = new Uint32Array(size);
  const poor: number[] = [];
  const rich: number[] = [];
  share.forEach((value, at) => {
    (value < 1 ? poor : rich).push(at);
  });
  while (poor.length > 0 && rich.length > 0) {
    const from = nth(poor, poor.length - 1);
    const to = nth(rich, rich.length - 1);
    poor.pop();
    other[from] = to;
    share[to] = nth(share, to) + nth(share, from) - 1;
    if (nth(share, to) < 1) {
      rich.pop();
      poor.push(to);
    }
  }
  // What is left has its own share only; that it is not exactly 1 is rounding.
  for (const at of [...poor, ...rich]) share[at] = 1;
  return (random) => {
    const at = Math.floor(random() * size);
    return random() < nth(share, at) ? at : nth(other, at);
  };
};

/** `count` different ones of the items, or all where there are fewer; the order is random too. */
export const someOf = <Item>(random: Random, items: readonly Item[], count: number): Item[] => {
  const left = [...items];
  const taken = Math.min(count, left.length);
  for (let at = 0; at < taken; at += 1) {
    const place = random.between(at, left.length - 1);
    const chosen = nth(left, place);
    left[place] = nth(left, at);
    left[at] = chosen;
  }
  return left.slice(0, taken);
};
