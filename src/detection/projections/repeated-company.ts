import type { VisitIndex } from '../claims/claim-index.ts';
import { componentsOf } from './components.ts';
import { openPatientWindows, type PatientWindows } from './patient-windows.ts';
import { openSites, type SiteKind } from './site-visits.ts';
import { leastShared, openWindowLinks, type WindowLinks } from './window-links.ts';

export interface CompanyInput {
  readonly index: VisitIndex;
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
  { index, kind, span, link }: CompanyInput,
  from: number,
  to: number,
): readonly Company[] => {
  const { firstDay, endDay, patients } = index.claims;
  const { most, ask } = openSites(index, kind, from, to);
  const windowsOf = openPatientWindows(patients.count, most);
  const linksOf = openWindowLinks(Math.ceil((endDay - firstDay) / span), link);
  const found: Company[] = [];
  for (let site = from; site < to; site++) {
    const visits = ask(site);
    if ((visits.start[visits.days] ?? 0) < leastShared * leastWindows) continue;
    windowsOf.turnTo(visits);
    for (const shift of span === 1 ? [0] : [0, Math.floor(span / 2)]) {
      const windows = windowsOf.ask((day) => Math.floor((day - firstDay + shift) / span));
      for (const company of companies(windows, linksOf(windows))) found.push({ site, ...company });
    }
  }
  return found;
};

const companies = (of: PatientWindows, links: WindowLinks): readonly Omit<Company, 'site'>[] =>
  componentsOf(
    [...links.keys()].sort((a, b) => a - b),
    (window) => links.get(window) ?? [],
  )
    .filter((component) => component.length >= leastWindows)
    .map((component) => ({ windows: component.length, patients: regulars(of, component) }))
    .filter((company) => company.patients.length >= leastShared);

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
