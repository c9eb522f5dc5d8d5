import { oncePer } from '../../platform/threads/once-per.ts';
import type { Attendance } from '../claims/attendance.ts';
import type { Visits } from '../claims/visits.ts';
import { poissonTail, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { openAcquaintances } from './meetings.ts';

/** Pairs of patients with how surprising their meetings are (−log10 p), sorted by the first and then the second. */
export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly surprise: Float32Array;
}

/** What a pair's meetings are measured against. */
export interface MeetingNull {
  readonly attendance: Attendance;
  /** Chance of a meeting per pair of visits, by site. */
  readonly chance: Float64Array;
}

export interface CoVisitInput extends MeetingNull {
  readonly visits: Visits;
  /** Days between two visits that still meet. */
  readonly days: number;
  /** Meetings on fewer dates are not looked at; at fewer sites, where it is by site that they are counted. */
  readonly dates: number;
  readonly isBySite?: boolean;
  readonly surprise: number;
}

/**
 * Patient–patient in time: how often two patients were at the same site within the window, counted in dates of the
 * first one, against the meetings that the popularity of the sites' days alone would bring. Patients `from` up to and
 * without `to` are the first of their pairs, so that workers can share the work.
 */
export const coVisits = (input: CoVisitInput, from: number, to: number): Pairs => {
  const { met, surpriseOf } = openedFor(input);
  const pairs: { first: number[]; second: number[]; surprise: number[] } = { first: [], second: [], surprise: [] };
  for (let one = from; one < to; one++) {
    const found = met.ask(one, input.dates);
    const own = pairs.first.length;
    for (let at = 0; at < found; at++) {
      const other = met.patient[at] ?? 0;
      const surprise = surpriseOf(one, other, met.dates[at] ?? 0);
      if (surprise < input.surprise) continue;
      let place = pairs.first.length;
      pairs.first.push(one);
      // Few are conspicuous: each goes to its place among them.
      for (; place > own && (pairs.second[place - 1] ?? 0) > other; place--) {
        pairs.second[place] = pairs.second[place - 1] ?? 0;
        pairs.surprise[place] = pairs.surprise[place - 1] ?? 0;
      }
      pairs.second[place] = other;
      pairs.surprise[place] = surprise;
    }
  }
  return asPairs(pairs);
};

const openedFor = oncePer((input: CoVisitInput) => ({
  met: openAcquaintances(input.visits, input.days, input.isBySite),
  surpriseOf: openSurprise(input, input.surprise),
}));

export const asPairs = (pairs: {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly surprise: readonly number[];
}): Pairs => ({
  first: Int32Array.from(pairs.first),
  second: Int32Array.from(pairs.second),
  surprise: Float32Array.from(pairs.surprise),
});

/** −log10 p of a pair's dates; 0 as soon as it is sure that it stays below `least`. Fast where one is asked about with many others. */
export const openSurprise = (
  { attendance: { start, site, visits }, chance }: MeetingNull,
  least: number,
): ((one: number, other: number, dates: number) => number) => {
  const mostExpected = surprisingUpTo(least);
  // Visits by site of the one who was asked about last; 0 elsewhere.
  const visitsAt = new Uint16Array(chance.length);
  let asked = -1;
  const turnTo = (one: number): void => {
    for (let at = start[asked] ?? 0; at < (start[asked + 1] ?? 0); at++) visitsAt[site[at] ?? 0] = 0;
    for (let at = start[one] ?? 0; at < (start[one + 1] ?? 0); at++) visitsAt[site[at] ?? 0] = visits[at] ?? 0;
    asked = one;
  };
  return (one, other, dates) => {
    if (one !== asked) turnTo(one);
    const most = mostExpected(dates);
    const end = start[other + 1] ?? 0;
    let expected = 0;
    for (let at = start[other] ?? 0; at < end; at++) {
      const here = site[at] ?? 0;
      expected += (visitsAt[here] ?? 0) * (visits[at] ?? 0) * (chance[here] ?? 0);
      if (expected > most) return 0;
    }
    return poissonTail(dates, expected);
  };
};
