import { type Random, randomFrom } from '../../platform/random.ts';
import { logNormal } from './distributions.ts';
import { nth } from './nth.ts';
import type { FacilityLevel } from './places.ts';

/** What a settlement is mainly for, and its whole amount. */
export interface Bill {
  readonly item: number;
  readonly fen: number;
}

/** Items are numbered: services and drugs of outpatients first, then drugs for chronic diseases, then reasons of stays. */
export interface Catalogue {
  readonly priceFen: Float64Array;
  readonly outpatient: number;
  readonly chronic: number;
  readonly stay: number;
}

const outpatientItems = 2_400;
const chronicItems = 120;
const stayItems = 480;
/** What a visit costs before anything is done or given. */
export const visitFeeFen: Readonly<Record<FacilityLevel, number>> = { CLINIC: 800, HOSPITAL: 1_800, TERTIARY: 3_500 };
const stayFactor: Readonly<Record<FacilityLevel, number>> = { CLINIC: 0.6, HOSPITAL: 1, TERTIARY: 2.2 };
/** Part of the amount that the fund pays. */
const fundShare: Readonly<Record<FacilityLevel, number>> = { CLINIC: 0.7, HOSPITAL: 0.6, TERTIARY: 0.5 };

export const makeCatalogue = (seed: number): Catalogue => {
  const random = randomFrom(seed, 'catalogue');
  const price = (median: number, spread: number): number => Math.round(logNormal(random, median, spread) * 10) * 10;
  return {
    priceFen: Float64Array.from({ length: outpatientItems + chronicItems + stayItems }, (_, item) =>
      item < outpatientItems
        ? price(45, 1.1)
        : item < outpatientItems + chronicItems
          ? price(38, 0.7)
          : price(620, 0.5),
    ),
    outpatient: outpatientItems,
    chronic: chronicItems,
    stay: stayItems,
  };
};

/** Popular items are far more frequent than others. */
export const outpatientItem = (random: Random, { outpatient }: Catalogue): number =>
  Math.floor(outpatient * random() ** 3);

export const chronicItem = (random: Random, { outpatient, chronic }: Catalogue): number =>
  outpatient + Math.floor(chronic * random() ** 2);

/** Of the dearer half of what outpatients get. */
export const dearItem = (random: Random, catalogue: Catalogue): number => {
  for (;;) {
    const item = outpatientItem(random, catalogue);
    if (nth(catalogue.priceFen, item) > 6_000) return item;
  }
};

export const billFor = (catalogue: Catalogue, level: FacilityLevel, item: number, count: number): Bill => ({
  item,
  fen: nth(catalogue.priceFen, item) * count + visitFeeFen[level],
});

export const outpatientBill = (random: Random, catalogue: Catalogue, level: FacilityLevel): Bill =>
  billFor(catalogue, level, outpatientItem(random, catalogue), random.pickSkewed([1, 2, 3, 4]));

/** A stay costs by the day, no two alike. */
export const stayBill = (random: Random, catalogue: Catalogue, level: FacilityLevel, days: number): Bill => {
  const item = catalogue.outpatient + catalogue.chronic + Math.floor(catalogue.stay * random() ** 2);
  return {
    item,
    fen: Math.round(nth(catalogue.priceFen, item) * stayFactor[level] * days * logNormal(random, 1, 0.25)),
  };
};

export const fundFen = (level: FacilityLevel, fen: number): number => Math.round(fen * fundShare[level]);
