import type { Batch } from '../../entities/claim/claim-store.model.ts';
import type { Columns } from '../../platform/columns/columns.ts';
import type { IdColumns } from './code-ids.ts';
import type { FieldNames, Mapping } from './map-header.ts';
import type { Staged } from './staged.ts';

/** What a batch holds, counted from what was written. */
export interface Contents {
  readonly claims: number;
  readonly lines: number;
  readonly refunds: number;
  /** Refunds without an original. */
  readonly orphans: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The columns that were there and held something. */
  readonly fields: readonly string[];
}

/** Where a file is taken in, and what was taken in before. */
export interface Place {
  readonly store: string;
  readonly folder: string;
  /** Whether so many ids have a code that those of several kinds are looked up one after the other. */
  readonly isLarge: boolean;
  readonly earlier: readonly Batch[];
}

/** A kind of file of claims: which columns it may have, and how its rows become those of the store. */
export interface Layout {
  readonly holds: Batch['holds'];
  readonly fields: FieldNames;
  /** Without these a row says nothing. */
  readonly needed: readonly string[];
  /** The statement that reads raw texts into typed columns, with `fault` where a row is refused. */
  readonly staged: (source: string, mapping: Mapping, today: number) => string;
  readonly ids: IdColumns;
  /** What makes a row one of its kind: the field that says it, and the whole key in words. */
  readonly key: { readonly field: string; readonly words: string };
  /** Leaves `repeats(record, verdict, said)` and `refunds(record, original)`. */
  readonly settle: (columns: Columns, place: Place) => Promise<void>;
  /** What is done before a large file is written; null where nothing is. */
  readonly prepare: ((columns: Columns, place: Place) => Promise<void>) | null;
  readonly write: (columns: Columns, place: Place, sha256: string, staged: Staged) => Promise<void>;
  readonly count: (columns: Columns, place: Place, sha256: string, mapping: Mapping) => Promise<Contents>;
}
