import { shareOfStays } from '../claims/stays.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { sameAmount } from '../features/same-amount.ts';
import { sameItem } from '../features/same-item.ts';
import type { Explanation } from './explanation.ts';

/** From this share of claims with one item, and of claims with one price, on it is one package for everybody. */
const threshold = 0.85;
const mostFromElsewhere = 0.5;
/** A series of doses has so many dates; a package takes no bed. */
const mostDates = 5;
const mostStays = 0.5;

/** A vaccination in doses, a screening, a health check: everybody of the place gets the same at the same price. */
export const onePackage: Explanation = (index, group) => {
  const item = sameItem(index, group);
  const amount = sameAmount(index, group);
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const value = item === null || amount === null ? null : Math.min(item, amount);
  return {
    explanation: 'ONE_PACKAGE',
    explains:
      value !== null &&
      value >= threshold &&
      sites === 1 &&
      group.gatherings.length <= mostDates &&
      shareOfStays(index.claims, group.claims) < mostStays &&
      group.pattern !== 'SHARED_DOCTORS' &&
      (fromElsewhere(index, group) ?? 0) < mostFromElsewhere,
    finding:
      value === null
        ? 'items or amounts are not told'
        : `one item and one price stand out by ${value.toFixed(2)} of what they could, on ${group.gatherings.length} dates at ${sites} facilities`,
    value,
    threshold,
  };
};
