import type { Random } from '../../../platform/random.ts';
import { someOf } from '../distributions.ts';
import { nth } from '../nth.ts';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import { chargesOf, mainCharges } from './charges.ts';
import { copiesOf } from './copying.ts';
import { feeLineFigures } from './fee-line-figures.ts';
import type { FeeLineRanges } from './fee-line-ranges.ts';
import { makePriceList } from './price-list.ts';
import { type ToldCharge, tellLines } from './tell-lines.ts';
import { usualRecipes } from './usual-recipe.ts';

/** One line of a settlement: when it was charged, and the charge. */
export interface FeeLine extends ToldCharge {
  readonly day: number;
  /** Of that day. */
  readonly minute: number;
}

/** What a settlement was charged for, line by line; the lines come to its amount, to the fen. */
export const feeLinesOf = (
  world: World,
  ranges: FeeLineRanges,
): ((visit: Visit, random: Random) => readonly FeeLine[]) => {
  const { places, catalogue, seed } = world;
  const list = makePriceList(seed, catalogue);
  const figure = feeLineFigures(seed, ranges);
  const usualRecipe = usualRecipes(world, list, figure);
  const copy = copiesOf(world, list, ranges, usualRecipe);
  const habits = { splits: figure('splits'), corrections: figure('corrections') };
  const reordered = figure('reordered');
  return (visit, random) => {
    const level = nth(places.level, nth(places.facilityOf, visit.doctor));
    const { charges: main, restFen } = mainCharges(list, catalogue, level, visit);
    const copied = copy(visit, random);
    const recipe = copied?.recipe ?? usualRecipe(visit, random);
    const charges = [...main, ...chargesOf(list, recipe, restFen)];
    const ordered =
      copied?.isReordered === true || random.chance(reordered) ? someOf(random, charges, charges.length) : charges;
    return timed(visit, tellLines(random, ordered, habits), random);
  };
};

/** A visit is charged at once, shortly before it is settled; a stay on its days, and what is taken back when it ends. */
const timed = ({ begins, ends, minute }: Visit, lines: readonly ToldCharge[], random: Random): readonly FeeLine[] => {
  const charged = Math.max(0, minute - random.between(0, 40));
  const times = lines
    .map(() =>
      ends === begins
        ? ([begins, charged] as const)
        : ([random.between(begins, ends - 1), random.between(480, 1_080)] as const),
    )
    .sort(([day, at], [otherDay, otherAt]) => day - otherDay || at - otherAt);
  return lines.map((line, place) => {
    const [day, at] = line.takesBack === null ? nth(times, place) : [ends, minute];
    return { ...line, day, minute: at };
  });
};
