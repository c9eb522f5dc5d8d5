import { z } from 'zod';
import { type Columns, quoted } from '../../platform/columns/columns.ts';
import type { Staged } from './staged.ts';

/** Leaves a table by which `lineOf` counts the lines that are no rows. */
export const noteLeftOut = async (columns: Columns, { broken }: Staged): Promise<void> => {
  if (broken.length === 0) return;
  await columns.run(`CREATE OR REPLACE TEMP TABLE left_out AS SELECT * FROM (VALUES ${broken
    .map(({ line }, index) => `(${line - 2 - index}, ${index + 1})`)
    .join(', ')}) AS t(from_record, left_out)
    QUALIFY row_number() OVER (PARTITION BY from_record ORDER BY left_out DESC) = 1`);
};

/** The line of a staged record: the header is line 1, and lines that are no rows were left out. */
export const lineOf = (staged: Staged): { readonly line: string; readonly join: string } =>
  staged.lineCounts === 'ROWS'
    ? { line: 'file_row_number + 1', join: '' }
    : staged.broken.length === 0 || staged.lineCounts === 'RECORDS'
      ? { line: 'file_row_number + 2', join: '' }
      : {
          line: 'file_row_number + 2 + coalesce(left_out, 0)',
          join: 'ASOF LEFT JOIN left_out ON staged.file_row_number >= left_out.from_record',
        };

export const readStaged = (folder: string, join: string): string =>
  `read_parquet(${quoted(`${folder}/staged.parquet`)}, file_row_number = true) AS staged ${join}`;

/** How many rows were staged. */
export const countStaged = async (columns: Columns, folder: string): Promise<number> => {
  const [count] = await columns.rows(
    z.object({ rows: z.int() }),
    `SELECT count(*) AS rows FROM read_parquet(${quoted(`${folder}/staged.parquet`)})`,
  );
  return count?.rows ?? 0;
};
