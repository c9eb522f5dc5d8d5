import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Gathering } from './group.ts';

/**
 * The days on which members were at a facility together: windows of `span` days, the fullest first, none overlapping
 * another, each with at least `least` members.
 */
export const gatheringsOf = (
  index: ClaimIndex,
  members: readonly number[],
  span: number,
  least: number,
): readonly Gathering[] => {
  const byFacility = new Map<number, { readonly day: number; readonly member: number }[]>();
  for (const member of members)
    for (let at = index.patientStart[member] ?? 0; at < (index.patientStart[member + 1] ?? 0); at++) {
      const row = index.ofPatient[at] ?? 0;
      const facility = index.claims.facility[row] ?? 0;
      const visits = byFacility.get(facility) ?? [];
      visits.push({ day: index.claims.day[row] ?? 0, member });
      byFacility.set(facility, visits);
    }
  const found: Gathering[] = [];
  for (const [facility, visits] of [...byFacility].sort(([a], [b]) => a - b)) {
    if (visits.length < least) continue;
    let rest = visits.sort((a, b) => a.day - b.day || a.member - b.member);
    for (;;) {
      const best = fullest(rest, span);
      if (best === null || best.members < least) break;
      found.push({ facility, firstDay: best.day, lastDay: best.day + span - 1 });
      rest = rest.filter(({ day }) => day < best.day - span + 1 || day >= best.day + span);
    }
  }
  return found.sort((a, b) => a.facility - b.facility || a.firstDay - b.firstDay);
};

/** The window with the most members, the earliest among equals; it begins on a day with a visit. */
const fullest = (
  visits: readonly { readonly day: number; readonly member: number }[],
  span: number,
): { readonly day: number; readonly members: number } | null => {
  let best: { readonly day: number; readonly members: number } | null = null;
  const inside = new Map<number, number>();
  let to = 0;
  for (let from = 0; from < visits.length; from++) {
    const day = visits[from]?.day ?? 0;
    for (let next = visits[to]; next !== undefined && next.day < day + span; next = visits[++to])
      inside.set(next.member, (inside.get(next.member) ?? 0) + 1);
    if (best === null || inside.size > best.members) best = { day, members: inside.size };
    const member = visits[from]?.member ?? 0;
    const left = (inside.get(member) ?? 0) - 1;
    if (left === 0) inside.delete(member);
    else inside.set(member, left);
  }
  return best;
};
