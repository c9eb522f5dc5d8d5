import type { ClaimIndex } from '../claims/claim-index.ts';
import { beyond, type Feature, usualClaims } from './feature.ts';

/** The holder was at another facility on a day of the claim: the card was there without its holder, or the stay was none. */
export const heldElsewhere: Feature = (index, group) => {
  const shareOf = (rows: readonly number[]): number =>
    rows.length === 0 ? 0 : rows.filter((row) => isElsewhere(index, row)).length / rows.length;
  return beyond(shareOf(group.claims), shareOf(usualClaims(index, group)));
};

const isElsewhere = ({ claims, patientStart, ofPatient }: ClaimIndex, row: number): boolean => {
  const patient = claims.patient[row] ?? 0;
  const first = claims.day[row] ?? 0;
  const last = claims.lastDay[row] ?? 0;
  for (let at = patientStart[patient] ?? 0; at < (patientStart[patient + 1] ?? 0); at++) {
    const other = ofPatient[at] ?? 0;
    if (claims.facility[other] === claims.facility[row]) continue;
    if ((claims.day[other] ?? 0) <= last && (claims.lastDay[other] ?? 0) >= first) return true;
  }
  return false;
};
