import type { Visits } from '../claims/visits.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';

export interface CompanyInput {
  readonly visits: Visits;
  /** Days of a window. */
  readonly span: number;
  readonly firstDay: number;
  readonly endDay: number;
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
 * half a window later. Sites `from` up to and without `to`.
 */
export const repeatedCompany = (input: CompanyInput, from: number, to: number): readonly Company[] => {
  const found: Company[] = [];
  const shifts = input.span === 1 ? [0] : [0, Math.floor(input.span / 2)];
  for (let site = from; site < to; site++) for (const shift of shifts) found.push(...companyAt(input, site, shift));
  return found;
};

const companyAt = (input: CompanyInput, site: number, shift: number): readonly Company[] => {
  const { visits, span, firstDay } = input;
  const start = visits.siteStart[site] ?? 0;
  const end = visits.siteStart[site + 1] ?? 0;
  if (end - start < leastShared * leastWindows) return [];
  const windowsOf = new Map<number, number[]>();
  for (let visit = start; visit < end; visit++) {
    const window = Math.floor(((visits.day[visit] ?? 0) - firstDay + shift) / span);
    const patient = visits.patient[visit] ?? 0;
    const own = windowsOf.get(patient);
    if (own === undefined) windowsOf.set(patient, [window]);
    else if (own.at(-1) !== window) own.push(window);
  }
  const links = linksOf(windowsOf, Math.ceil((input.endDay - firstDay) / span), input.link);
  return componentsOf(links)
    .filter((component) => component.length >= leastWindows)
    .flatMap((component) => {
      const isIn = new Set(component);
      const needed = Math.max(2, Math.ceil(component.length * presence));
      const patients: number[] = [];
      for (const [patient, own] of windowsOf)
        if (own.length >= needed && own.filter((window) => isIn.has(window)).length >= needed) patients.push(patient);
      return patients.length < leastShared
        ? []
        : [{ site, windows: component.length, patients: patients.sort((a, b) => a - b) }];
    });
};

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
  const shareOf = (window: number): number => ((onceAt.get(window) ?? 0) + 0.5) / (once + windows / 2);
  const neighbours = new Map<number, number[]>();
  for (const [key, people] of shared) {
    if (people < leastShared) continue;
    const one = Math.floor(key / pairs);
    const other = key % pairs;
    const expected = Math.max((returns.get(one) ?? 0) * shareOf(other), (returns.get(other) ?? 0) * shareOf(one));
    if (poissonTail(people, expected) < link) continue;
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  return neighbours;
};

/** More windows than a site can have. */
const pairs = 1 << 16;

/** Connected components, each sorted, the one with the earliest window first. */
const componentsOf = (neighbours: ReadonlyMap<number, readonly number[]>): readonly (readonly number[])[] => {
  const seen = new Set<number>();
  return [...neighbours.keys()]
    .sort((a, b) => a - b)
    .flatMap((first) => {
      if (seen.has(first)) return [];
      const component = [first];
      seen.add(first);
      for (const node of component)
        for (const next of neighbours.get(node) ?? [])
          if (!seen.has(next)) {
            seen.add(next);
            component.push(next);
          }
      return [component.sort((a, b) => a - b)];
    });
};
