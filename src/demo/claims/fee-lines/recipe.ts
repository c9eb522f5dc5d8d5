import type { Random } from '../../../platform/random.ts';
import { within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { clusterSize, itemOf, type PriceList, priceOf } from './price-list.ts';

/** What a list of charges holds beside its main item, whatever it comes to: the same recipe and amount make the same list. */
export interface Recipe {
  readonly parts: readonly Part[];
  /** The places on their shelves of what evens the amount out. */
  readonly change: { readonly small: number; readonly tablets: number; readonly herbs: number };
}

export interface Part {
  readonly item: number;
  /** Beside the weights of the other parts: how much of the amount it takes. */
  readonly weight: number;
}

/** Things that go together: of one diagnosis, for one age, of about one cost. */
export interface Occasion {
  readonly cluster: number;
  /** 0 to 3, children to the old. */
  readonly age: number;
  readonly parts: number;
  /** What the parts cost together, about. */
  readonly aboutFen: number;
}

export const drawRecipe = (random: Random, list: PriceList, occasion: Occasion): Recipe => {
  const { parts, aboutFen } = occasion;
  const weights = Array.from({ length: parts }, () => within(random, [0.3, 1.7]));
  const sum = weights.reduce((one, other) => one + other, 0);
  return {
    parts: weights.map((weight) => ({ item: fittingItem(random, list, occasion, (aboutFen * weight) / sum), weight })),
    change: { small: random.between(0, 999), tablets: random.between(0, 999), herbs: random.between(0, 999) },
  };
};

/** An item of which one to twenty make up the amount, where one of a few that come to mind does. */
const fittingItem = (random: Random, list: PriceList, { cluster, age }: Occasion, fen: number): number => {
  let item = clusterItem(random, list, cluster, age);
  for (let tries = 0; tries < 6 && !fits(priceOf(list, item), fen); tries += 1)
    item = clusterItem(random, list, tries < 3 ? cluster : cluster + tries, age);
  return item;
};

const fits = (price: number, fen: number): boolean => price <= fen && price * 20 >= fen;

/** What is popular in a cluster differs by age. */
const clusterItem = (random: Random, { clusters }: PriceList, cluster: number, age: number): number =>
  itemOf(clusters, cluster * clusterSize + ((Math.floor(clusterSize * random() ** 2) + age * 5) % clusterSize));

/** Another item of the same cluster in the place of one, of about its price where there is such. */
export const exchanged = (random: Random, list: PriceList, recipe: Recipe): Recipe => {
  if (recipe.parts.length === 0) return recipe;
  const place = random.between(0, recipe.parts.length - 1);
  const { item, weight } = nth(recipe.parts, place);
  const cluster = Math.floor((item - list.clusters.from) / clusterSize);
  const other = (): number => clusterItem(random, list, cluster, random.between(0, 3));
  let found = other();
  for (let tries = 0; tries < 6 && (found === item || !isNear(priceOf(list, found), priceOf(list, item))); tries += 1)
    found = other();
  return { ...recipe, parts: recipe.parts.with(place, { item: found, weight }) };
};

const isNear = (price: number, other: number): boolean => price <= other * 1.5 && other <= price * 1.5;

/** Somewhat more of the one, somewhat less of the other. */
export const jittered = (random: Random, recipe: Recipe): Recipe => ({
  ...recipe,
  parts: recipe.parts.map(({ item, weight }) => ({ item, weight: weight * within(random, [0.75, 1.25]) })),
});
