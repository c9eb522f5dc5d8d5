import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusedFile } from '../../entities/claim/claim-store.model.ts';
import type { Columns } from '../../platform/columns/columns.ts';
import type { Layout } from './layout.ts';
import type { Refusal, Staged } from './staged.ts';
import { lineOf, readStaged } from './staged-rows.ts';

/** Writes one JSON line per refused row, and returns the first ones. */
export const writeRefusals = async (
  columns: Columns,
  store: string,
  folder: string,
  sha256: string,
  path: string,
  staged: Staged,
  key: Layout['key'],
): Promise<{ readonly count: number; readonly first: readonly Refusal[] }> => {
  const { line, join } = lineOf(staged);
  const target = refusedFile(store, sha256);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${folder}/refused.jsonl`;
  writeFileSync(unfinished, '');
  const first: Refusal[] = [];
  let count = 0;
  const note = (refusals: readonly Refusal[]): void => {
    if (refusals.length === 0) return;
    count += refusals.length;
    first.push(...refusals.slice(0, Math.max(0, 20 - first.length)));
    appendFileSync(unfinished, refusals.map((refusal) => `${JSON.stringify({ file: path, ...refusal })}\n`).join(''));
  };
  note(staged.broken);
  await columns.blocks(
    `SELECT (${line})::INTEGER, coalesce(fault, CASE WHEN verdict = 'EARLIER'
        THEN '${key.field}: an earlier file holds this key, ${key.words}, with other content'
        ELSE '${key.field}: line ' || (said + 2) || ' holds the same key, ${key.words}, with other content' END)
     FROM ${readStaged(folder, join)} LEFT JOIN repeats ON repeats.record = file_row_number
     WHERE fault IS NOT NULL OR verdict IN ('OTHER', 'EARLIER') ORDER BY 1`,
    (block) => {
      const lines = block.integers(0);
      note(
        block.texts(1).map((fault, row) => {
          const colon = fault.indexOf(': ');
          return { line: lines[row] ?? 0, field: fault.slice(0, colon), reason: fault.slice(colon + 2) };
        }),
      );
    },
  );
  renameSync(unfinished, target);
  return { count, first };
};
