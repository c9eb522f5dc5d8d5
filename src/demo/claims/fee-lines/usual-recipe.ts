import { type Random, randomFrom } from '../../../platform/random.ts';
import { poisson, type Range, wholeWithin } from '../distributions.ts';
import { nth } from '../nth.ts';
import type { Visit, VisitKind } from '../visit.ts';
import type { World } from '../world.ts';
import type { FeeLineFigure } from './fee-line-figures.ts';
import type { PriceList } from './price-list.ts';
import { drawRecipe, exchanged, jittered, type Recipe } from './recipe.ts';

/** How many things a package holds beside its main item. */
const packages: Partial<Record<VisitKind, Range>> = {
  DIALYSIS: [4, 8],
  HEALTH_CHECK: [6, 16],
  VACCINATION: [1, 2],
};
const chronicKinds: readonly VisitKind[] = ['REFILL', 'CLINIC_DAY', 'NURSING_HOME'];
/** Ages, 0 to 3: whom a list that is kept for everybody is made for. */
const [grownUp, middleAged, old] = [1, 2, 3];

/**
 * What a patient is charged beside the main item when nobody cheats. Packages, lists that a facility keeps for an item and
 * what a patient takes every month are drawn from a stream of their own name, and so are the same whenever they are met.
 */
export const usualRecipes = (
  world: World,
  list: PriceList,
  figure: FeeLineFigure,
): ((visit: Visit, today: Random) => Recipe) => {
  const { seed, places, catalogue } = world;
  const { ages, isWoman } = drawPeople(world);
  const [besides, besidesOfStay, packageChanges] = [
    figure('besides'),
    figure('besidesOfStay'),
    figure('packageChanges'),
  ];
  const [orderSets, orderSetChanges] = [figure('orderSets'), figure('orderSetChanges')];
  const [standardRegimens, regimenChanges] = [figure('standardRegimens'), figure('regimenChanges')];
  return (visit, today) => {
    if (visit.kind in packages) return changedIn(packageChanges, packageOf(visit), today);
    if (chronicKinds.includes(visit.kind)) return changedIn(regimenChanges, regimenOf(visit), today);
    if (list.isPackage[visit.bill.item] === 1 || today.chance(orderSets))
      return changedIn(orderSetChanges, orderSetOf(visit), today);
    return recipe(visit, today, nth(ages, visit.patient));
  };

  /** The same for all; in a health check men and women differ in one thing. */
  function packageOf(visit: Visit): Recipe {
    const random = randomFrom(seed, 'package', visit.kind, facilityOf(visit), visit.bill.item);
    const parts = wholeWithin(random, packages[visit.kind] ?? [1, 1]);
    const common = recipe(visit, random, middleAged, parts);
    return visit.kind === 'HEALTH_CHECK' && nth(isWoman, visit.patient) === 1
      ? exchanged(random, list, common)
      : common;
  }

  /** What a doctor gives everybody with the disease, or what this one patient takes, from month to month. */
  function regimenOf(visit: Visit): Recipe {
    const own = randomFrom(seed, 'regimen', visit.patient, visit.bill.item);
    const isStandard = own.chance(standardRegimens);
    return recipe(visit, isStandard ? randomFrom(seed, 'regimen of', visit.doctor, visit.bill.item) : own, old);
  }

  /** A list for an item, or the pathway of a stay. */
  function orderSetOf(visit: Visit): Recipe {
    return recipe(visit, randomFrom(seed, 'order set', facilityOf(visit), visit.bill.item), grownUp);
  }

  function recipe({ bill: { item } }: Visit, random: Random, age: number, given?: number): Recipe {
    const isStay = item >= catalogue.outpatient + catalogue.chronic;
    const price = nth(catalogue.priceFen, item);
    // By the price of the item alone, so that the list is the same for one box and for two.
    const aboutFen = isStay ? price * 4 : Math.max(100, price - nth(list.fen, item));
    const wanted = given ?? 1 + poisson(random, isStay ? besidesOfStay : besides - 1 + age / 4);
    const parts = Math.max(1, Math.min(wanted, Math.ceil(aboutFen / 400)));
    return drawRecipe(random, list, { cluster: nth(list.clusterOf, item), age, parts, aboutFen });
  }

  function changedIn(share: number, usual: Recipe, today: Random): Recipe {
    if (!today.chance(share)) return usual;
    return today.chance(0.6) ? exchanged(today, list, usual) : jittered(today, usual);
  }

  function facilityOf({ doctor }: Visit): number {
    return nth(places.facilityOf, doctor);
  }
};

/** Of each patient the age, 0 to 3, and whether it is a woman, 0 or 1. Who refills drugs is seldom young. */
const drawPeople = ({ seed, people }: World) => {
  const random = randomFrom(seed, 'ages');
  const ages = new Uint8Array(people.count);
  const isWoman = new Uint8Array(people.count);
  for (let patient = 0; patient < people.count; patient += 1) {
    ages[patient] = nth(people.refillGap, patient) > 0 ? random.pick([2, 2, 3, 3, 3]) : random.pick([0, 1, 1, 2, 2, 3]);
    isWoman[patient] = random.between(0, 1);
  }
  return { ages, isWoman };
};
