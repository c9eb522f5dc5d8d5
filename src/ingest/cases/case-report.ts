import type { CaseFault, RawCase } from './raw-case.ts';
import type { StatedCase } from './stated-case.ts';

/** What became of one case. */
export interface CaseReport {
  readonly case: string;
  readonly lines: readonly [number, number];
  /** KNOWN is on file with the same content; CHANGED took the place of what was on file. */
  readonly outcome: 'NEW' | 'CHANGED' | 'KNOWN' | 'REFUSED';
  readonly acts: number;
  readonly measures: number;
  /** Why it was refused, by line and field; empty otherwise. */
  readonly faults: readonly CaseFault[];
}

export const reportOf = (
  { key, lines, acts, measures }: StatedCase,
  outcome: 'NEW' | 'CHANGED' | 'KNOWN',
): CaseReport => ({
  case: key,
  lines,
  outcome,
  acts: acts.length,
  measures: measures.length,
  faults: [],
});

export const refusedReport = ({ key, lines, acts, measures }: RawCase, faults: readonly CaseFault[]): CaseReport => ({
  case: key,
  lines,
  outcome: 'REFUSED',
  acts: acts.length,
  measures: measures.length,
  faults: faults.toSorted((one, other) => one.line - other.line),
});

/** `cases.csv:12: loss: "-5" is negative: an amount cannot be.` */
export const faultText = (path: string, { line, field, reason }: CaseFault): string =>
  `${path}:${line}: ${field}: ${reason}${reason.endsWith('.') ? '' : '.'}`;
