import { caseFields, type FieldName } from './case-fields.ts';
import type { CaseFault, Cell, RawCase } from './raw-case.ts';

type MutableCells = Map<FieldName, Cell>;

interface Collected {
  readonly key: string;
  readonly cells: MutableCells;
  readonly facts: Map<string, Cell>;
  readonly acts: Map<string, { readonly key: string; readonly line: number; readonly cells: MutableCells }>;
  readonly measures: Map<
    string,
    {
      readonly key: string;
      readonly line: number;
      readonly cells: MutableCells;
      readonly answers: readonly string[];
    }
  >;
  readonly faults: CaseFault[];
  first: number;
  last: number;
}

/** Puts the cells of many rows together into cases; what two rows of a case tell differently is a fault. */
export const startCases = () => {
  const cases = new Map<string, Collected>();
  const of = (key: string, line: number): Collected => {
    const known = cases.get(key);
    const one =
      known ??
      ({
        key,
        cells: new Map(),
        facts: new Map(),
        acts: new Map(),
        measures: new Map(),
        faults: [],
        first: line,
        last: line,
      } satisfies Collected);
    one.last = Math.max(one.last, line);
    cases.set(key, one);
    return one;
  };
  return {
    of,
    all: (): readonly RawCase[] =>
      [...cases.values()].map(({ first, last, acts, measures, ...one }) => ({
        ...one,
        lines: [first, last],
        acts: [...acts.values()],
        measures: [...measures.values()],
      })),
  };
};

/** Adds what is told of the case, or of one of its acts; the same said again is no second thing. */
export const addCells = <Key>(to: Map<Key, Cell>, from: Iterable<readonly [Key, Cell]>, faults: CaseFault[]): void => {
  for (const [key, cell] of from) {
    const known = to.get(key);
    if (known === undefined) to.set(key, cell);
    else if (known.text !== cell.text)
      faults.push({
        line: cell.line,
        field: cell.field,
        reason: `"${cell.text}" here and "${known.text}" in line ${known.line}: tell it once, or the same in each row`,
      });
  }
};

/** The cells of a row that belong to the case, an act or a measure. */
export const ofLevel = (
  cells: Iterable<readonly [FieldName, Cell]>,
  level: 'CASE' | 'ACT' | 'MEASURE',
): readonly (readonly [FieldName, Cell])[] => [...cells].filter(([field]) => caseFields[field].level === level);
