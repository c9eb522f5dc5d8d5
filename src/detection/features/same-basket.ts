import { alikeBeyondUsual } from './alike.ts';
import type { Feature } from './feature.ts';

/**
 * Different members were charged the same list of items at the same sums, more often than the facility's other patients:
 * records that were copied. Null without fee lines.
 */
export const sameBasket: Feature = (index, group) => {
  const { baskets, row: places } = index.claims;
  return baskets === null ? null : alikeBeyondUsual(index, group, (row) => baskets[places[row] ?? 0] ?? -1);
};
