import { poissonTail } from '../../src/detection/null-models/poisson-tail.ts';

/** Visits of a site within some days from a first one on. */
export interface SlowWindow {
  readonly day: number;
  readonly who: readonly number[];
}

/** The crowded windows of a site by a look at each: the fullest first, none overlapping another; in time. */
export const crowdedSlowly = (
  visits: readonly { readonly day: number; readonly who: number }[],
  { span, period, crowd }: { readonly span: number; readonly period: number; readonly crowd: number },
): readonly SlowWindow[] => {
  const rate = (visits.length * span) / period;
  const candidates = [...new Set(visits.map(({ day }) => day))]
    .map((day) => ({
      day,
      who: visits.filter((visit) => visit.day >= day && visit.day < day + span).map(({ who }) => who),
    }))
    .filter(({ who }) => who.length >= 4 && poissonTail(who.length, rate) >= crowd)
    .sort((a, b) => b.who.length - a.who.length || a.day - b.day);
  const windows: SlowWindow[] = [];
  for (const window of candidates)
    if (windows.every(({ day }) => Math.abs(day - window.day) >= span) && windows.length < 48) windows.push(window);
  return windows.sort((a, b) => a.day - b.day);
};

/** Windows that hang together by their links, those of one component in a list. */
export const hangingTogether = (
  windows: readonly SlowWindow[],
  isLinked: (one: SlowWindow, other: SlowWindow) => boolean,
): readonly (readonly SlowWindow[])[] => {
  // Windows of one component get one label: the least label spreads until nothing changes.
  const label = windows.map((_, place) => place);
  for (let round = 0; round < windows.length; round++)
    for (const [a, one] of windows.entries())
      for (const [b, other] of windows.entries())
        if (a !== b && isLinked(one, other)) label[a] = label[b] = Math.min(label[a] ?? 0, label[b] ?? 0);
  return [...new Set(label)].map((name) => windows.filter((_, place) => label[place] === name));
};
