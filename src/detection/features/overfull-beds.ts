import type { ClaimIndex } from '../claims/claim-index.ts';
import { isStay } from '../claims/stays.ts';
import type { Feature } from './feature.ts';

const leastNights = 20;

/**
 * Stays that overlap beyond the beds: of the nights that members lay in a facility, those on which it held more people than
 * it ever did without them. How many beds there are is not told by claims, what the house held at most without the group
 * is; a house that takes in a ward of patients on top of its fullest day has no beds for them. Null where nobody stayed.
 */
export const overfullBeds: Feature = (index, group) => {
  const { claims } = index;
  const isMember = new Set(group.patients);
  const stays = group.claims.filter((row) => isStay(claims, row));
  let nights = 0;
  let over = 0;
  for (const facility of new Set(stays.map((row) => claims.facility[row] ?? 0))) {
    const others = bedsTaken(
      index,
      facilityRows(index, facility).filter((row) => !isMember.has(claims.patient[row] ?? 0)),
    );
    const own = bedsTaken(
      index,
      stays.filter((row) => claims.facility[row] === facility),
    );
    const most = others.reduce((full, taken) => Math.max(full, taken), 0);
    own.forEach((taken, night) => {
      nights += taken;
      over += Math.min(taken, Math.max(0, taken + (others[night] ?? 0) - most));
    });
  }
  return nights < leastNights ? null : over / nights;
};

const facilityRows = (index: ClaimIndex, facility: number): readonly number[] => {
  const start = index.facilityStart[facility] ?? 0;
  return Array.from({ length: (index.facilityStart[facility + 1] ?? 0) - start }, (_, place) => start + place);
};

/** Beds taken in every night of the time looked at, by the stays among the rows. */
const bedsTaken = ({ claims }: ClaimIndex, rows: readonly number[]): Int32Array => {
  const taken = new Int32Array(claims.endDay - claims.firstDay);
  for (const row of rows) {
    if (!isStay(claims, row)) continue;
    const from = (claims.day[row] ?? 0) - claims.firstDay;
    const to = Math.min(taken.length, (claims.lastDay[row] ?? 0) - claims.firstDay);
    for (let night = from; night < to; night++) taken[night] = (taken[night] ?? 0) + 1;
  }
  return taken;
};
