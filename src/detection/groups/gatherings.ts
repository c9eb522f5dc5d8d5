import type { VisitIndex } from '../claims/claim-index.ts';
import { openFullestWindows } from './fullest-windows.ts';
import type { Gathering } from './group.ts';

/**
 * The days on which members were at a facility together: windows of `span` days, the fullest first, none overlapping
 * another, each with at least `least` members. Asked for one list of members after the other.
 */
export const openGatherings = (
  index: VisitIndex,
): ((members: readonly number[], span: number, least: number) => readonly Gathering[]) => {
  const presencesOf = openPresencesAt(index);
  const fullest = openFullestWindows(index.claims.endDay - index.claims.firstDay);
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
      for (const first of fullest({ presences, from, to, offset: here * perFacility }, members.length, span, least))
        found.push({ facility: here, firstDay: firstDay + first, lastDay: firstDay + first + span - 1 });
    }
    return found;
  };
};

/**
 * When members were at facilities at which `least` of them or more ever were: one number for facility, day and place among
 * the members, sorted; whole, and far below what a double holds exactly. What it answers is overwritten by the next question.
 */
const openPresencesAt = (index: VisitIndex): ((members: readonly number[], least: number) => Float64Array) => {
  const { patientStart, ofPatient } = index;
  const { facility, day, firstDay, endDay, facilities } = index.claims;
  // How many of the members were at a facility, all 0 between two questions.
  const membersAt = new Int32Array(facilities.count);
  let room = new Float64Array(0);
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
    if (room.length < most) room = new Float64Array(2 * most);
    let filled = 0;
    for (const [number, member] of members.entries())
      for (let at = patientStart[member] ?? 0; at < (patientStart[member + 1] ?? 0); at++) {
        const row = ofPatient[at] ?? 0;
        const here = facility[row] ?? 0;
        if ((membersAt[here] ?? 0) < least) continue;
        room[filled++] = (here * (endDay - firstDay) + (day[row] ?? 0) - firstDay) * members.length + number;
      }
    for (const here of known) membersAt[here] = 0;
    return room.subarray(0, filled).sort();
  };
};

export const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);
