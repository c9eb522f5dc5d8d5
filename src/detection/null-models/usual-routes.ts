/** Routes of one region and season, without those of the people who take the route in question. */
export interface RoutesOfStratum {
  readonly all: number;
  /** How often each of its three sites, in their order, is the first, the second and the third of a route. */
  readonly first: readonly [number, number, number];
  readonly second: readonly [number, number, number];
  readonly third: readonly [number, number, number];
}

/**
 * How often a route would be taken if in every region and season its sites were chosen one after the other, none of them twice,
 * each as it is sought at the beginning of routes, or as it is in its place: the greater counts. Half a journey more at each
 * site, so that one which nobody else chose is rare and not impossible.
 */
export const expectedByPlace = (strata: readonly RoutesOfStratum[]): number =>
  strata.reduce((sum, { all, first, second, third }) => {
    const share = (count: number): number => (count + 0.5) / (all + 1.5);
    const among = (chosen: number, taken: number): number =>
      share(chosen) / Math.max(share(0), 1 - taken / (all + 1.5));
    const asBegun = among(first[1], first[0]) * among(first[2], first[0] + first[1]);
    const inPlace = among(second[1], second[0]) * among(third[2], third[0] + third[1]);
    return sum + (all + 1) * share(first[0]) * Math.max(asBegun, inPlace);
  }, 0);

/**
 * How often it would be taken if those who took the first step went on like anybody who leaves the second site: a referral
 * that everybody gets is no route of a few. Again without those who take the route.
 */
export const expectedByStep = (own: number, firstStep: number, secondStep: number, leaving: number): number =>
  ((firstStep - own + 0.5) * (secondStep - own + 0.5)) / Math.max(1, leaving - own + 1);

/**
 * How often it would be taken if the order did not matter to those who go to the same three sites within days: as often as,
 * on average, in the three orders that do not come about by beginning elsewhere on the same way.
 */
export const expectedByOrder = (otherWays: readonly [number, number, number]): number =>
  otherWays.reduce((sum, count) => sum + count, 0.5) / otherWays.length;
