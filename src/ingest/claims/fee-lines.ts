import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { linesFile } from '../../entities/claim/claim-store.model.ts';
import { type Columns, quoted } from '../../platform/columns/columns.ts';
import { feeLineFields, neededOfLine } from './fee-line-fields.ts';
import type { Contents, Layout, Place } from './layout.ts';
import type { Mapping } from './map-header.ts';
import { linkLines, settleLines } from './settle-lines.ts';
import type { Staged } from './staged.ts';
import { stagedLines } from './staged-lines.ts';
import { lineOf, readStaged } from './staged-rows.ts';

const writeLines = async (
  columns: Columns,
  { store, folder }: Place,
  sha256: string,
  staged: Staged,
): Promise<void> => {
  const { line, join } = lineOf(staged);
  const target = linesFile(store, sha256);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${folder}/lines.parquet`;
  await columns.run(`
    COPY (
      SELECT facility.code AS facility, setl_id, feedetl_sn, item.code AS item, doctor.code AS doctor,
        performer.code AS performer, day, settled, "count", price, amount, original AS refund_of, (${line})::INTEGER AS line
      FROM ${readStaged(folder, join)}
      JOIN code_facility AS facility ON facility.id = fixmedins_code
      JOIN code_item AS item ON item.id = med_list_codg
      LEFT JOIN code_doctor AS doctor ON doctor.id = bilg_dr_codg
      LEFT JOIN code_doctor AS performer ON performer.id = orders_dr_code
      LEFT JOIN refunds ON refunds.record = file_row_number
      WHERE fault IS NULL AND file_row_number NOT IN (SELECT record FROM repeats)
      ORDER BY facility, setl_id, feedetl_sn, line
    ) TO ${quoted(unfinished)}`);
  renameSync(unfinished, target);
};

const Counts = z.object({
  lines: z.int(),
  refunds: z.int(),
  orphans: z.int(),
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
});

const countLines = async (columns: Columns, { store }: Place, sha256: string, mapping: Mapping): Promise<Contents> => {
  const [row] = await columns.rows(
    Counts,
    `SELECT count(*) AS lines, count(*) FILTER (amount < 0) AS refunds,
       count(*) FILTER (amount < 0 AND refund_of IS NULL) AS orphans,
       (DATE '1970-01-01' + min(day))::VARCHAR AS first, (DATE '1970-01-01' + max(day))::VARCHAR AS last
     FROM read_parquet(${quoted(linesFile(store, sha256))})`,
  );
  if (row === undefined) throw new Error('A count without an answer.');
  return { ...row, claims: 0, fields: [...mapping.keys()] };
};

/** One fee line a row, each of a settlement that is, or will be, in another file. */
export const feeLines: Layout = {
  holds: 'FEE_LINES',
  fields: feeLineFields,
  needed: neededOfLine,
  staged: stagedLines,
  ids: {
    patient: [],
    doctor: ['bilg_dr_codg', 'orders_dr_code'],
    facility: ['fixmedins_code'],
    item: ['med_list_codg'],
    address: [],
    region: [],
  },
  key: { field: 'feedetl_sn', words: 'institution, setl_id and feedetl_sn' },
  settle: async (columns, place) => {
    await settleLines(columns, place);
    await linkLines(columns, place);
  },
  prepare: null,
  write: writeLines,
  count: countLines,
};
