import type { Visits } from '../claims/visits.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';

export interface BurstInput {
  readonly visits: Visits;
  /** Days of a window. */
  readonly span: number;
  readonly firstDay: number;
  readonly endDay: number;
  /** −log10 p of a window's crowd, and of what two windows share. */
  readonly crowd: number;
  readonly link: number;
}

/** Windows of one site that share more patients than chance, and those who were in several of them. */
export interface LinkedBursts {
  readonly site: number;
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
 * their sizes bring about, given how often each patient comes there at all. Sites `from` up to and without `to`.
 */
export const linkedBursts = (input: BurstInput, from: number, to: number): readonly LinkedBursts[] => {
  const found: LinkedBursts[] = [];
  for (let site = from; site < to; site++) found.push(...burstsOf(input, site));
  return found;
};

interface Window {
  readonly day: number;
  readonly patients: ReadonlySet<number>;
}

const burstsOf = (input: BurstInput, site: number): readonly LinkedBursts[] => {
  const { visits } = input;
  const start = visits.siteStart[site] ?? 0;
  const end = visits.siteStart[site + 1] ?? 0;
  if (end - start < leastShared * leastWindows) return [];
  const windows = crowdedWindows(input, start, end);
  if (windows.length < leastWindows) return [];
  const returns = returnsOf(visits, start, end);
  const neighbours = windows.map(() => new Set<number>());
  for (const [one, first] of windows.entries())
    for (let other = one + 1; other < windows.length; other++) {
      const second = windows[other];
      if (second === undefined) continue;
      let shared = 0;
      for (const patient of first.patients) if (second.patients.has(patient)) shared++;
      if (shared < leastShared) continue;
      const total = end - start;
      const expected = (returns * first.patients.size * second.patients.size) / (total * total);
      if (poissonTail(shared, expected) < input.link) continue;
      neighbours[one]?.add(other);
      neighbours[other]?.add(one);
    }
  return componentsOf(neighbours)
    .filter((component) => component.length >= leastWindows)
    .map((component) => {
      const presence = new Map<number, number>();
      for (const window of component)
        for (const patient of windows[window]?.patients ?? []) presence.set(patient, (presence.get(patient) ?? 0) + 1);
      const needed = Math.max(2, Math.ceil(component.length * 0.4));
      const patients = [...presence].filter(([, count]) => count >= needed).map(([patient]) => patient);
      return { site, windows: component.length, patients: patients.sort((a, b) => a - b) };
    })
    .filter(({ patients }) => patients.length >= leastShared);
};

/** Ordered pairs of visits of one patient: what chance has to work with when windows share patients. */
const returnsOf = (visits: Visits, start: number, end: number): number => {
  const counts = new Map<number, number>();
  let returns = 0;
  for (let visit = start; visit < end; visit++) {
    const patient = visits.patient[visit] ?? 0;
    const before = counts.get(patient) ?? 0;
    returns += 2 * before;
    counts.set(patient, before + 1);
  }
  return returns;
};

/** Windows with more patients than the rate of the site brings, the fullest first, none overlapping another. */
const crowdedWindows = (input: BurstInput, start: number, end: number): readonly Window[] => {
  const { visits, span } = input;
  const rate = ((end - start) * span) / Math.max(span, input.endDay - input.firstDay);
  const candidates: { readonly day: number; readonly from: number; readonly to: number }[] = [];
  let to = start;
  let last = -1;
  for (let from = start; from < end; from++) {
    const day = visits.day[from] ?? 0;
    if (day === last) continue;
    last = day;
    while (to < end && (visits.day[to] ?? 0) < day + span) to++;
    if (to - from >= leastShared && poissonTail(to - from, rate) >= input.crowd) candidates.push({ day, from, to });
  }
  candidates.sort((a, b) => b.to - b.from - (a.to - a.from) || a.day - b.day);
  const taken: { readonly day: number; readonly from: number; readonly to: number }[] = [];
  for (const candidate of candidates) {
    if (taken.length === mostWindows) break;
    if (taken.every(({ day }) => Math.abs(day - candidate.day) >= span)) taken.push(candidate);
  }
  return taken
    .sort((a, b) => a.day - b.day)
    .map(({ day, from, to: until }) => ({ day, patients: new Set(visits.patient.subarray(from, until)) }));
};

/** Connected components, each sorted. */
const componentsOf = (neighbours: readonly ReadonlySet<number>[]): readonly (readonly number[])[] => {
  const seen = new Set<number>();
  return neighbours.flatMap((_, first) => {
    if (seen.has(first)) return [];
    const component = [first];
    seen.add(first);
    for (const node of component)
      for (const next of neighbours[node] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          component.push(next);
        }
    return [component.sort((a, b) => a - b)];
  });
};
