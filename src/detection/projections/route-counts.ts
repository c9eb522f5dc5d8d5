import type { ClaimIndex } from '../claims/claim-index.ts';
import type { RoutesOfStratum } from '../null-models/usual-routes.ts';
import type { Journeys } from './journeys.ts';

/** A route that was taken often, with the rows of its claims and who took it. */
export interface TakenRoute {
  readonly sites: readonly [number, number, number];
  readonly rows: readonly number[];
  readonly people: ReadonlySet<number>;
}

/** The routes that so many people took, in the order of their sites; and how often any route was taken. */
export const takenRoutes = (
  { claims }: ClaimIndex,
  parts: readonly Journeys[],
  least: number,
): { readonly taken: readonly TakenRoute[]; readonly timesTaken: (sites: TakenRoute['sites']) => number } => {
  const facilities = claims.facilities.count;
  const routes = new Float64Array(parts.reduce((sum, part) => sum + part.routes.length, 0));
  let filled = 0;
  for (const part of parts) {
    routes.set(part.routes, filled);
    filled += part.routes.length;
  }
  routes.sort();
  const firstFrom = (route: number): number => {
    let [low, high] = [0, routes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((routes[middle] ?? 0) < route) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const rowsOf = new Map<number, number[]>();
  for (let from = 0, to = 0; from < routes.length; from = to) {
    while (to < routes.length && routes[to] === routes[from]) to++;
    if (to - from >= least) rowsOf.set(routes[from] ?? 0, []);
  }
  forEachRoute(parts, (route, first, second, third) => rowsOf.get(route)?.push(first, second, third));
  const taken = [...rowsOf].map(([route, rows]) => ({
    sites: sitesOf(route, facilities),
    rows,
    people: new Set(rows.map((row) => claims.patient[row] ?? 0)),
  }));
  return {
    taken: taken.filter(({ people }) => people.size >= least),
    timesTaken: ([first, second, third]) => {
      const route = (first * facilities + second) * facilities + third;
      return firstFrom(route + 1) - firstFrom(route);
    },
  };
};

/** For every taken route, the routes of its strata without those of the people who took it. */
export const routesOfOthers = (
  { claims }: ClaimIndex,
  parts: readonly Journeys[],
  taken: readonly TakenRoute[],
  stratumOf: (row: number) => number,
): ((route: TakenRoute) => readonly RoutesOfStratum[]) => {
  const facilities = claims.facilities.count;
  const keyOf = (stratum: number, place: number, site: number): number => (stratum * 3 + place) * facilities + site;
  const strataOf = ({ rows }: TakenRoute): readonly number[] =>
    [...new Set(rows.filter((_, at) => at % 3 === 0).map(stratumOf))].sort((a, b) => a - b);
  /** All routes of a stratum are counted under −1 − stratum. */
  const counts = new Map<number, number>();
  for (const route of taken)
    for (const stratum of strataOf(route))
      for (const place of [0, 1, 2])
        for (const key of [-1 - stratum, ...route.sites.map((site) => keyOf(stratum, place, site))]) counts.set(key, 0);
  const keysOfTaker = new Map<number, number[]>();
  for (const { people } of taken) for (const patient of people) keysOfTaker.set(patient, []);
  forEachRoute(parts, (route, row) => {
    const stratum = stratumOf(row);
    if (!counts.has(-1 - stratum)) return;
    const own = keysOfTaker.get(claims.patient[row] ?? 0);
    const count = (key: number): void => {
      const before = counts.get(key);
      if (before === undefined) return;
      counts.set(key, before + 1);
      own?.push(key);
    };
    const step = Math.floor(route / facilities);
    count(-1 - stratum);
    count(keyOf(stratum, 0, Math.floor(step / facilities)));
    count(keyOf(stratum, 1, step % facilities));
    count(keyOf(stratum, 2, route % facilities));
  });
  return (route) => {
    const own = new Map<number, number>();
    for (const patient of route.people)
      for (const key of keysOfTaker.get(patient) ?? []) own.set(key, (own.get(key) ?? 0) + 1);
    const others = (key: number): number => (counts.get(key) ?? 0) - (own.get(key) ?? 0);
    const [one, two, three] = route.sites;
    return strataOf(route).map((stratum): RoutesOfStratum => {
      const at = (place: number): RoutesOfStratum['first'] => [
        others(keyOf(stratum, place, one)),
        others(keyOf(stratum, place, two)),
        others(keyOf(stratum, place, three)),
      ];
      return { all: others(-1 - stratum), first: at(0), second: at(1), third: at(2) };
    });
  };
};

const forEachRoute = (
  parts: readonly Journeys[],
  look: (route: number, first: number, second: number, third: number) => void,
): void => {
  for (const { routes, rows } of parts)
    for (let at = 0; at < routes.length; at++)
      look(routes[at] ?? 0, rows[3 * at] ?? 0, rows[3 * at + 1] ?? 0, rows[3 * at + 2] ?? 0);
};

const sitesOf = (route: number, facilities: number): TakenRoute['sites'] => {
  const firstStep = Math.floor(route / facilities);
  return [Math.floor(firstStep / facilities), firstStep % facilities, route % facilities];
};
