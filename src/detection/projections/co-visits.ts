import type { Visits } from '../claims/visits.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';

/** Pairs of patients with how surprising their meetings are (−log10 p), sorted by the first and then the second. */
export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly surprise: Float32Array;
}

export interface CoVisitInput {
  readonly visits: Visits;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Chance of a meeting per pair of visits, by site. */
  readonly chance: Float64Array;
  /** Meetings on fewer dates are not looked at. */
  readonly dates: number;
  readonly surprise: number;
}

/**
 * Patient–patient in time: how often two patients were at the same site within the window, counted in dates of the
 * first one, against the meetings that the popularity of the sites' days alone would bring. Patients `from` up to and
 * without `to` are the first of their pairs, so that workers can share the work.
 */
export const coVisits = (input: CoVisitInput, from: number, to: number): Pairs => {
  const { visits, low, high } = input;
  const { patient, patientStart, ofPatient } = visits;
  // Meetings in the low half, the date last counted in the high half.
  const met = new Uint32Array(visits.patients);
  const touched = new Int32Array(visits.patients);
  const first: number[] = [];
  const second: number[] = [];
  const surprises: number[] = [];
  for (let one = from; one < to; one++) {
    const start = patientStart[one] ?? 0;
    const end = patientStart[one + 1] ?? 0;
    if (end - start < input.dates) continue;
    let others = 0;
    for (let place = start; place < end; place++) {
      const visit = ofPatient[place] ?? 0;
      const stamp = (place - start + 1) << 16;
      const last = high[visit] ?? 0;
      for (let near = low[visit] ?? 0; near < last; near++) {
        const other = patient[near] ?? 0;
        if (other <= one) continue;
        const count = met[other] ?? 0;
        if (count === 0) touched[others++] = other;
        if (count >>> 16 !== stamp >>> 16) met[other] = stamp | ((count & 0xffff) + 1);
      }
    }
    const found: number[] = [];
    for (let at = 0; at < others; at++) {
      const other = touched[at] ?? 0;
      if (((met[other] ?? 0) & 0xffff) >= input.dates) found.push(other);
    }
    found.sort((a, b) => a - b);
    for (const other of found) {
      const seen = (met[other] ?? 0) & 0xffff;
      const surprise = poissonTail(seen, expectedMeetings(visits, input.chance, one, other));
      if (surprise < input.surprise) continue;
      first.push(one);
      second.push(other);
      surprises.push(surprise);
    }
    for (let at = 0; at < others; at++) met[touched[at] ?? 0] = 0;
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    surprise: Float32Array.from(surprises),
  };
};

/** Both lists are sorted by site: one walk over both. */
const expectedMeetings = (visits: Visits, chance: Float64Array, one: number, other: number): number => {
  const { patientStart, ofPatient, site } = visits;
  let left = patientStart[one] ?? 0;
  let right = patientStart[other] ?? 0;
  const leftEnd = patientStart[one + 1] ?? 0;
  const rightEnd = patientStart[other + 1] ?? 0;
  let expected = 0;
  while (left < leftEnd && right < rightEnd) {
    const leftSite = site[ofPatient[left] ?? 0] ?? 0;
    const rightSite = site[ofPatient[right] ?? 0] ?? 0;
    if (leftSite < rightSite) left++;
    else if (rightSite < leftSite) right++;
    else {
      const leftFrom = left;
      const rightFrom = right;
      while (left < leftEnd && site[ofPatient[left] ?? 0] === leftSite) left++;
      while (right < rightEnd && site[ofPatient[right] ?? 0] === leftSite) right++;
      expected += (left - leftFrom) * (right - rightFrom) * (chance[leftSite] ?? 0);
    }
  }
  return expected;
};
