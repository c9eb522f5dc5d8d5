import type { Pattern } from './group.ts';

/** Patients from whom a group is grown, and the spans of days that are tried. */
export interface Seed {
  readonly patients: readonly number[];
  readonly pattern: Pattern;
  readonly spans: readonly number[];
}
