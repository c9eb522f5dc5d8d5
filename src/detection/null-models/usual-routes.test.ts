import { expect, test } from 'vitest';
import { randomFrom } from '../../platform/random.ts';
import { expectedByOrder, expectedByPlace, expectedByStep } from './usual-routes.ts';

const random = randomFrom(101);
/** How much a site is sought. */
const weights = [8, 4, 3, 2, 2, 1];

const drawn = (but: readonly number[] = []): number => {
  for (;;) {
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const site = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    if (!but.includes(site)) return site;
  }
};
const journey = (): readonly [number, number, number] => {
  const first = drawn();
  const second = drawn([first]);
  return [first, second, drawn([first, second])];
};

test('where people go to sites by how much these are sought no less is expected than is taken, and not many times more', () => {
  const routes = Array.from({ length: 60_000 }, journey);
  const at = (place: 0 | 1 | 2, site: number): number => routes.filter((route) => route[place] === site).length;
  const counts = (place: 0 | 1 | 2, sites: readonly [number, number, number]): readonly [number, number, number] => [
    at(place, sites[0]),
    at(place, sites[1]),
    at(place, sites[2]),
  ];
  for (const sites of [
    [0, 1, 2],
    [3, 0, 1],
    [4, 3, 5],
    [2, 5, 0],
  ] as const) {
    const seen = routes.filter((route) => route.every((site, place) => site === sites[place])).length;
    const expected = expectedByPlace([
      {
        all: routes.length,
        first: counts(0, [...sites]),
        second: counts(1, [...sites]),
        third: counts(2, [...sites]),
      },
    ]);
    expect(expected / seen).toBeGreaterThan(0.9);
    expect(expected / seen).toBeLessThan(5);
  }
});

test('regions and seasons add up, and where nobody else goes little is expected', () => {
  const few = { all: 18, first: [0, 2, 1], second: [3, 0, 1], third: [1, 2, 0] } as const;

  expect(expectedByPlace([few])).toBeLessThan(0.1);
  expect(expectedByPlace([few, few])).toBeCloseTo(2 * expectedByPlace([few]));
});

test('who is sent on like everybody takes no route of a few', () => {
  const leaving = 400;
  let own = 0;
  let firstStep = 0;
  let secondStep = 0;
  for (let person = 0; person < leaving; person++) {
    const [isFromFirst, goesToThird] = [random.chance(0.3), random.chance(0.5)];
    if (isFromFirst) firstStep++;
    if (goesToThird) secondStep++;
    if (isFromFirst && goesToThird) own++;
  }

  expect(expectedByStep(0, firstStep, secondStep, leaving) / own).toBeCloseTo(1, 0);
  expect(expectedByStep(12, 13, 12, 15)).toBeLessThan(1);
});

test('where the order does not matter, as many go round the other way', () => {
  expect(expectedByOrder([10, 12, 8])).toBeCloseTo(10, 0);
  expect(expectedByOrder([0, 0, 0])).toBeLessThan(1);
});
