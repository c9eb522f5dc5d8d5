/** When members were at one facility: `presences[from…to)` less `offset` are day times members plus member, sorted. */
export interface FacilityPresences {
  readonly presences: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/**
 * First days, in time, of windows of `span` days with `least` members or more: the fullest first, none overlapping another.
 * `mostDays` are those of the time looked at. Asked for one facility after the other.
 */
export const openFullestWindows = (
  mostDays: number,
): ((of: FacilityPresences, members: number, span: number, least: number) => readonly number[]) => {
  // The days with a visit, in time, and the members on each: from `start[place]` up to and without the next.
  const day = new Int32Array(mostDays);
  const start = new Int32Array(mostDays + 1);
  const roomForMembers = openRoom();
  // Days that are no other window's, and the members within the window that begins on a day.
  const isFree = new Uint8Array(mostDays);
  const present = new Int32Array(mostDays);
  // By member, the question in which it was counted last.
  const roomForSeen = openRoom();
  let asked = 0;
  return ({ presences, from, to, offset }, members, span, least) => {
    const member = roomForMembers(to - from);
    const seen = roomForSeen(members);
    let days = 0;
    for (let at = from; at < to; at++) {
      const presence = (presences[at] ?? 0) - offset;
      const on = Math.floor(presence / members);
      if (days === 0 || day[days - 1] !== on) {
        day[days] = on;
        isFree[days] = 1;
        start[days++] = at - from;
      }
      member[at - from] = presence - on * members;
    }
    start[days] = to - from;
    const membersFrom = (first: number): number => {
      if (isFree[first] === 0) return 0;
      asked++;
      let count = 0;
      for (let place = first; place < days && (day[place] ?? 0) < (day[first] ?? 0) + span; place++) {
        if (isFree[place] === 0) continue;
        for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at++) {
          if (seen[member[at] ?? 0] === asked) continue;
          seen[member[at] ?? 0] = asked;
          count++;
        }
      }
      return count;
    };
    for (let place = 0; place < days; place++) present[place] = membersFrom(place);
    const taken: number[] = [];
    for (;;) {
      // The earliest among equals; it begins on a day with a visit.
      let best = 0;
      for (let place = 1; place < days; place++) if ((present[place] ?? 0) > (present[best] ?? 0)) best = place;
      if ((present[best] ?? 0) < least) return taken.sort((a, b) => a - b);
      const first = day[best] ?? 0;
      taken.push(first);
      // Windows that reach into this one lose its days.
      let [near, end] = [best, best];
      while (near > 0 && (day[near - 1] ?? 0) > first - 2 * span) near--;
      while (end < days && (day[end] ?? 0) < first + span) end++;
      for (let place = near; place < end; place++) if ((day[place] ?? 0) > first - span) isFree[place] = 0;
      for (let place = near; place < end; place++) present[place] = membersFrom(place);
    }
  };
};

/** Room for so many numbers, used again; what stood in it is lost where it must grow. */
const openRoom = (): ((length: number) => Int32Array) => {
  let room = new Int32Array(0);
  return (length) => {
    if (room.length < length) room = new Int32Array(2 * length);
    return room;
  };
};
