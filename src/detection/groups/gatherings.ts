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
  const { facility, day, firstDay, endDay } = index.claims;
  const days = endDay - firstDay;
  const presences: number[] = [];
  for (const [place, member] of members.entries())
    for (let at = index.patientStart[member] ?? 0; at < (index.patientStart[member + 1] ?? 0); at++) {
      const row = index.ofPatient[at] ?? 0;
      // One number for facility, day and member: whole, and far below what a double holds exactly.
      presences.push(((facility[row] ?? 0) * days + (day[row] ?? 0) - firstDay) * members.length + place);
    }
  const sorted = Float64Array.from(presences).sort();
  const perFacility = days * members.length;
  const found: Gathering[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const here = Math.floor((sorted[from] ?? 0) / perFacility);
    const end = (here + 1) * perFacility;
    while (to < sorted.length && (sorted[to] ?? 0) < end) to++;
    if (to - from < least) continue;
    const on = sorted.subarray(from, to).map((presence) => presence - here * perFacility);
    for (const first of fullest(on, members.length, span, least))
      found.push({ facility: here, firstDay: firstDay + first, lastDay: firstDay + first + span - 1 });
  }
  return found;
};

/** First days of the windows, in time; `presences` are day times members plus member, sorted. */
const fullest = (presences: Float64Array, members: number, span: number, least: number): readonly number[] => {
  const taken: number[] = [];
  const inside = new Uint16Array(members);
  let rest = presences;
  for (;;) {
    const best = fullestWindow(rest, inside, members, span);
    if (best.members < least) return taken.sort((a, b) => a - b);
    taken.push(best.day);
    const [before, after] = [(best.day - span + 1) * members, (best.day + span) * members];
    rest = rest.filter((presence) => presence < before || presence >= after);
  }
};

/** The window with the most members, the earliest among equals; it begins on a day with a visit. */
const fullestWindow = (
  presences: Float64Array,
  inside: Uint16Array,
  members: number,
  span: number,
): { readonly day: number; readonly members: number } => {
  inside.fill(0);
  let best = { day: -1, members: 0 };
  let present = 0;
  let to = 0;
  for (let from = 0; from < presences.length; from++) {
    const day = Math.floor((presences[from] ?? 0) / members);
    const end = (day + span) * members;
    for (; to < presences.length && (presences[to] ?? 0) < end; to++) {
      const member = (presences[to] ?? 0) % members;
      if (inside[member] === 0) present++;
      inside[member] = (inside[member] ?? 0) + 1;
    }
    if (present > best.members) best = { day, members: present };
    const member = (presences[from] ?? 0) % members;
    inside[member] = (inside[member] ?? 0) - 1;
    if (inside[member] === 0) present--;
  }
  return best;
};
