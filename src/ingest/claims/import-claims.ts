import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch, Manifest } from '../../entities/claim/claim-store.model.ts';
import { readManifest, writeManifest } from '../../entities/claim/claim-store.model.ts';
import { type Columns, openColumns } from '../../platform/columns/columns.ts';
import { DomainError } from '../../platform/errors.ts';
import { ClaimFileError } from './claim-file-error.ts';
import { codeIds, countCodes, readSecret } from './code-ids.ts';
import { feeLineFields } from './fee-line-fields.ts';
import { feeLines } from './fee-lines.ts';
import { holdStore } from './hold-store.ts';
import { type InspectedFile, inspectFile } from './inspect-file.ts';
import type { Layout } from './layout.ts';
import { hasField } from './map-header.ts';
import { countVerdicts } from './settle-keys.ts';
import { settlements } from './settlements.ts';
import { stageFile } from './stage-file.ts';
import type { Refusal } from './staged.ts';
import { noteLeftOut } from './staged-rows.ts';
import { writeRefusals } from './write-refusals.ts';

export interface ImportOptions {
  /** The folder of the store. */
  readonly store: string;
  /** The folder of the secret that ids are hashed with; not part of the store. */
  readonly home: string;
  /** Field by the name of its column, for files with names of their own. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly today: string;
  readonly signal?: AbortSignal;
  /** Opens the column engine; another one where a test lets it fail. */
  readonly open?: typeof openColumns;
  /** Persons and addresses from which on a file is large; few where a test has few. */
  readonly mostSideBySide?: number;
  /** How far the work on one file is: the step, the share of the file that is done, its rows once they are counted. */
  readonly onProgress: (file: string, step: string, share: number, rows: number | null) => void;
}

/** What became of one file. */
export interface ImportedFile {
  readonly path: string;
  readonly outcome: 'TAKEN_IN' | 'KNOWN' | 'REFUSED';
  readonly reason: string | null;
  readonly batch: Batch | null;
  /** What the reader should know and that refuses nothing. */
  readonly notes: readonly string[];
  readonly firstRefused: readonly Refusal[];
}

/**
 * Engine memory in megabytes: the process holds twice as much, or a little more. With a tenth less the engine
 * has no room for what two threads write at once, and works with one: it takes 4 MB for each column and thread.
 */
export const engineMemory = 280;

/**
 * With more persons and addresses on file these are looked up one after the other, for both sides of such a join are held by
 * the engine until it ends: of a million of them and seven million rows, 16 characters to an id, it ran out of memory.
 */
const mostSideBySide = 750_000;

/**
 * Takes files of settlements and of fee lines into a store, one after the other; each goes in whole or not at all. Throws BadInputError
 * where another process is at it.
 */
export const importClaims = async (
  paths: readonly string[],
  options: ImportOptions,
): Promise<readonly ImportedFile[]> => {
  const outcomes: ImportedFile[] = [];
  const letGo = holdStore(options.store);
  try {
    for (const path of paths) {
      if (options.signal?.aborted) break;
      outcomes.push(await importFile(path, options));
    }
  } finally {
    letGo();
  }
  return outcomes;
};

