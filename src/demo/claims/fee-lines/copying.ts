import { type Random, randomFrom } from '../../../platform/random.ts';
import { type Range, someOf, wholeWithin, within } from '../distributions.ts';
import type { Ring } from '../rings/plan-rings.ts';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import type { FeeLineRanges } from './fee-line-ranges.ts';
import type { PriceList } from './price-list.ts';
import { exchanged, jittered, type Recipe } from './recipe.ts';

/** How a ring that copies lists of charges does it. */
interface Copying {
  readonly recipes: readonly Recipe[];
  readonly claims: number;
  readonly exchanged: number;
  readonly jittered: number;
  readonly reordered: number;
}

/** A copied list, and whether its lines stand in another order. */
export interface Copy {
  readonly recipe: Recipe;
  readonly isReordered: boolean;
}

/**
 * By type and by chance a ring makes up a few lists, those of some of its own claims, and charges them to its members again
 * and again. Answers null for a claim that bears a list like anybody's.
 */
export const copiesOf = (
  world: World,
  list: PriceList,
  ranges: FeeLineRanges,
  usualRecipe: (visit: Visit, random: Random) => Recipe,
): ((visit: Visit, today: Random) => Copy | null) => {
  const copying = world.rings.map((ring, number) => copyingOf(ring, randomFrom(world.seed, 'copying', number)));
  return ({ ring }, today) => {
    const how = copying[ring] ?? null;
    if (how === null || !today.chance(how.claims)) return null;
    const recipe = today.pick(how.recipes);
    const counted = today.chance(how.jittered) ? jittered(today, recipe) : recipe;
    return {
      recipe: today.chance(how.exchanged) ? exchanged(today, list, counted) : counted,
      isReordered: today.chance(how.reordered),
    };
  };

  function copyingOf({ type, visits }: Ring, random: Random): Copying | null {
    if (!random.chance(within(randomFrom(world.seed, 'copying', type), shareOf(type)))) return null;
    const own = visits.filter(({ kind }) => kind === 'RING');
    return {
      recipes: someOf(random, own, wholeWithin(random, ranges.copiedLists)).map((visit) => usualRecipe(visit, random)),
      claims: within(random, ranges.copiedClaims),
      exchanged: within(random, ranges.copiesExchanged),
      jittered: within(random, ranges.copiesJittered),
      reordered: within(random, ranges.copiesReordered),
    };
  }

  function shareOf(type: string): Range {
    const share = ranges.copying[type];
    if (share === undefined) throw new RangeError(`No range says how many rings of the family ${type} copy lists.`);
    return share;
  }
};
