import { type Attendance, addAttendance, attendanceOf } from '../claims/attendance.ts';
import { type Period, type SiteRows, visitsOf } from '../claims/visits.ts';
import { meetingChance, type Popularity, popularityOf } from '../null-models/day-popularity.ts';
import { asPairs, openSurprise, type Pairs } from './co-visits.ts';
import { openAcquaintances } from './meetings.ts';

/** What one part of the claims says about meetings: whole numbers, which are added up over the parts. */
export interface PartMeetings {
  /** Pairs of patients, by the first and then the second, and on how many dates of the first they met. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly dates: Uint16Array;
  readonly attendance: Attendance;
  readonly popularity: Popularity;
}

/**
 * Meetings at some sites in some period, for an engine that has more claims than one machine holds: rows are those of
 * its sites with `days` days before and after the period, sorted by site, day and patient, as a store of claims has them.
 * Patients are numbered in one order for all parts, and every site and day belongs to exactly one.
 */
export const meetingsInPart = (rows: SiteRows, patients: number, period: Period, days: number): PartMeetings => {
  const visits = visitsOf(rows, patients, period);
  const met = openAcquaintances(visits, days);
  const first: number[] = [];
  const second: number[] = [];
  const dates: number[] = [];
  for (let one = 0; one < patients; one++) {
    const found = met.ask(one, 1);
    const datesOf = new Map(Array.from({ length: found }, (_, at) => [met.patient[at] ?? 0, met.dates[at] ?? 0]));
    for (const [other, count] of [...datesOf].sort(([a], [b]) => a - b)) {
      first.push(one);
      second.push(other);
      dates.push(count);
    }
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    dates: Uint16Array.from(dates),
    attendance: attendanceOf(visits),
    popularity: popularityOf(visits, days, period),
  };
};

/** The one merge of all parts: the pairs that `coVisits` finds in all claims at once. */
export const mergeMeetings = (
  parts: readonly PartMeetings[],
  patients: number,
  limits: { readonly dates: number; readonly surprise: number },
): Pairs => {
  const popularity = addPopularity(parts);
  const sites = 1 + popularity.site.reduce((most, site) => Math.max(most, site), -1);
  const against = {
    attendance: addAttendance(
      parts.map(({ attendance }) => attendance),
      patients,
    ),
    chance: meetingChance(popularity, sites),
  };
  const surpriseOf = openSurprise(against, limits.surprise);
  const pairs: { first: number[]; second: number[]; surprise: number[] } = { first: [], second: [], surprise: [] };
  const at = parts.map(() => 0);
  for (let one = 0; one < patients; one++) {
    const dates = new Map<number, number>();
    for (const [number, part] of parts.entries()) {
      let place = at[number] ?? 0;
      for (; part.first[place] === one; place++) {
        const other = part.second[place] ?? 0;
        dates.set(other, (dates.get(other) ?? 0) + (part.dates[place] ?? 0));
      }
      at[number] = place;
    }
    for (const [other, count] of [...dates].sort(([a], [b]) => a - b)) {
      if (count < limits.dates) continue;
      const surprise = surpriseOf(one, other, count);
      if (surprise < limits.surprise) continue;
      pairs.first.push(one);
      pairs.second.push(other);
      pairs.surprise.push(surprise);
    }
  }
  return asPairs(pairs);
};

const addPopularity = (parts: readonly PartMeetings[]): Popularity => {
  const bySite = new Map<number, { visits: number; near: number }>();
  for (const { popularity } of parts)
    popularity.site.forEach((site, place) => {
      const sum = bySite.get(site) ?? { visits: 0, near: 0 };
      sum.visits += popularity.visits[place] ?? 0;
      sum.near += popularity.near[place] ?? 0;
      bySite.set(site, sum);
    });
  const sorted = [...bySite].sort(([a], [b]) => a - b);
  return {
    site: Int32Array.from(sorted, ([site]) => site),
    visits: Float64Array.from(sorted, ([, { visits }]) => visits),
    near: Float64Array.from(sorted, ([, { near }]) => near),
  };
};
