import type { ClaimIndex } from '../claims/claim-index.ts';
import { openStops } from './stops.ts';

/** Days from one site to the next on a journey; the days of a stay are not counted. */
export const daysOfStep = 7;
/** Who goes on after more sites than this within days goes everywhere. */
const mostNext = 4;

/** Where patients went from site to site within days. A route is three different sites in their order. */
export interface Journeys {
  /** By step: the facility left times all facilities, plus the one gone to. */
  readonly steps: Float64Array;
  /** By route taken: the numbers of its two steps as one, and the rows of its three claims. */
  readonly routes: Float64Array;
  readonly rows: Int32Array;
}

/** The steps and routes of the patients `from` up to and without `to`, in their order. */
export const journeysOf = (index: ClaimIndex, from: number, to: number): Journeys => {
  const facilities = index.claims.facilities.count;
  const { row, site, firstDay, lastDay, ask } = openStops(index, from, to);
  const steps: number[] = [];
  const routes: number[] = [];
  const rows: number[] = [];
  /** The next stop after one that is at another facility and within days of `place`; `count` where there is none. */
  const nextOf = (place: number, after: number, count: number): number => {
    const end = Math.min(count, place + mostNext + 1);
    const until = (lastDay[place] ?? 0) + daysOfStep;
    for (let next = after + 1; next < end && (firstDay[next] ?? 0) <= until; next++)
      if (site[next] !== site[place]) return next;
    return count;
  };
  for (let patient = from; patient < to; patient++) {
    const count = ask(patient);
    for (let first = 0; first < count; first++)
      for (let second = nextOf(first, first, count); second < count; second = nextOf(first, second, count)) {
        const here = site[first] ?? 0;
        const step = here * facilities + (site[second] ?? 0);
        steps.push(step);
        for (let third = nextOf(second, second, count); third < count; third = nextOf(second, third, count)) {
          if (site[third] === here) continue;
          routes.push(step * facilities + (site[third] ?? 0));
          rows.push(row[first] ?? 0, row[second] ?? 0, row[third] ?? 0);
        }
      }
  }
  return { steps: new Float64Array(steps), routes: new Float64Array(routes), rows: new Int32Array(rows) };
};
