import type { VisitIndex } from '../claims/claim-index.ts';
import type { Gathering } from './group.ts';

/**
 * The days on which members were at a facility together: windows of `span` days, the fullest first, none overlapping
 * another, each with at least `least` members. Asked for one list of members after the other.
 */
export const openGatherings = (
  index: VisitIndex,
): ((members: readonly number[], span: number, least: number) => readonly Gathering[]) => {
  const presencesOf = openPresencesAt(index);
  const { firstDay, endDay } = index.claims;
  return (members, span, least) => {
    const presences = presencesOf(members, least);
    const perFacility = (endDay - firstDay) * members.length;
    const found: Gathering[] = [];
    for (let from = 0, to = 0; from < presences.length; from = to) {
      const here = Math.floor((presences[from] ?? 0) / perFacility);
      const end = (here + 1) * perFacility;
      while (to < presences.length && (presences[to] ?? 0) < end) to++;
      const on = presences.subarray(from, to).map((presence) => presence - here * perFacility);
      for (const first of fullest(on, members.length, span, least))
        found.push({ facility: here, firstDay: firstDay + first, lastDay: firstDay + first + span - 1 });
    }
    return found;
  };
};

/**
 * When members were at facilities that have `least` of their claims or more: one number for facility, day and place
 * among the members, sorted; whole, and far below what a double holds exactly.
 */
const openPresencesAt = (index: VisitIndex): ((members: readonly number[], least: number) => Float64Array) => {
  const { facility, day, firstDay, endDay, facilities } = index.claims;
  // The members' claims by facility, all 0 between two questions.
  const claimsAt = new Int32Array(facilities.count);
  return (members, least) => {
    const at: number[] = [];
    for (const member of members)
      for (let place = index.patientStart[member] ?? 0; place < (index.patientStart[member + 1] ?? 0); place++) {
        const here = facility[index.ofPatient[place] ?? 0] ?? 0;
        at.push(here);
        claimsAt[here] = (claimsAt[here] ?? 0) + 1;
      }
    const presences = new Float64Array(at.length);
    let seen = 0;
    let filled = 0;
    for (const [number, member] of members.entries())
      for (let place = index.patientStart[member] ?? 0; place < (index.patientStart[member + 1] ?? 0); place++) {
        const here = at[seen++] ?? 0;
        if ((claimsAt[here] ?? 0) < least) continue;
        const since = (day[index.ofPatient[place] ?? 0] ?? 0) - firstDay;
        presences[filled++] = (here * (endDay - firstDay) + since) * members.length + number;
      }
    for (const here of at) claimsAt[here] = 0;
    return presences.subarray(0, filled).sort();
  };
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
    let best = 0;
    for (let place = 1; place < day.length; place++) if ((present[place] ?? 0) > (present[best] ?? 0)) best = place;
    if ((present[best] ?? 0) < least) return taken.sort((a, b) => a - b);
    const first = day[best] ?? 0;
    taken.push(first);
    // Windows that reach into this one lose its days.
    let [from, to] = [best, best];
    while (from > 0 && (day[from - 1] ?? 0) > first - 2 * span) from--;
    while (to < day.length && (day[to] ?? 0) < first + span) to++;
    for (let place = from; place < to; place++) if ((day[place] ?? 0) > first - span) isFree[place] = 0;
    for (let place = from; place < to; place++) present[place] = membersFrom(place);
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
