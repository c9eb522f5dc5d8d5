import { rmSync } from 'node:fs';
import { z } from 'zod';
import { type Columns, quoted, quotedName } from '../../platform/columns/columns.ts';
import { brokenLines, checkLinesLeft } from './broken-lines.ts';
import { ClaimFileError } from './claim-file-error.ts';
import { type InspectedFile, transcode } from './inspect-file.ts';
import type { Layout } from './layout.ts';
import { mapHeader, namedInVain } from './map-header.ts';
import type { Staged } from './staged.ts';
import { csvSource } from './staged-columns.ts';
import { countStaged } from './staged-rows.ts';

/** Reads a file into `staged.parquet` of the folder: typed, unsorted, in the order of the file. */
export const stageFile = async (
  columns: Columns,
  layoutOf: (names: readonly string[], given: Readonly<Record<string, string>>) => Layout,
  file: InspectedFile,
  folder: string,
  given: Readonly<Record<string, string>>,
  today: number,
  signal: AbortSignal | undefined,
): Promise<Staged & { readonly layout: Layout }> => {
  const staged = `${folder}/staged.parquet`;
  if (file.encoding === 'PARQUET') {
    const leaves = await columns.rows(
      z.object({ name: z.string() }),
      `SELECT name FROM parquet_schema(${quoted(file.path)}) WHERE num_children IS NULL OR num_children = 0`,
    );
    const names = leaves.map(({ name }) => name);
    const layout = layoutOf(names, given);
    const mapping = mapHeader(names, given, layout);
    const texts = [...new Set(mapping.values())].map(
      (name) => `CAST(${quotedName(name)} AS VARCHAR) AS ${quotedName(name)}`,
    );
    const source = `(SELECT ${texts.join(', ')} FROM read_parquet(${quoted(file.path)}))`;
    await columns.run(`COPY (${layout.staged(source, mapping, today)}) TO ${quoted(staged)}`);
    return { lineCounts: 'ROWS', broken: [], layout, mapping, inVain: namedInVain(names, given, layout) };
  }
  const delimiter = delimiterOf(file.head);
  const names = splitHeader(file.head, delimiter);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new ClaimFileError(`The header names the column "${repeated}" twice.`);
  const layout = layoutOf(names, given);
  const mapping = mapHeader(names, given, layout);
  const text = file.encoding === 'UTF-8' ? file.path : `${folder}/text.csv`;
  if (text !== file.path) await transcode(file, text, signal);
  const source = csvSource(text, names, delimiter);
  await columns.run(`COPY (${layout.staged(source, mapping, today)}) TO ${quoted(staged)}`);
  const broken = await brokenLines(columns);
  const told = (await countStaged(columns, folder)) + broken.length;
  const left = file.lines - 1 - file.empty - told;
  if (left > 0) await checkLinesLeft(columns, csvSource(text, names, delimiter), names, left, broken);
  if (text !== file.path) rmSync(text);
  const lineCounts = told === file.lines - 1 ? 'LINES' : 'RECORDS';
  return { lineCounts, broken, layout, mapping, inVain: namedInVain(names, given, layout) };
};

const delimiterOf = (head: string): string => {
  const counted = [',', '\t', ';', '|'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
};

const splitHeader = (head: string, delimiter: string): readonly string[] =>
  head
    .replace(/^\uFEFF/, '')
    .split(delimiter)
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
