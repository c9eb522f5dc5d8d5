import { expect, test } from 'vitest';
import { randomFrom } from '../../../platform/random.ts';
import { usualRanges } from '../ranges.ts';
import { sixFamilies } from '../rings/plan-rings.ts';
import { makeWorld } from '../world.ts';
import { type FeeLineRanges, usualFeeLineRanges } from './fee-line-ranges.ts';
import { feeLinesOf } from './fee-lines-of.ts';

const world = makeWorld({
  seed: 5,
  patients: 20_000,
  setting: 'hard',
  rings: 24,
  ranges: usualRanges,
  families: sixFamilies,
});
const families = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];
const plainly: FeeLineRanges = {
  ...usualFeeLineRanges,
  orderSets: [0, 0],
  splits: [0, 0],
  corrections: [0, 0],
  copiedLists: [1, 1],
  copiedClaims: [1, 1],
  copiesExchanged: [0, 0],
  copiesJittered: [0, 0],
};
const copyingIn = (share: number): FeeLineRanges['copying'] =>
  Object.fromEntries(families.map((family) => [family, [share, share] as const]));

/** Of the ring's claims with the same bill at the same level as another of its claims: how many bear the same list too. */
const sameLists = (ranges: FeeLineRanges) => {
  const linesOf = feeLinesOf(world, ranges);
  const random = randomFrom(1, 'lines');
  return world.rings.map(({ type, visits }) => {
    const lists = new Map<string, string[]>();
    for (const visit of visits) {
      if (visit.kind !== 'RING') continue;
      const level = world.places.level[world.places.facilityOf[visit.doctor] ?? -1];
      const bill = `${level} ${visit.bill.item} ${visit.bill.fen} ${visit.ends - visit.begins}`;
      const list = linesOf(visit, random).map(({ item, count }) => `${item} ${count}`);
      lists.set(bill, [...(lists.get(bill) ?? []), list.toSorted().join()]);
    }
    const repeated = [...lists.values()].filter(({ length }) => length > 1);
    const same = repeated.filter((list) => new Set(list).size === 1).length;
    return { type, repeated: repeated.length, same };
  });
};

test('a ring that copies charges the same list wherever it bills the same, in whatever order', () => {
  const rings = sameLists({ ...plainly, copying: copyingIn(1), copiesReordered: [0.5, 0.5] });

  expect(new Set(rings.map(({ type }) => type))).toEqual(new Set(families));
  expect(rings.filter(({ repeated, same }) => same < repeated)).toEqual([]);
  expect(rings.filter(({ repeated }) => repeated > 0).length).toBeGreaterThan(12);
});

test('a ring that does not copy charges lists like anybody, and copies that are hidden differ', () => {
  const shareOf = (rings: ReturnType<typeof sameLists>): number =>
    rings.reduce((sum, { same }) => sum + same, 0) / rings.reduce((sum, { repeated }) => sum + repeated, 0);

  expect(shareOf(sameLists({ ...plainly, copying: copyingIn(0) }))).toBeLessThan(0.6);
  expect(
    shareOf(sameLists({ ...plainly, copying: copyingIn(1), copiesExchanged: [0.5, 0.5], copiesJittered: [0.5, 0.5] })),
  ).toBeLessThan(0.6);
});

test('a family of rings without a range is an error that names it', () => {
  expect(() => feeLinesOf(world, { ...plainly, copying: { T1: [1, 1] } })).toThrow(/family T[2-6]/);
});
