import type { Catalogue } from '../catalogue.ts';
import { nth } from '../nth.ts';
import type { FacilityLevel } from '../places.ts';
import type { Visit } from '../visit.ts';
import { itemOf, type PriceList, priceOf } from './price-list.ts';
import type { Recipe } from './recipe.ts';

/** So many units of an item; herbs are weighed in tenths of a gram, all else is counted. */
export interface Charge {
  readonly item: number;
  readonly count: number;
  readonly priceFen: number;
  /** Of all units. */
  readonly fen: number;
}

const charge = (list: PriceList, item: number, count: number): Charge => {
  const priceFen = priceOf(list, item);
  return { item, count, priceFen, fen: Math.round(count * priceFen) };
};

/** What every settlement for its main item bears, and what it leaves of the amount. */
export const mainCharges = (
  list: PriceList,
  catalogue: Catalogue,
  level: FacilityLevel,
  { bill, begins, ends }: Visit,
): { readonly charges: readonly Charge[]; readonly restFen: number } => {
  const isStay = bill.item >= catalogue.outpatient + catalogue.chronic;
  const days = Math.max(1, ends - begins);
  const wanted = isStay
    ? [[bill.item, days] as const, ...list.dayFees[level].map((fee) => [fee, days] as const)]
    : [[list.visitFee[level], 1] as const, [bill.item, countOf(list, catalogue, level, bill)] as const];
  let restFen = bill.fen;
  const charges: Charge[] = [];
  for (const [item, most] of wanted) {
    const count = Math.min(most, Math.floor(restFen / priceOf(list, item)));
    if (count <= 0) continue;
    charges.push(charge(list, item, count));
    restFen -= count * priceOf(list, item);
  }
  return { charges, restFen };
};

/** How many units of its main item a visit was billed for. */
const countOf = (list: PriceList, { priceFen }: Catalogue, level: FacilityLevel, bill: Visit['bill']): number =>
  Math.max(1, Math.round((bill.fen - priceOf(list, list.visitFee[level])) / nth(priceFen, bill.item)));

/** The charges of a recipe that come to `restFen`, to the fen. */
export const chargesOf = (list: PriceList, { parts, change }: Recipe, restFen: number): Charge[] => {
  const sum = parts.reduce((one, { weight }) => one + weight, 0);
  let left = restFen;
  const take = (item: number, fen: number): number => {
    const count = Math.floor(Math.min(fen, left) / priceOf(list, item));
    left -= count * priceOf(list, item);
    return count;
  };
  const counts = parts.map(({ item, weight }) => take(item, (restFen * weight) / sum));
  // What no whole unit was left for goes to whatever still fits.
  const charges = parts.map(({ item }, at) => charge(list, item, nth(counts, at) + take(item, left)));
  for (const item of [itemOf(list.small, change.small), itemOf(list.tablets, change.tablets)])
    charges.push(charge(list, item, take(item, left)));
  charges.push(charge(list, itemOf(list.herbs, change.herbs), left / 10));
  return charges.filter(({ fen }) => fen > 0);
};
