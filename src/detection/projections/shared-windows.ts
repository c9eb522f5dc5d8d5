import { oncePer } from '../../platform/threads/once-per.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { componentsOf } from './components.ts';
import type { Window } from './crowded-windows.ts';
import type { SiteVisits } from './site-visits.ts';

/** One number for each patient, all 0 between two uses; and one for each visit of a site, counted from 1. */
export interface WindowScratch {
  readonly count: Int32Array;
  readonly last: Int32Array;
  readonly windowOf: Int32Array;
  readonly before: Int32Array;
  /** How many patients each two windows share, as a square; and how many each has. */
  readonly shared: Int32Array;
  readonly sizes: Int32Array;
}

/** Beyond this a site's busy windows say nothing: the fullest are kept. */
export const mostWindows = 48;

/** For sites of no more than so many visits. */
export const openWindowScratch = (claims: ClaimTable, mostVisits: number): WindowScratch => ({
  ...ofPatients(claims),
  windowOf: new Int32Array(mostVisits + 1),
  before: new Int32Array(mostVisits + 1),
  shared: new Int32Array(mostWindows ** 2),
  sizes: new Int32Array(mostWindows),
});

const ofPatients = oncePer(({ patients }: ClaimTable) => ({
  count: new Int32Array(patients.count),
  last: new Int32Array(patients.count),
}));

/** Fills the square and the sizes for some windows. */
export const countShared = (
  visits: SiteVisits,
  windows: readonly Window[],
  { last, windowOf, before, shared, sizes }: WindowScratch,
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

/** Windows that hang together by their links, `links` of each being the places of others, and who was in several of them; those of fewer than `least` are left out. */
export const companiesIn = (
  visits: SiteVisits,
  windows: readonly Window[],
  links: readonly (readonly number[])[],
  least: { readonly windows: number; readonly patients: number },
  scratch: WindowScratch,
): readonly { readonly windows: number; readonly patients: readonly number[] }[] =>
  componentsOf(links.keys(), (window) => links[window] ?? [])
    .filter((component) => component.length >= least.windows)
    .map((component) => ({
      windows: component.length,
      patients: regulars(
        visits,
        component.flatMap((window) => windows[window] ?? []),
        scratch,
      ),
    }))
    .filter(({ patients }) => patients.length >= least.patients);

/** Patients who were in two windows or more, and in two fifths of them; sorted. */
const regulars = (
  visits: SiteVisits,
  windows: readonly Window[],
  { count, last }: WindowScratch,
): readonly number[] => {
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
