import type { SitePresences } from '../claims/site-presences.ts';
import { componentsOf } from './components.ts';
import { openPatientWindows, type PatientWindows } from './patient-windows.ts';
import { leastShared, openWindowLinks, type WindowLinks } from './window-links.ts';

export interface CompanyInput {
  readonly presences: SitePresences;
  /** Pairs of sites that are looked at together; null for each site on its own. */
  readonly pairs: SitePairs | null;
  /** The time looked at: days from the first up to and without the second. */
  readonly period: readonly [number, number];
  /** Days of a window. */
  readonly span: number;
  /** −log10 p of what two windows share. */
  readonly link: number;
}

export interface SitePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Windows of one site, or pair of sites, that share the same company, and those who were in several of them. */
export interface Company {
  readonly site: number;
  readonly windows: number;
  readonly patients: readonly number[];
}

const leastWindows = 3;
/** The share of the linked windows at which somebody was present. */
const presence = 0.4;

/**
 * Event–event with the popularity that days have with passers-by: windows of a site are linked when they share more
 * patients than the visits of those who return bring about. How busy a window is tell those who came to the site once,
 * because a group that fills a doctor's days would else hide in its own crowd. Windows stand side by side, and again
 * half a window later. Sites `from` up to and without `to`, in their order.
 */
export const repeatedCompany = (
  { presences, pairs, period: [firstDay, endDay], span, link }: CompanyInput,
  from: number,
  to: number,
): readonly Company[] => {
  const starts = companyStarts({ presences, pairs });
  let most = 0;
  for (let site = from; site < to; site++) most = Math.max(most, (starts[site + 1] ?? 0) - (starts[site] ?? 0));
  const windowsOf = openPatientWindows(presences, most);
  const linksOf = openWindowLinks(Math.ceil((endDay - firstDay) / span), most, link);
  const found: Company[] = [];
  for (let site = from; site < to; site++) {
    if ((starts[site + 1] ?? 0) - (starts[site] ?? 0) < leastShared * leastWindows) continue;
    if (pairs === null) windowsOf.turnTo(site, null);
    else windowsOf.turnTo(pairs.first[site] ?? 0, pairs.second[site] ?? 0);
    for (const shift of span === 1 ? [0] : [0, Math.floor(span / 2)]) {
      const windows = windowsOf.ask((day) => Math.floor((day - firstDay + shift) / span));
      for (const company of companies(windows, linksOf(windows))) found.push({ site, ...company });
    }
  }
  return found;
};

/** How many rows the sites, or pairs of sites, before one have, in their order. */
export const companyStarts = ({
  presences: { start },
  pairs,
}: Pick<CompanyInput, 'presences' | 'pairs'>): Int32Array => {
  if (pairs === null) return start;
  const rowsOf = (site: number): number => (start[site + 1] ?? 0) - (start[site] ?? 0);
  const starts = new Int32Array(pairs.first.length + 1);
  for (let pair = 0; pair < pairs.first.length; pair++)
    starts[pair + 1] = (starts[pair] ?? 0) + rowsOf(pairs.first[pair] ?? 0) + rowsOf(pairs.second[pair] ?? 0);
  return starts;
};

const companies = (of: PatientWindows, links: WindowLinks): readonly Omit<Company, 'site'>[] => {
  if (links.size < leastWindows) return [];
  return componentsOf(
    [...links.keys()].sort((a, b) => a - b),
    (window) => links.get(window) ?? [],
  )
    .filter((component) => component.length >= leastWindows)
    .map((component) => ({ windows: component.length, patients: regulars(of, component) }))
    .filter((company) => company.patients.length >= leastShared);
};

/** Patients who were in two of the windows or more, and in two fifths of them; sorted. */
const regulars = (of: PatientWindows, component: readonly number[]): readonly number[] => {
  const { patients, patient, start, window } = of;
  const isIn = new Set(component);
  const needed = Math.max(2, Math.ceil(component.length * presence));
  const found: number[] = [];
  for (let place = 0; place < patients; place++) {
    const [from, to] = [start[place] ?? 0, start[place + 1] ?? 0];
    if (to - from < needed) continue;
    let present = 0;
    for (let at = from; at < to; at++) if (isIn.has(window[at] ?? 0)) present++;
    if (present >= needed) found.push(patient[place] ?? 0);
  }
  return found.sort((a, b) => a - b);
};
