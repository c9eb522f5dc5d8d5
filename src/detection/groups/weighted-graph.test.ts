import { expect, test } from 'vitest';
import { edgesOfCore } from './weighted-graph.ts';

test('the core is who keeps as many acquaintances when all with fewer are gone, and those with whom they were one', () => {
  // Four who all know each other, a chain that hangs on them, and three who know each other.
  const known: readonly (readonly [number, number])[] = [
    [2, 4],
    [2, 6],
    [2, 9],
    [4, 6],
    [4, 9],
    [6, 9],
    [9, 12],
    [12, 13],
    [20, 21],
    [20, 22],
    [21, 22],
  ];
  const edges = {
    first: Int32Array.from(known, ([one]) => one),
    second: Int32Array.from(known, ([, other]) => other),
    surprise: Float32Array.from(known, (_, place) => place),
  };

  const [core] = edgesOfCore([edges], 3);

  expect([...(core?.first ?? [])]).toEqual([2, 2, 2, 4, 4, 6]);
  expect([...(core?.second ?? [])]).toEqual([4, 6, 9, 6, 9, 9]);
  expect([...(core?.surprise ?? [])]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(edgesOfCore([edges], 4).map(({ first }) => first.length)).toEqual([0]);
});
