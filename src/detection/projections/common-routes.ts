import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { expectedByOrder, expectedByPlace, expectedByStep } from '../null-models/usual-routes.ts';
import type { Journeys } from './journeys.ts';
import { routesOfOthers, type TakenRoute, takenRoutes } from './route-counts.ts';

/** A route that more patients took than chance. */
export interface CommonRoute extends TakenRoute {
  /** The share of the routes of its regions and seasons that it would be by chance. */
  readonly share: number;
}

/** Fewer people are a family. */
const leastPeople = 5;
/** −log10 p of a route, beyond what so many routes bring about. */
const surprise = 3;
const daysOfSeason = 91;
/** Of those who took it so many may have by chance. */
const chanceShare = 0.1;

/**
 * Order of visits: routes over three sites, each within days of the one before, which more patients took in this order than
 * their region and season bring about, than go on from the second site to the third anyway, and than take the three sites
 * in another order. `regionOf` gives the region of every patient.
 */
export const commonRoutes = (
  index: ClaimIndex,
  regionOf: Int32Array,
  parts: readonly Journeys[],
): readonly CommonRoute[] => {
  const { claims } = index;
  const { taken, timesTaken } = takenRoutes(index, parts, leastPeople);
  if (taken.length === 0) return [];
  const seasons = Math.ceil((claims.endDay - claims.firstDay) / daysOfSeason);
  const stratumOf = (row: number): number =>
    (regionOf[claims.patient[row] ?? 0] ?? 0) * seasons +
    Math.floor(((claims.day[row] ?? 0) - claims.firstDay) / daysOfSeason);
  const othersOf = routesOfOthers(index, parts, taken, stratumOf);
  const steps = stepsAlong(taken, parts, claims.facilities.count);
  const needed = surprise + Math.log10(taken.length);
  return taken.flatMap((route) => {
    const [first, second, third] = route.sites;
    const others = othersOf(route);
    const expected = Math.max(
      expectedByPlace(others),
      expectedByStep(
        timesTaken(route.sites),
        steps.between(first, second),
        steps.between(second, third),
        steps.leaving(second),
      ),
      expectedByOrder([
        timesTaken([third, second, first]),
        timesTaken([second, first, third]),
        timesTaken([first, third, second]),
      ]),
    );
    if (expected > chanceShare * route.people.size || poissonTail(route.people.size, expected) < needed) return [];
    const all = others.reduce((sum, stratum) => sum + stratum.all, 1);
    return [{ ...route, share: Math.min(1, expected / all) }];
  });
};

/** How often the steps of routes were taken, and any step from their second sites. */
const stepsAlong = (routes: readonly TakenRoute[], parts: readonly Journeys[], facilities: number) => {
  const stepOf = (from: number, to: number): number => from * facilities + to;
  const counts = new Map<number, number>();
  const leaving = new Map<number, number>();
  for (const { sites } of routes) {
    const [first, second, third] = sites;
    counts.set(stepOf(first, second), 0).set(stepOf(second, third), 0);
    leaving.set(second, 0);
  }
  for (const { steps } of parts)
    for (const step of steps) {
      const count = counts.get(step);
      if (count !== undefined) counts.set(step, count + 1);
      const from = Math.floor(step / facilities);
      const left = leaving.get(from);
      if (left !== undefined) leaving.set(from, left + 1);
    }
  return {
    between: (from: number, to: number): number => counts.get(stepOf(from, to)) ?? 0,
    leaving: (site: number): number => leaving.get(site) ?? 0,
  };
};
