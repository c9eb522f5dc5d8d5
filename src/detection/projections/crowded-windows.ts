import type { SiteVisits } from './site-visits.ts';

/** Visits of a site from `from` up to and without `to`, on the days from `day` on. */
export interface Window {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

export interface Crowding {
  /** Days of a window. */
  readonly span: number;
  /** From how many visits on a window is a crowd where so many are expected. */
  readonly crowdFrom: (expected: number) => number;
  /** Least visits of a window, and most windows of a site: beyond this its busy windows say nothing. */
  readonly least: number;
  readonly most: number;
}

/**
 * Windows with more visits than the rate of the site brings: the fullest ones, none overlapping another, in time. Asked
 * for one site after the other, of the days from the first up to and without the second.
 */
export const openCrowdedWindows = ({
  firstDay,
  endDay,
}: {
  readonly firstDay: number;
  readonly endDay: number;
}): ((visits: SiteVisits, crowding: Crowding) => readonly Window[]) => {
  const mostDays = endDay - firstDay;
  const sizes = new Float64Array(mostDays);
  // Windows that begin on one of these days would overlap one that was taken; all 0 between two questions.
  const isTaken = new Uint8Array(mostDays);
  return ({ days, day, start }, { span, crowdFrom, least, most }) => {
    const needed = Math.max(least, crowdFrom(((start[days] ?? 0) * span) / Math.max(span, mostDays)));
    let found = 0;
    let end = 0;
    for (let place = 0; place < days; place++) {
      const past = (day[place] ?? 0) + span;
      while (end < days && (day[end] ?? 0) < past) end++;
      const size = (start[end] ?? 0) - (start[place] ?? 0);
      // The fullest first, and the earliest among equals: whole, and far below what a double holds exactly.
      if (size >= needed) sizes[found++] = place + 1 - size * (mostDays + 1);
    }
    if (found > 1) sizes.subarray(0, found).sort();
    const taken: Window[] = [];
    for (let at = 0; at < found && taken.length < most; at++) {
      const size = Math.ceil(-(sizes[at] ?? 0) / (mostDays + 1));
      const place = (sizes[at] ?? 0) + size * (mostDays + 1) - 1;
      const first = day[place] ?? 0;
      if (isTaken[first - firstDay] === 1) continue;
      isTaken.fill(1, Math.max(0, first - firstDay - span + 1), first - firstDay + span);
      const from = start[place] ?? 0;
      taken.push({ day: first, from, to: from + size });
    }
    for (const { day: first } of taken)
      isTaken.fill(0, Math.max(0, first - firstDay - span + 1), first - firstDay + span);
    return taken.sort((a, b) => a.day - b.day);
  };
};
