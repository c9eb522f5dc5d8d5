import type { Sites } from '../claims/claim-index.ts';
import { poissonTail, surprisingFrom, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { openCrowdedWindows, type Window } from './crowded-windows.ts';
import { companiesIn, countShared, mostWindows, openWindowScratch, type WindowScratch } from './shared-windows.ts';
import { type Few, openVisitsOfFew, type VisitsOfFew } from './visits-of-few.ts';

export interface FewInput {
  readonly facilities: Sites;
  /** Days of a window for each kind of people; all are looked at on their own. */
  readonly kinds: readonly { readonly few: Few; readonly spans: readonly number[] }[];
  /** −log10 p of a window's crowd, and of what two windows share at least. */
  readonly crowd: number;
  readonly link: number;
}

/** People who are together again and again among the few of a house. */
export interface FewTogether {
  readonly few: Few;
  readonly span: number;
  readonly patients: readonly number[];
}

/** Visits of a window at least, people whom two windows share, windows, and people who were in several. */
const least = { visits: 4, shared: 3, windows: 3, patients: 6 };

/**
 * Event–event among the few: windows in which those who stay, or come back seldom, are crowded at a house, linked when they
 * share more people than their returns would bring by chance. How busy a window is tell all others of the house: among
 * the few themselves a group may be nearly everybody there is, and would be its own measure. Facilities `from` up to
 * and without `to`, in the order of the kinds and then of the facilities.
 */
export const fewTogether = (
  { facilities, kinds, crowd, link }: FewInput,
  from: number,
  to: number,
): readonly FewTogether[] => {
  const { claims, start } = facilities;
  let most = 0;
  for (let site = from; site < to; site++) most = Math.max(most, (start[site + 1] ?? 0) - (start[site] ?? 0));
  const scratch = openWindowScratch(claims, most);
  const leastVisits = least.visits * least.windows;
  const crowdedWindows = openCrowdedWindows(claims);
  const crowdFrom = surprisingFrom(crowd);
  const mostExpected = surprisingUpTo(link);
  const found: FewTogether[] = [];
  for (const { few, spans } of kinds) {
    const visitsOf = openVisitsOfFew(facilities, few, { least: leastVisits, most }, scratch.count);
    for (let site = from; site < to; site++) {
      const visits = visitsOf(site);
      if (visits === null || (visits.start[visits.days] ?? 0) < leastVisits) continue;
      for (const span of spans) {
        const windows = crowdedWindows(visits, { span, crowdFrom, least: least.visits, most: mostWindows });
        if (windows.length < least.windows) continue;
        const links = linksOf(visits, windows, { firstDay: claims.firstDay, span, link, mostExpected }, scratch);
        for (const { patients } of companiesIn(visits, windows, links, least, scratch))
          found.push({ few, span, patients });
      }
    }
  }
  return found;
};

interface Linking {
  readonly firstDay: number;
  readonly span: number;
  readonly link: number;
  /** The most that may be expected for so many in common to be a link. */
  readonly mostExpected: (common: number) => number;
}

/** With which windows each is linked. */
const linksOf = (
  visits: VisitsOfFew,
  windows: readonly Window[],
  { firstDay, span, link, mostExpected }: Linking,
  scratch: WindowScratch,
): readonly (readonly number[])[] => {
  // Of all pairs of windows of a house one at most is linked by chance.
  const needed = Math.max(link, Math.log10((windows.length * (windows.length - 1)) / 2));
  const { others, times } = visits;
  const days = others.length - 1;
  // Half a visit more on every day, so that one which nobody else used is rare and not impossible.
  const shareOf = ({ day }: Window): number => {
    const first = day - firstDay;
    const seen = (others[Math.min(days, first + span)] ?? 0) - (others[first] ?? 0);
    return (seen + span / 2) / ((others[days] ?? 0) + days / 2);
  };
  const returnsOf = ({ from, to }: Window): number => {
    let returns = 0;
    for (let visit = from; visit < to; visit++) returns += (times[visit] ?? 1) - 1;
    return returns;
  };
  countShared(visits, windows, scratch);
  const { shared } = scratch;
  const links = windows.map((): number[] => []);
  for (const [one, window] of windows.entries())
    for (let place = one + 1; place < windows.length; place++) {
      const common = shared[one * windows.length + place] ?? 0;
      const other = windows[place];
      if (common < least.shared || other === undefined) continue;
      const expected = Math.max(returnsOf(window) * shareOf(other), returnsOf(other) * shareOf(window));
      if (expected > mostExpected(common) || poissonTail(common, expected) < needed) continue;
      links[one]?.push(place);
      links[place]?.push(one);
    }
  return links;
};
