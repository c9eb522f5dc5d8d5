import type { DataClass } from './data-class.ts';

/**
 * Who reads. `regions` are prefixes of GB/T 2260 codes: `''` is the whole country, an empty list none.
 * Roles, grants and tokens will make viewers; queries only ever see these two lists.
 */
export interface Viewer {
  readonly name: string;
  readonly classes: readonly DataClass[];
  readonly regions: readonly string[];
}

export const fullViewer: Viewer = {
  name: 'full',
  classes: ['C0', 'C1', 'C2', 'C3', 'C4', 'C6'],
  regions: [''],
};

/** Sees protected statements of the given regions only. */
export const regionalViewer = (...regions: readonly string[]): Viewer => ({ ...fullViewer, name: 'regional', regions });

/** Sees no person and no suspicion. */
export const blindViewer: Viewer = { name: 'blind', classes: ['C0', 'C1'], regions: [] };

/** The predicate that every read of a protected kind carries; the variable must have a `region`. */
export const visibility = (variable: string, dataClass: DataClass): string =>
  `'${dataClass}' IN $viewer.classes AND any(prefix IN $viewer.regions WHERE ${variable}.region STARTS WITH prefix)`;
