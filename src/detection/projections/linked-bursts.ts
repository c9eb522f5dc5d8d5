import { oncePer } from '../../platform/threads/once-per.ts';
import type { Sites } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { poissonTail, surprisingFrom, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { componentsOf } from './components.ts';
import { openCrowdedWindows, type Window } from './crowded-windows.ts';
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
/** Beyond this a site's busy windows say nothing: the fullest are kept. */
const mostWindows = 48;

/**
 * Event–event: windows in which a site saw more patients than its usual rate, linked when they share more patients than
 * their sizes bring about, given how often each patient comes there at all. Sites `from` up to and without `to`, in the
 * order of the spans and then of the sites.
 */
export const linkedBursts = (input: BurstInput, from: number, to: number): readonly LinkedBursts[] => {
  const { sites, spans } = input;
  const { most, ask } = openSites(sites, from, to);
  const scratch: Scratch = {
    ...scratchOf(sites.claims),
    windowOf: new Int32Array(most + 1),
    before: new Int32Array(most + 1),
    shared: new Int32Array(mostWindows ** 2),
    sizes: new Int32Array(mostWindows),
  };
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

/** One number for each patient, all 0 between two uses; and one for each visit of a site, counted from 1. */
interface Scratch {
  readonly count: Int32Array;
  readonly last: Int32Array;
  readonly windowOf: Int32Array;
  readonly before: Int32Array;
  /** How many patients each two windows share, as a square; and how many each has. */
  readonly shared: Int32Array;
  readonly sizes: Int32Array;
}

const scratchOf = oncePer(({ patients }: ClaimTable) => ({
  count: new Int32Array(patients.count),
  last: new Int32Array(patients.count),
}));

const linked = (
  visits: SiteVisits,
  windows: readonly Window[],
  returns: number,
  isLink: (common: number, expected: number) => boolean,
  scratch: Scratch,
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
  return componentsOf(neighbours.keys(), (window) => neighbours[window] ?? [])
    .filter((component) => component.length >= leastWindows)
    .map((component) => ({
      windows: component.length,
      patients: regulars(
        visits,
        component.flatMap((window) => windows[window] ?? []),
        scratch,
      ),
    }))
    .filter(({ patients }) => patients.length >= leastShared);
};

/** Fills the square and the sizes for some windows. */
const countShared = (
  visits: SiteVisits,
  windows: readonly Window[],
  { last, windowOf, before, shared, sizes }: Scratch,
): void => {
  shared.fill(0, 0, windows.length ** 2);
  sizes.fill(0, 0, windows.length);
  // Each patient's windows as a chain, the last one first; entries are counted from 1, 0 is the end.
  let entries = 0;
  for (const [window, { from, to }] of windows.entries())
    for (let visit = from; visit < to; visit++) {
      const patient = visits.patient[visit] ?? 0;
      const entry = last[patient] ?? 0;
      if (entry !== 0 && windowOf[entry] === window) continue;
      sizes[window] = (sizes[window] ?? 0) + 1;
      for (let earlier = entry; earlier !== 0; earlier = before[earlier] ?? 0) {
        const cell = (windowOf[earlier] ?? 0) * windows.length + window;
        shared[cell] = (shared[cell] ?? 0) + 1;
      }
      last[patient] = ++entries;
      windowOf[entries] = window;
      before[entries] = entry;
    }
  for (const { from, to } of windows) for (let visit = from; visit < to; visit++) last[visits.patient[visit] ?? 0] = 0;
};

/** Patients who were in two windows or more, and in two fifths of them; sorted. */
const regulars = (visits: SiteVisits, windows: readonly Window[], { count, last }: Scratch): readonly number[] => {
  const needed = Math.max(2, Math.ceil(windows.length * 0.4));
  const patients: number[] = [];
  for (const [window, { from, to }] of windows.entries())
    for (let visit = from; visit < to; visit++) {
      const patient = visits.patient[visit] ?? 0;
      if (last[patient] === window + 1) continue;
      last[patient] = window + 1;
      count[patient] = (count[patient] ?? 0) + 1;
      if (count[patient] === needed) patients.push(patient);
    }
  for (const { from, to } of windows)
    for (let visit = from; visit < to; visit++) {
      last[visits.patient[visit] ?? 0] = 0;
      count[visits.patient[visit] ?? 0] = 0;
    }
  return patients.sort((a, b) => a - b);
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
