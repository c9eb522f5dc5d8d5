import { type Batch, type CodedKind, claimsFile, codesFiles } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf } from '../../platform/columns/columns.ts';
import { textsByNumber } from '../../platform/columns/texts-by-number.ts';
import { offsetsOf } from './batch-offsets.ts';

/** The settlement ids of rows of the store, by row. */
export const settlementIds = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const ids = new Map<number, string>();
  const offsets = offsetsOf(batches);
  for (const [index, { sha256, claims }] of batches.entries()) {
    const offset = offsets[index] ?? 0;
    const here = rows.filter((row) => row >= offset && row < offset + claims).map((row) => row - offset);
    if (here.length === 0) continue;
    const file = parquetOf([claimsFile(store, sha256)], 'file_row_number = true');
    const stored = `SELECT file_row_number AS number, setl_id AS text FROM ${file}`;
    for (const [row, id] of await textsByNumber(columns, stored, here)) ids.set(row + offset, id);
  }
  return ids;
};

/** The ids behind codes of a kind, by code. */
export const idsByCode = (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  kind: CodedKind,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, string>> =>
  textsByNumber(
    columns,
    `SELECT code AS number, id AS text FROM ${parquetOf(codesFiles(store, kind, batches))}`,
    wanted,
  );
