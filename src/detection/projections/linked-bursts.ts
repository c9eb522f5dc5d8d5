import type { Sites } from '../claims/claim-index.ts';
import { poissonTail, surprisingFrom, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { openCrowdedWindows, type Window } from './crowded-windows.ts';
import { companiesIn, countShared, mostWindows, openWindowScratch, type WindowScratch } from './shared-windows.ts';
import { openSites, type SiteVisits } from './site-visits.ts';

export interface BurstInput {
  readonly sites: Sites;
  /** Days of a window; each is looked at on its own. */
  readonly spans: readonly number[];
  /** −log10 p of a window's crowd, and of what two windows share. */
  readonly crowd: number;
  readonly link: number;
}

/** Windows of one site that share more patients than chance, and those who were in several of them. */
export interface LinkedBursts {
  readonly site: number;
  readonly span: number;
  readonly windows: number;
  readonly patients: readonly number[];
}

/** Fewer people than this in two windows is a family. */
const leastShared = 4;
const leastWindows = 3;

/**
 * Event–event: windows in which a site saw more patients than its usual rate, linked when they share more patients than
 * their sizes bring about, given how often each patient comes there at all. Sites `from` up to and without `to`, in the
 * order of the spans and then of the sites.
 */
export const linkedBursts = (input: BurstInput, from: number, to: number): readonly LinkedBursts[] => {
  const { sites, spans } = input;
  const { most, ask } = openSites(sites, from, to);
  const scratch = openWindowScratch(sites.claims, most);
  const crowdedWindows = openCrowdedWindows(sites.claims);
  const crowdFrom = surprisingFrom(input.crowd);
  const mostExpected = surprisingUpTo(input.link);
  const isLink = (common: number, expected: number): boolean =>
    expected <= mostExpected(common) && poissonTail(common, expected) >= input.link;
  const found: LinkedBursts[][] = spans.map(() => []);
  for (let site = from; site < to; site++) {
    const visits = ask(site);
    if ((visits.start[visits.days] ?? 0) < leastShared * leastWindows) continue;
    let returns = -1;
    for (const [place, span] of spans.entries()) {
      const windows = crowdedWindows(visits, {
        span,
        crowdFrom,
        least: leastShared,
        most: mostWindows,
      });
      if (windows.length < leastWindows) continue;
      if (returns === -1) returns = returnsOf(visits, scratch.count);
      for (const burst of linked(visits, windows, returns, isLink, scratch))
        found[place]?.push({ site, span, ...burst });
    }
  }
  return found.flat();
};

const linked = (
  visits: SiteVisits,
  windows: readonly Window[],
  returns: number,
  isLink: (common: number, expected: number) => boolean,
  scratch: WindowScratch,
): readonly Pick<LinkedBursts, 'windows' | 'patients'>[] => {
  countShared(visits, windows, scratch);
  const { shared, sizes } = scratch;
  const total = visits.start[visits.days] ?? 0;
  const neighbours = windows.map((): number[] => []);
  let links = 0;
  for (let one = 0; one < windows.length; one++)
    for (let other = one + 1; other < windows.length; other++) {
      const common = shared[one * windows.length + other] ?? 0;
      if (common < leastShared) continue;
      const expected = (returns * (sizes[one] ?? 0) * (sizes[other] ?? 0)) / (total * total);
      if (!isLink(common, expected)) continue;
      neighbours[one]?.push(other);
      neighbours[other]?.push(one);
      links++;
    }
  // Three windows hang together by two links.
  if (links < leastWindows - 1) return [];
  return companiesIn(visits, windows, neighbours, { windows: leastWindows, patients: leastShared }, scratch);
};

/** Ordered pairs of visits of one patient: what chance has to work with when windows share patients. */
const returnsOf = (visits: SiteVisits, count: Int32Array): number => {
  const total = visits.start[visits.days] ?? 0;
  let returns = 0;
  for (let visit = 0; visit < total; visit++) {
    const patient = visits.patient[visit] ?? 0;
    const before = count[patient] ?? 0;
    returns += 2 * before;
    count[patient] = before + 1;
  }
  for (let visit = 0; visit < total; visit++) count[visits.patient[visit] ?? 0] = 0;
  return returns;
};
