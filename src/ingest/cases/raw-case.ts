import type { FieldName } from './case-fields.ts';

/** A text as it stands in the file, never empty, and where. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  /** The field as the file writes it: `loss`, or `acts[1].loss` in JSON lines. */
  readonly field: string;
}

export type Cells = ReadonlyMap<FieldName, Cell>;

/** One case of a file, split into its parts and not yet understood. */
export interface RawCase {
  readonly key: string;
  /** First and last line, counted from 1. */
  readonly lines: readonly [number, number];
  readonly cells: Cells;
  /** By fact key. */
  readonly facts: ReadonlyMap<string, Cell>;
  readonly acts: readonly RawPart[];
  readonly measures: readonly (RawPart & { readonly answers: readonly string[] })[];
  /** What is wrong already with how it is written down. */
  readonly faults: readonly CaseFault[];
}

export interface RawPart {
  readonly key: string;
  readonly line: number;
  readonly cells: Cells;
}

/** What keeps a case out: where, and what to do about it. */
export interface CaseFault {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export interface RawCaseFile {
  readonly sha256: string;
  readonly cases: readonly RawCase[];
  /** Columns or keys that mean nothing here. */
  readonly notRead: readonly string[];
}

/** `1；2、act-3` are three keys. */
export const keysIn = (text: string): readonly string[] =>
  text
    .split(/[;；,，、\s]+/u)
    .map((key) => key.trim())
    .filter((key) => key !== '');
