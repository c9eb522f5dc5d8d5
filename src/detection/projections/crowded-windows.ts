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

/** Windows with more visits than the rate of the site brings: the fullest ones, none overlapping another, in time. */
export const crowdedWindows = (
  { days, day, start }: SiteVisits,
  { firstDay, endDay }: { readonly firstDay: number; readonly endDay: number },
  { span, crowdFrom, least, most }: Crowding,
): readonly Window[] => {
  const rate = ((start[days] ?? 0) * span) / Math.max(span, endDay - firstDay);
  const needed = Math.max(least, crowdFrom(rate));
  const candidates: Window[] = [];
  let end = 0;
  for (let place = 0; place < days; place++) {
    const first = day[place] ?? 0;
    while (end < days && (day[end] ?? 0) < first + span) end++;
    const from = start[place] ?? 0;
    const to = start[end] ?? 0;
    if (to - from >= needed) candidates.push({ day: first, from, to });
  }
  candidates.sort((a, b) => b.to - b.from - (a.to - a.from) || a.day - b.day);
  const taken: Window[] = [];
  for (const candidate of candidates) {
    if (taken.length === most) break;
    if (taken.every((other) => Math.abs(other.day - candidate.day) >= span)) taken.push(candidate);
  }
  return taken.sort((a, b) => a.day - b.day);
};
