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
  // The same members are asked for with one span after the other.
  let last: { readonly members: readonly number[]; readonly least: number; readonly presences: Float64Array } | null =
    null;
  return (members, span, least) => {
    if (last === null || last.least !== least || !isSame(last.members, members))
      last = { members, least, presences: presencesOf(members, least) };
    const { presences } = last;
    const perFacility = (endDay - firstDay) * members.length;
    const found: Gathering[] = [];
    for (let from = 0, to = 0; from < presences.length; from = to) {
      const here = Math.floor((presences[from] ?? 0) / perFacility);
      const end = (here + 1) * perFacility;
      while (to < presences.length && (presences[to] ?? 0) < end) to++;
      const days = byDay(presences.subarray(from, to), here * perFacility, members.length);
      for (const first of fullest(days, members.length, span, least))
        found.push({ facility: here, firstDay: firstDay + first, lastDay: firstDay + first + span - 1 });
    }
    return found;
  };
};

/**
 * When members were at facilities at which `least` of them or more ever were: one number for facility, day and place among
 * the members, sorted; whole, and far below what a double holds exactly.
 */
const openPresencesAt = (index: VisitIndex): ((members: readonly number[], least: number) => Float64Array) => {
  const { patientStart, ofPatient } = index;
  const { facility, day, firstDay, endDay, facilities } = index.claims;
  // How many of the members were at a facility, all 0 between two questions.
  const membersAt = new Int32Array(facilities.count);
  return (members, least) => {
    const known: number[] = [];
    let most = 0;
    for (const member of members) {
      let last = -1;
      for (let at = patientStart[member] ?? 0; at < (patientStart[member + 1] ?? 0); at++) {
        const here = facility[ofPatient[at] ?? 0] ?? 0;
        most++;
        // Rows of a patient stand by facility.
        if (here === last) continue;
        last = here;
        if (membersAt[here] === 0) known.push(here);
        membersAt[here] = (membersAt[here] ?? 0) + 1;
      }
    }
    const presences = new Float64Array(most);
    let filled = 0;
    for (const [number, member] of members.entries())
      for (let at = patientStart[member] ?? 0; at < (patientStart[member + 1] ?? 0); at++) {
        const row = ofPatient[at] ?? 0;
        const here = facility[row] ?? 0;
        if ((membersAt[here] ?? 0) < least) continue;
        presences[filled++] = (here * (endDay - firstDay) + (day[row] ?? 0) - firstDay) * members.length + number;
      }
    for (const here of known) membersAt[here] = 0;
    return presences.subarray(0, filled).sort();
  };
};

export const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** First days of the windows, in time. */
const fullest = ({ day, start, member }: Days, members: number, span: number, least: number): readonly number[] => {
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
  const present = new Int32Array(day.length);
  for (let place = 0; place < day.length; place++) present[place] = membersFrom(place);
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
interface Days {
  readonly day: readonly number[];
  readonly start: readonly number[];
  readonly member: Int32Array;
}

/** `presences` are day times members plus member from `offset` on, sorted. */
const byDay = (presences: Float64Array, offset: number, members: number): Days => {
  const day: number[] = [];
  const start: number[] = [];
  const member = new Int32Array(presences.length);
  for (let at = 0; at < presences.length; at++) {
    const presence = (presences[at] ?? 0) - offset;
    const on = Math.floor(presence / members);
    if (day.at(-1) !== on) {
      day.push(on);
      start.push(at);
    }
    member[at] = presence - on * members;
  }
  start.push(presences.length);
  return { day, start, member };
};
