import { type Random, randomFrom } from '../../../platform/random.ts';
import { type Catalogue, visitFeeFen } from '../catalogue.ts';
import { logNormal } from '../distributions.ts';
import { nth } from '../nth.ts';
import type { FacilityLevel } from '../places.ts';

/** What one unit of every item costs, everywhere the same. Items follow those of the catalogue in their numbers. */
export interface PriceList {
  readonly fen: Float64Array;
  /** Of each item of the catalogue: what is usually charged together with it. */
  readonly clusterOf: Uint8Array;
  /** Of each item of the catalogue: 1 where a facility charges it as one package with all that goes with it. */
  readonly isPackage: Uint8Array;
  readonly visitFee: Readonly<Record<FacilityLevel, number>>;
  /** Bed, care and round of each day of a stay. */
  readonly dayFees: Readonly<Record<FacilityLevel, readonly number[]>>;
  readonly clusters: Shelf;
  /** Small things of a few yuan, tablets of half a yuan and herbs of ten fen the gram: with them every amount adds up. */
  readonly small: Shelf;
  readonly tablets: Shelf;
  readonly herbs: Shelf;
}

/** Items that stand together. */
export interface Shelf {
  readonly from: number;
  readonly size: number;
}

export const clusterSize = 24;
const clusterCount = 48;
const dayFeeFen: Readonly<Record<FacilityLevel, readonly number[]>> = {
  CLINIC: [1_200, 600, 300],
  HOSPITAL: [2_800, 1_400, 900],
  TERTIARY: [4_500, 2_400, 1_500],
};
/** Items up to here may be all that a visit is for; dearer ones come with others. */
const aloneUpToFen = 6_000;

export const makePriceList = (seed: number, catalogue: Catalogue): PriceList => {
  const random = randomFrom(seed, 'price list');
  const { priceFen, outpatient, chronic } = catalogue;
  const isStay = (item: number): boolean => item >= outpatient + chronic;
  const fen = Array.from(priceFen, (price, item) => ownPrice(random, price, isStay(item)));
  const shelf = (prices: readonly number[]): Shelf => ({
    from: fen.push(...prices) - prices.length,
    size: prices.length,
  });
  const prices = (count: number, price: () => number): number[] => Array.from({ length: count }, price);
  return {
    clusterOf: Uint8Array.from(priceFen, () => random.between(0, clusterCount - 1)),
    isPackage: Uint8Array.from(priceFen, (_, item) => (item < outpatient && random.chance(0.2) ? 1 : 0)),
    visitFee: perLevel((level) => shelf([visitFeeFen[level]]).from),
    dayFees: perLevel((level) => {
      const { from } = shelf(dayFeeFen[level]);
      return dayFeeFen[level].map((_, at) => from + at);
    }),
    clusters: shelf(prices(clusterCount * clusterSize, () => roundPrice(logNormal(random, 1_800, 0.9)))),
    small: shelf(prices(60, () => 50 * random.between(2, 9))),
    tablets: shelf(prices(40, () => 50)),
    herbs: shelf(prices(40, () => 10)),
    fen: Float64Array.from(fen),
  };
};

/** Steps of half a yuan up to ten yuan, of a yuan above. */
const roundPrice = (fen: number): number => {
  const step = fen < 1_000 ? 50 : 100;
  return Math.max(step, Math.round(fen / step) * step);
};

/** What the main item costs by itself; the rest of its price in the catalogue is what goes with it. */
const ownPrice = (random: Random, price: number, isStay: boolean): number => {
  const isAlone = random.chance(0.35);
  const share = random();
  if (isStay) return roundPrice(price * (0.06 + 0.09 * share));
  if (isAlone && price <= aloneUpToFen) return price;
  // Whole yuan are left for what goes with it.
  return price - Math.floor((price * (0.25 + 0.5 * share)) / 100) * 100;
};

const perLevel = <Value>(of: (level: FacilityLevel) => Value): Readonly<Record<FacilityLevel, Value>> => ({
  CLINIC: of('CLINIC'),
  HOSPITAL: of('HOSPITAL'),
  TERTIARY: of('TERTIARY'),
});

export const itemOf = ({ from, size }: Shelf, place: number): number => from + (place % size);

export const priceOf = ({ fen }: PriceList, item: number): number => nth(fen, item);