const importFile = async (path: string, options: ImportOptions): Promise<ImportedFile> => {
  const refused = (reason: string): ImportedFile => ({
    path,
    outcome: 'REFUSED',
    reason,
    batch: null,
    notes: [],
    firstRefused: [],
  });
  const folder = join(options.store, `unfinished-${process.pid}`);
  let columns: Columns | null = null;
  try {
    options.onProgress(path, 'reading', 0, null);
    const file = await inspectFile(path, options.signal);
    const manifest = readManifest(options.store);
    const known = manifest.batches.find(({ sha256 }) => sha256 === file.sha256);
    if (known !== undefined) return { path, outcome: 'KNOWN', reason: null, batch: known, notes: [], firstRefused: [] };
    mkdirSync(folder, { recursive: true });
    columns = await (options.open ?? openColumns)({
      memory: engineMemory,
      spill: join(folder, 'spill'),
      ...(options.signal && { signal: options.signal }),
    });
    return await takeIn(columns, file, manifest, folder, options);
  } catch (error) {
    if (options.signal?.aborted) return refused('stopped before it was whole; run again to take it in');
    if (error instanceof DomainError) return refused(error.message);
    return refused(unexpected(error));
  } finally {
    columns?.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const takeIn = async (
  columns: Columns,
  file: InspectedFile,
  manifest: Manifest,
  folder: string,
  options: ImportOptions,
): Promise<ImportedFile> => {
  const { store } = options;
  const rows = file.encoding === 'PARQUET' ? null : file.lines;
  const timer = setInterval(
    () => options.onProgress(file.path, step, from + ((to - from) * Math.max(columns.percent(), 0)) / 100, rows),
    500,
  );
  let [step, from, to] = ['reading rows', 0.1, 0.5];
  const next = (name: string, until: number): void => {
    [step, from, to] = [name, to, until];
    options.onProgress(file.path, step, from, rows);
  };
  try {
    const day = dayOf(options.today);
    const staged = await stageFile(columns, layoutOf, file, folder, options.mapping, day, options.signal);
    const { layout } = staged;
    next('coding ids', 0.6);
    await codeIds(columns, store, folder, manifest.batches, file.sha256, readSecret(options.home), layout.ids);
    const place = {
      store,
      folder,
      isLarge: (await countCodes(columns, ['patient', 'address'])) > (options.mostSideBySide ?? mostSideBySide),
      earlier: manifest.batches,
    };
    next('checking keys', 0.7);
    await layout.settle(columns, place);
    // Large joins and sorts with what they write: two threads hold at once what the engine does not count, and in one run of four
    // the process then held more than 600 MB; of three million persons the engine itself ran out of memory.
    await columns.run('SET threads = 1');
    if (place.isLarge && layout.prepare !== null) {
      next('looking up persons', 0.8);
      await layout.prepare(columns, place);
    }
    next('sorting', 1);
    await noteLeftOut(columns, staged);
    await layout.write(columns, place, file.sha256, staged);
    const refused = await writeRefusals(columns, store, folder, file.sha256, file.path, staged, layout.key);
    const { claims, lines, refunds, orphans, first, last, fields } = await layout.count(
      columns,
      place,
      file.sha256,
      staged.mapping,
    );
    const verdicts = await countVerdicts(columns);
    const batch: Batch = {
      holds: layout.holds,
      sha256: file.sha256,
      path: file.path,
      encoding: file.encoding,
      lineCounts: staged.lineCounts,
      fields: [...fields],
      claims,
      lines,
      refunds,
      refundsWithoutOriginal: orphans,
      repeated: verdicts.get('SAME') ?? 0,
      refused: refused.count,
      firstDay: first,
      lastDay: last,
    };
    options.signal?.throwIfAborted();
    writeManifest(store, { ...manifest, batches: [...manifest.batches, batch] });
    return {
      path: file.path,
      outcome: 'TAKEN_IN',
      reason: null,
      batch,
      notes: notesOn(file, batch, staged.inVain),
      firstRefused: refused.first,
    };
  } finally {
    clearInterval(timer);
  }
};

/** A file that numbers its fee lines holds fee lines. */
const layoutOf = (names: readonly string[], given: Readonly<Record<string, string>>): Layout => {
  const unknown = Object.keys(given).find((field) => !(field in settlements.fields || field in feeLines.fields));
  if (unknown !== undefined) throw new ClaimFileError(`The mapping names a field "${unknown}" that is not known.`);
  return hasField('feedetl_sn', feeLineFields.feedetl_sn, names, given) ? feeLines : settlements;
};

const notesOn = (file: InspectedFile, batch: Batch, inVain: readonly string[]): readonly string[] => [
  ...(inVain.length > 0 ? [`the mapping names columns that are not in this file: ${inVain.join(', ')}`] : []),
  ...(file.endsInLine ? ['the last line has no end: check that the file was not cut off'] : []),
  ...(batch.lineCounts === 'RECORDS' ? ['some rows span lines, or lines are empty: "line" counts rows here'] : []),
  ...(batch.refundsWithoutOriginal > 0 ? [`${batch.refundsWithoutOriginal} refunds without an original on file`] : []),
];

const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

const unexpected = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error);
  if (/No space left|ENOSPC|disk is full|max_temp_directory_size/i.test(said))
    return 'the disk is full; nothing of this file was taken in. Make room and run again.';
  if (/Out of Memory/i.test(said))
    return 'its rows need more memory than an import may take; nothing of this file was taken in. Cut it into smaller files and take in one after the other.';
  const sentence = said.split('\n', 1)[0] ?? said;
  return `it could not be read: ${sentence}`;
};
