import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { componentsOf } from './components.ts';
import { openSites, type SiteKind, type SiteVisits } from './site-visits.ts';

export interface CompanyInput {
  readonly index: ClaimIndex;
  readonly kind: SiteKind;
  /** Days of a window. */
  readonly span: number;
  /** −log10 p of what two windows share. */
  readonly link: number;
}

/** Windows of one site that share the same company, and those who were in several of them. */
export interface Company {
  readonly site: number;
  readonly windows: number;
  readonly patients: readonly number[];
}

/** Fewer people than this in two windows is a family. */
const leastShared = 4;
const leastWindows = 3;
/** The share of the linked windows at which somebody was present. */
const presence = 0.4;

/**
 * Event–event with the popularity that days have with passers-by: windows of a site are linked when they share more
 * patients than the visits of those who return bring about. How busy a window is tell those who came to the site once,
 * because a group that fills a doctor's days would else hide in its own crowd. Windows stand side by side, and again
 * half a window later.
 */
export const repeatedCompany = ({ index, kind, span, link }: CompanyInput): readonly Company[] => {
  const { sites, ask } = openSites(index, kind);
  const { firstDay, endDay } = index.claims;
  const found: Company[] = [];
  for (let site = 0; site < sites; site++) {
    const visits = ask(site);
    if ((visits.start[visits.days] ?? 0) < leastShared * leastWindows) continue;
    for (const shift of span === 1 ? [0] : [0, Math.floor(span / 2)]) {
      const windowsOf = windowsOfPatients(visits, (day) => Math.floor((day - firstDay + shift) / span));
      const links = linksOf(windowsOf, Math.ceil((endDay - firstDay) / span), link);
      found.push(...companies(windowsOf, links).map((company) => ({ site, ...company })));
    }
  }
  return found;
};

const windowsOfPatients = (
  { patient, days, day, start }: SiteVisits,
  windowOf: (day: number) => number,
): ReadonlyMap<number, readonly number[]> => {
  const windowsOf = new Map<number, number[]>();
  for (let place = 0; place < days; place++) {
    const window = windowOf(day[place] ?? 0);
    for (let visit = start[place] ?? 0; visit < (start[place + 1] ?? 0); visit++) {
      if (windowsOf.get(patient[visit] ?? 0)?.at(-1) !== window) append(windowsOf, patient[visit] ?? 0, window);
    }
  }
  return windowsOf;
};

const companies = (
  windowsOf: ReadonlyMap<number, readonly number[]>,
  links: ReadonlyMap<number, readonly number[]>,
): readonly Omit<Company, 'site'>[] =>
  componentsOf(
    [...links.keys()].sort((a, b) => a - b),
    (window) => links.get(window) ?? [],
  )
    .filter((component) => component.length >= leastWindows)
    .flatMap((component) => {
      const isIn = new Set(component);
      const needed = Math.max(2, Math.ceil(component.length * presence));
      const patients: number[] = [];
      for (const [patient, own] of windowsOf)
        if (own.length >= needed && own.filter((window) => isIn.has(window)).length >= needed) patients.push(patient);
      return patients.length < leastShared
        ? []
        : [{ windows: component.length, patients: patients.sort((a, b) => a - b) }];
    });

const linksOf = (
  windowsOf: ReadonlyMap<number, readonly number[]>,
  windows: number,
  link: number,
): ReadonlyMap<number, readonly number[]> => {
  const returns = new Map<number, number>();
  const onceAt = new Map<number, number>();
  const shared = new Map<number, number>();
  let once = 0;
  for (const own of windowsOf.values())
    for (const [place, one] of own.entries()) {
      if (own.length === 1) {
        once++;
        onceAt.set(one, (onceAt.get(one) ?? 0) + 1);
      } else returns.set(one, (returns.get(one) ?? 0) + own.length - 1);
      for (let next = place + 1; next < own.length; next++) {
        const key = one * pairs + (own[next] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  // Half a visit more in every window, so that one which nobody else used is rare and not impossible.
  // Many windows make many pairs, of which some share people by chance.
  const needed = Math.max(link, Math.log10((windows * (windows - 1)) / 2) - 0.5);
  const shareOf = (window: number): number => ((onceAt.get(window) ?? 0) + 0.5) / (once + windows / 2);
  const neighbours = new Map<number, number[]>();
  for (const [key, people] of shared) {
    if (people < leastShared) continue;
    const one = Math.floor(key / pairs);
    const other = key % pairs;
    const expected = Math.max((returns.get(one) ?? 0) * shareOf(other), (returns.get(other) ?? 0) * shareOf(one));
    if (poissonTail(people, expected) < needed) continue;
    append(neighbours, one, other);
    append(neighbours, other, one);
  }
  return neighbours;
};

const append = (lists: Map<number, number[]>, key: number, item: number): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
};

/** More windows than a site can have. */
const pairs = 1 << 16;
