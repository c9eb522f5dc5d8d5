import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nodeKinds } from '../../entities/relationships.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { schemaStatements } from '../../platform/graph/schema-statements.ts';
import { citationIndexes } from '../citations/citations.cypher.ts';
import { LawFileError } from './file-error.ts';
import { worksByName } from './find-work.ts';
import { type Ingested, type IngestOptions, ingestFile, worksOnFile } from './ingest-file.ts';
import { ingestedConstraint } from './ingest-law.cypher.ts';
import { keepFile } from './keep-file.ts';
import { type LawFile, lawExtensions, readLawFile } from './read-law-file.ts';
import { type FileReport, reportOf } from './report.ts';
import { lastDay } from './version-day.ts';

export interface IngestLaws extends IngestOptions {
  /** Where the files are kept under their hashes. */
  readonly filesFolder: string;
  readonly signal?: AbortSignal;
  readonly onFile?: (done: number, total: number, file: FileReport) => void;
}

/**
 * Takes in files and folders of laws, each work in one transaction. A file that cannot be taken in is reported and
 * does not stop the others. The texts of a work go in from the oldest on, so that each version follows the one before.
 */
export const ingestLaws = async (
  graph: Graph,
  paths: readonly string[],
  options: IngestLaws,
): Promise<readonly FileReport[]> => {
  for (const statement of [...schemaStatements(nodeKinds), ingestedConstraint, ...citationIndexes])
    await graph.administer(statement);
  const works = worksByName(await worksOnFile(graph));
  const reports: FileReport[] = [];
  const queue = inOrder(paths.flatMap(filesIn));
  for (const path of queue) {
    if (options.signal?.aborted) break;
    const report = await ingestOne(graph, path, works, options);
    reports.push(report);
    options.onFile?.(reports.length, queue.length, report);
  }
  return reports;
};

const ingestOne = async (
  graph: Graph,
  path: string,
  works: ReturnType<typeof worksByName>,
  options: IngestLaws,
): Promise<FileReport> => {
  let file: LawFile | null = null;
  try {
    file = readLawFile(path);
    const ingested: Ingested = await ingestFile(graph, file, works, options);
    if (!options.isDryRun) keepFile(options.filesFolder, file);
    return reportOf(path, file, ingested);
  } catch (error) {
    if (error instanceof LawFileError) return reportOf(path, file, error.message);
    // A row that does not fit its declaration is this file's fault, not that of the others.
    if (error instanceof DomainError) throw error;
    throw new Error(`${path} could not be taken in.`, { cause: error });
  }
};

const filesIn = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || lawExtensions.some((extension) => extension === extname(entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(path, entry.name)));
};

/** Only the days in file names are looked at: reading every head first would read every file twice. */
const inOrder = (paths: readonly string[]): readonly string[] => {
  const dayOf = (path: string): string =>
    lastDay({ events: [] }, /\((\d{4}-\d{2}-\d{2})\)/u.exec(path)?.[1] ?? null) ?? '';
  return [...new Set(paths)].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};
