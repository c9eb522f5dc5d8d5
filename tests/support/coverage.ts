import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { TableRow } from './domain-tables.ts';
import { groupedBy } from './seed-rows.ts';

const CoverageRow = z.strictObject({
  table: z.string().min(1),
  row: z.string().min(1),
  /** Ids of the seed rows that it became. */
  rows: z.array(z.string().min(1)),
  /** Why it became none. */
  leftOut: z.string().min(1).nullable(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

const file = resolve(import.meta.dirname, '../../seeds/coverage.jsonl');

/** What became of every table row of the domain research. */
export const coverage: readonly CoverageRow[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => CoverageRow.parse(JSON.parse(line)))
  : [];

export const coverageByTable: ReadonlyMap<string, readonly CoverageRow[]> = groupedBy(coverage, ({ table }) => table);

/**
 * Whether a table row is listed: by its first cell, with its number where the cell repeats, or by as many entries that
 * begin with the cell as there are such rows. The taxonomy of violations is listed by the situations that a row names.
 */
export const isListed = ({ table, cells, occurrence }: TableRow): boolean => {
  const listed = (coverageByTable.get(table) ?? []).map(({ row }) => row);
  const [first = '', , third = ''] = cells;
  if (table === 'law-facts 7')
    return situationsIn(third).every((situation) => listed.includes(`situation ${situation}`));
  if (listed.includes(occurrence === 1 ? first : `${first} (${occurrence})`)) return true;
  return (
    listed.filter((row) => row === first || row.startsWith(`${first} `) || row.startsWith(`${first}:`)).length >=
    occurrence
  );
};

/** `3 to 9; 10 (refusing patients)` names the situations 3 to 10. */
const situationsIn = (cell: string): readonly number[] =>
  Array.from(cell.replace(/\([^)]*\)/g, '').matchAll(/(\d+)(?:\s+to\s+(\d+))?/g)).flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, at) => Number(from) + at),
  );
