import type { Pattern } from './group.ts';

/** Patients from whom a group is grown, and the spans of days that are tried. */
export interface Seed {
  readonly patients: readonly number[];
  readonly pattern: Pattern;
  readonly spans: readonly number[];
  /** They are at these sites once in the whole time: two of them together tell the way, where it leads from site to site. */
  readonly arePassing?: boolean;
}
