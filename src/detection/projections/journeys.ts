import type { ClaimIndex } from '../claims/claim-index.ts';

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
export const journeysOf = ({ claims, patientStart, ofPatient }: ClaimIndex, from: number, to: number): Journeys => {
  const { facility, day, lastDay, minute } = claims;
  const facilities = claims.facilities.count;
  const inTime = (one: number, other: number): number =>
    (day[one] ?? 0) - (day[other] ?? 0) || (minute[one] ?? 0) - (minute[other] ?? 0) || one - other;
  const steps: number[] = [];
  const routes: number[] = [];
  const rows: number[] = [];
  for (let patient = from; patient < to; patient++) {
    const own = ofPatient.subarray(patientStart[patient], patientStart[patient + 1]);
    // Rows stand by facility: most patients know few, and go on no journey.
    if (own.length < 2 || facility[own[0] ?? 0] === facility[own.at(-1) ?? 0]) continue;
    const stops = stopsOf(own.slice().sort(inTime));
    for (let first = 0; first < stops.length; first++)
      for (const second of nextOf(first, stops)) {
        const [here, there] = [facilityAt(stops, first), facilityAt(stops, second)];
        steps.push(here * facilities + there);
        for (const third of nextOf(second, stops)) {
          const last = facilityAt(stops, third);
          if (last === here) continue;
          routes.push((here * facilities + there) * facilities + last);
          rows.push(stops[first]?.row ?? 0, stops[second]?.row ?? 0, stops[third]?.row ?? 0);
        }
      }
  }
  return { steps: Float64Array.from(steps), routes: Float64Array.from(routes), rows: Int32Array.from(rows) };

  /** Visits one after the other at one facility are one stop. */
  function stopsOf(inOrder: Int32Array): readonly Stop[] {
    const stops: Stop[] = [];
    for (const row of inOrder) {
      const last = stops.at(-1);
      const here = facility[row] ?? 0;
      if (last === undefined || facility[last.row] !== here)
        stops.push({ row, firstDay: day[row] ?? 0, lastDay: lastDay[row] ?? 0 });
      else stops[stops.length - 1] = { ...last, lastDay: Math.max(last.lastDay, lastDay[row] ?? 0) };
    }
    return stops;
  }

  function facilityAt(stops: readonly Stop[], place: number): number {
    return facility[stops[place]?.row ?? 0] ?? 0;
  }

  /** Stops at other facilities within days after one. */
  function nextOf(place: number, stops: readonly Stop[]): readonly number[] {
    const next: number[] = [];
    const until = (stops[place]?.lastDay ?? 0) + daysOfStep;
    for (let at = place + 1; at < stops.length && at <= place + mostNext; at++) {
      if ((stops[at]?.firstDay ?? 0) > until) break;
      if (facilityAt(stops, at) !== facilityAt(stops, place)) next.push(at);
    }
    return next;
  }
};

interface Stop {
  /** The first claim there. */
  readonly row: number;
  readonly firstDay: number;
  readonly lastDay: number;
}
