import { firstClaimFrom, type VisitIndex } from '../claims/claim-index.ts';
import type { Gathering } from './group.ts';

export interface Evidence {
  readonly doctors: readonly number[];
  readonly claims: readonly number[];
}

/** A doctor with fewer of the group's claims, or on fewer of its gatherings, is one whom members happened to see. */
const leastShare = 0.2;
const leastGatherings = 3;

/**
 * The doctors behind the gatherings, and the claims that show them. Where the same doctors come back they are part of
 * the group, and only claims with them count; a group that moves from site to site has none, and all its claims count.
 */
export const evidenceOf = (
  index: VisitIndex,
  patients: readonly number[],
  gatherings: readonly Gathering[],
): Evidence => {
  const isMember = new Set(patients);
  const rows: number[] = [];
  // By doctor: claims, and gatherings, the last one counted from 1.
  const seen = new Map<number, { claims: number; gatherings: number; last: number }>();
  for (const [place, { facility, firstDay, lastDay }] of gatherings.entries()) {
    const to = firstClaimFrom(index, facility, lastDay + 1);
    for (let row = firstClaimFrom(index, facility, firstDay); row < to; row++) {
      if (!isMember.has(index.claims.patient[row] ?? 0)) continue;
      rows.push(row);
      const doctor = index.claims.doctor[row] ?? 0;
      const of = seen.get(doctor) ?? { claims: 0, gatherings: 0, last: 0 };
      if (of.claims++ === 0) seen.set(doctor, of);
      if (of.last === place + 1) continue;
      of.last = place + 1;
      of.gatherings++;
    }
  }
  const doctors = [...seen]
    .filter(([, { claims, gatherings: met }]) => claims >= rows.length * leastShare && met >= leastGatherings)
    .map(([doctor]) => doctor)
    .sort((a, b) => a - b);
  if (doctors.length === 0) return { doctors, claims: rows };
  return { doctors, claims: rows.filter((row) => doctors.includes(index.claims.doctor[row] ?? 0)) };
};
