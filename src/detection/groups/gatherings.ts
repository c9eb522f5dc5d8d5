import type { VisitIndex } from '../claims/claim-index.ts';
import type { Gathering } from './group.ts';

/**
 * The days on which members were at a facility together: windows of `span` days, the fullest first, none overlapping
 * another, each with at least `least` members.
 */
export const gatheringsOf = (
  index: VisitIndex,
  members: readonly number[],
  span: number,
  least: number,
): readonly Gathering[] => {
  const { facility, day, firstDay, endDay } = index.claims;
  const days = endDay - firstDay;
  const visits = members.reduce(
    (sum, member) => sum + (index.patientStart[member + 1] ?? 0) - (index.patientStart[member] ?? 0),
    0,
  );
  const presences = new Float64Array(visits);
  let filled = 0;
  for (const [place, member] of members.entries())
    for (let at = index.patientStart[member] ?? 0; at < (index.patientStart[member + 1] ?? 0); at++) {
      const row = index.ofPatient[at] ?? 0;
      // One number for facility, day and member: whole, and far below what a double holds exactly.
      presences[filled++] = ((facility[row] ?? 0) * days + (day[row] ?? 0) - firstDay) * members.length + place;
    }
  presences.sort();
  const perFacility = days * members.length;
  const found: Gathering[] = [];
  for (let from = 0, to = 0; from < visits; from = to) {
    const here = Math.floor((presences[from] ?? 0) / perFacility);
    const end = (here + 1) * perFacility;
    while (to < visits && (presences[to] ?? 0) < end) to++;
    if (to - from < least) continue;
    const on = presences.subarray(from, to).map((presence) => presence - here * perFacility);
    for (const first of fullest(on, members.length, span, least))
      found.push({ facility: here, firstDay: firstDay + first, lastDay: firstDay + first + span - 1 });
  }
  return found;
};

/** First days of the windows, in time; `presences` are day times members plus member, sorted. */
const fullest = (presences: Float64Array, members: number, span: number, least: number): readonly number[] => {
  const { day, start, member } = byDay(presences, members);
  const isFree = new Uint8Array(day.length).fill(1);
  const seen = new Int32Array(members);
  let asked = 0;
  /** Members within the window that begins on a day, on days that are no other window's. */
  const membersFrom = (first: number): number => {
    if (isFree[first] === 0) return 0;
    asked++;
    let present = 0;
    for (let place = first; place < day.length && (day[place] ?? 0) < (day[first] ?? 0) + span; place++) {
      if (isFree[place] === 0) continue;
      for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at++) {
        if (seen[member[at] ?? 0] === asked) continue;
        seen[member[at] ?? 0] = asked;
        present++;
      }
    }
    return present;
  };
  const present = Int32Array.from(day, (_, place) => membersFrom(place));
  const taken: number[] = [];
  for (;;) {
    // The earliest among equals; it begins on a day with a visit.
    const best = present.reduce((most, count, place) => (count > (present[most] ?? 0) ? place : most), 0);
    if ((present[best] ?? 0) < least) return taken.sort((a, b) => a - b);
    const first = day[best] ?? 0;
    taken.push(first);
    const near = (days: number): number[] =>
      [...day.keys()].filter((place) => Math.abs((day[place] ?? 0) - first) < days);
    for (const place of near(span)) isFree[place] = 0;
    // Windows that reach into this one have lost its days.
    for (const place of near(2 * span)) present[place] = membersFrom(place);
  }
};

/** The days with a visit, in time, and the members on each: from `start[place]` up to and without the next. */
const byDay = (
  presences: Float64Array,
  members: number,
): { readonly day: readonly number[]; readonly start: readonly number[]; readonly member: Int32Array } => {
  const day: number[] = [];
  const start: number[] = [];
  const member = new Int32Array(presences.length);
  for (let at = 0; at < presences.length; at++) {
    const on = Math.floor((presences[at] ?? 0) / members);
    if (day.at(-1) !== on) {
      day.push(on);
      start.push(at);
    }
    member[at] = (presences[at] ?? 0) - on * members;
  }
  return { day, start: [...start, presences.length], member };
};
