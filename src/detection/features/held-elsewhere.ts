import type { ClaimIndex } from '../claims/claim-index.ts';
import { isStay } from '../claims/stays.ts';
import { beyond, type Feature, usualClaims } from './feature.ts';

/**
 * Who lies in bed visits nobody else: visits elsewhere between the first and the last day of stays, as a share of those
 * that the same people would make in as many days at large. Null where the stays are too few to tell.
 */
export const heldElsewhere: Feature = (index, group) => {
  const own = outings(index, group.claims);
  if (own.expected < leastExpected) return null;
  const usual = outings(index, usualClaims(index, group));
  return beyond(shareOf(own), usual.expected < leastExpected ? 0 : shareOf(usual));
};

const leastExpected = 2;

interface Outings {
  readonly seen: number;
  readonly expected: number;
}

/** One more is expected, so that a single visit says little. */
const shareOf = ({ seen, expected }: Outings): number => Math.min(1, seen / (expected + 1));

const outings = ({ claims, patientStart, ofPatient }: ClaimIndex, rows: Iterable<number>): Outings => {
  const days = claims.endDay - claims.firstDay;
  let seen = 0;
  let expected = 0;
  for (const row of rows) {
    if (!isStay(claims, row)) continue;
    const patient = claims.patient[row] ?? 0;
    const first = claims.day[row] ?? 0;
    const last = claims.lastDay[row] ?? 0;
    let elsewhere = 0;
    for (let at = patientStart[patient] ?? 0; at < (patientStart[patient + 1] ?? 0); at++) {
      const other = ofPatient[at] ?? 0;
      if (claims.facility[other] === claims.facility[row]) continue;
      elsewhere++;
      const day = claims.day[other] ?? 0;
      if (day > first && day < last) seen++;
    }
    expected += (elsewhere * (last - first - 1)) / days;
  }
  return { seen, expected };
};
