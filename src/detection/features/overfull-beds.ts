import type { ClaimIndex } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
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
    const others = bedsOfOthers(index, facility, isMember);
    const own = new Int32Array(others.length);
    for (const row of stays) if (claims.facility[row] === facility) addNights(claims, row, own);
    const most = others.reduce((full, taken) => Math.max(full, taken), 0);
    own.forEach((taken, night) => {
      nights += taken;
      over += Math.min(taken, Math.max(0, taken + (others[night] ?? 0) - most));
    });
  }
  return nights < leastNights ? null : over / nights;
};

/** Beds of a facility taken in every night of the time looked at by those who are no members. */
const bedsOfOthers = (
  { claims, facilityStart }: ClaimIndex,
  facility: number,
  isMember: ReadonlySet<number>,
): Int32Array => {
  const taken = new Int32Array(claims.endDay - claims.firstDay);
  for (let row = facilityStart[facility] ?? 0; row < (facilityStart[facility + 1] ?? 0); row++)
    if (isStay(claims, row) && !isMember.has(claims.patient[row] ?? 0)) addNights(claims, row, taken);
  return taken;
};

const addNights = ({ firstDay, day, lastDay }: ClaimTable, row: number, taken: Int32Array): void => {
  const to = Math.min(taken.length, (lastDay[row] ?? 0) - firstDay);
  for (let night = (day[row] ?? 0) - firstDay; night < to; night++) taken[night] = (taken[night] ?? 0) + 1;
};
