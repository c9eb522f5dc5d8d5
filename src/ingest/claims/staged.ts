import type { Mapping } from './map-header.ts';

export interface Refusal {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** A file as it lies typed and unsorted in `staged.parquet`. */
export interface Staged {
  readonly lineCounts: 'LINES' | 'RECORDS' | 'ROWS';
  /** Lines that are no rows: too short, too long, not closed. */
  readonly broken: readonly Refusal[];
  readonly mapping: Mapping;
  /** Columns that the mapping of the user names and that the file has not. */
  readonly inVain: readonly string[];
}
