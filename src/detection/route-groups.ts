import type { ClaimIndex } from './claims/claim-index.ts';
import type { Group } from './groups/group.ts';
import { leastMembersAt } from './groups/least-members.ts';
import { poissonTail } from './null-models/poisson-tail.ts';
import { type CommonRoute, commonRoutes } from './projections/common-routes.ts';
import { componentsOf } from './projections/components.ts';
import type { Projections } from './workers/projections.ts';

/** −log10 p from which on members see one doctor of a site more than its other patients do. */
const doctorSurprise = 3;
/** The share of the members' claims at the site that are with the doctor. */
const doctorShare = 0.5;

/** Groups of those who are handed from site to site in the same order within days, whenever that was. */
export const routeGroups = async (
  projections: Pick<Projections, 'journeys'>,
  index: ClaimIndex,
  regionOf: Int32Array,
): Promise<readonly Group[]> => {
  const parts = await projections.journeys(index);
  const routes = commonRoutes(index, regionOf, parts);
  const routesOf = new Int32Array(index.claims.patients.count);
  for (const { rows } of parts)
    for (let at = 0; at < rows.length; at += 3) {
      const patient = index.claims.patient[rows[at] ?? 0] ?? 0;
      routesOf[patient] = (routesOf[patient] ?? 0) + 1;
    }
  return joined(routes).flatMap((own) => groupOf(index, own, routesOf) ?? []);
};

/** Routes that share a step are one longer route, or the same one begun elsewhere. */
const joined = (routes: readonly CommonRoute[]): readonly (readonly CommonRoute[])[] => {
  const withStep = new Map<string, number[]>();
  const stepsOf = ({ sites: [first, second, third] }: CommonRoute): readonly string[] => [
    `${first} ${second}`,
    `${second} ${third}`,
  ];
  for (const [place, route] of routes.entries())
    for (const step of stepsOf(route)) withStep.set(step, [...(withStep.get(step) ?? []), place]);
  return componentsOf(routes.keys(), (place) => {
    const route = routes[place];
    return route === undefined ? [] : stepsOf(route).flatMap((step) => withStep.get(step) ?? []);
  }).map((places) => places.flatMap((place) => routes[place] ?? []));
};

const groupOf = (index: ClaimIndex, routes: readonly CommonRoute[], routesOf: Int32Array): Group | null => {
  const { claims } = index;
  const share = Math.min(
    1,
    routes.reduce((sum, route) => sum + route.share, 0),
  );
  const times = new Map<number, number>();
  for (const { rows } of routes)
    for (let at = 0; at < rows.length; at += 3) {
      const patient = claims.patient[rows[at] ?? 0] ?? 0;
      times.set(patient, (times.get(patient) ?? 0) + 1);
    }
  const patients = [...times.keys()].sort((a, b) => a - b);
  const sites = [...new Set(routes.flatMap((route) => route.sites))].sort((a, b) => a - b);
  const gatherings = sites.map((facility) => ({
    facility,
    firstDay: claims.firstDay,
    lastDay: claims.endDay - 1,
  }));
  if (patients.length < leastMembersAt(gatherings)) return null;
  const rows = [...new Set(routes.flatMap((route) => route.rows))].sort((a, b) => a - b);
  const total = patients.reduce(
    (sum, patient) => sum + poissonTail(times.get(patient) ?? 0, share * (routesOf[patient] ?? 0)),
    0,
  );
  return {
    pattern: 'COMMON_ROUTE',
    patients,
    peripheral: [],
    doctors: sites.flatMap((site) => doctorOf(index, site, rows) ?? []).sort((a, b) => a - b),
    gatherings,
    claims: rows,
    surprise: total / patients.length,
  };
};

/** The doctor of a site whom the members see and its other patients do not as much; null where there is none. */
const doctorOf = (
  { claims, facilityStart, doctorStart }: ClaimIndex,
  site: number,
  rows: readonly number[],
): number | null => {
  const counts = new Map<number, number>();
  const here = rows.filter((row) => claims.facility[row] === site);
  for (const row of here) counts.set(claims.doctor[row] ?? 0, (counts.get(claims.doctor[row] ?? 0) ?? 0) + 1);
  const [most] = [...counts].sort(([one, few], [other, many]) => many - few || one - other);
  if (most === undefined || most[1] < doctorShare * here.length) return null;
  const [doctor, seen] = most;
  const atSite = (facilityStart[site + 1] ?? 0) - (facilityStart[site] ?? 0);
  const atDoctor = (doctorStart[doctor + 1] ?? 0) - (doctorStart[doctor] ?? 0);
  const usual = (Math.max(0, atDoctor - seen) + 0.5) / Math.max(1, atSite - here.length + 1);
  return poissonTail(seen, here.length * Math.min(1, usual)) >= doctorSurprise ? doctor : null;
};
