import { nodeKinds } from '../../entities/relationships.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { awaitIndexes, schemaStatements } from '../../platform/graph/schema-statements.ts';
import { citationIndexes } from '../citations/citations.cypher.ts';
import { LawFileError } from './file-error.ts';
import type { WaitingFile } from './find-law-files.ts';
import { worksByName } from './find-work.ts';
import { type IngestOptions, ingestFile, type OnFile, worksOnFile } from './ingest-file.ts';
import { ingestedConstraint } from './ingest-law.cypher.ts';
import { readKnownFiles } from './known-files.ts';
import { type FileBytes, type LawFile, readBytes, readLawFile } from './read-law-file.ts';
import { type FileReport, reportOf } from './report.ts';

export interface IngestLaws extends IngestOptions {
  /** Once it is aborted no further file is begun; what was begun is finished. */
  readonly signal?: AbortSignal;
}

/**
 * Takes in files of laws, each in one transaction, and tells what became of each as soon as that is known. A file that
 * cannot be taken in does not stop the others. Only two files are held at a time: while the database writes one, the
 * next is read.
 */
export async function* ingestLaws(
  graph: Graph,
  files: readonly WaitingFile[],
  options: IngestLaws,
): AsyncGenerator<FileReport, void> {
  for (const statement of [...schemaStatements(nodeKinds), ingestedConstraint, ...citationIndexes, awaitIndexes])
    await graph.administer(statement);
  const onFile: OnFile = { works: worksByName(await worksOnFile(graph)), files: await readKnownFiles(graph) };
  let next = files[0] === undefined ? null : read(files[0], onFile);
  for (let at = 0; next !== null && !options.signal?.aborted; at++) {
    const file = await next;
    const following = files[at + 1];
    const report = write(graph, file, onFile, options);
    next = following === undefined ? null : read(following, onFile);
    yield await report;
  }
}

/** A file that waits to be written, or what is known of it without. */
type ReadFile = { readonly law: LawFile } | { readonly report: FileReport };

/** Never throws a LawFileError: a file that cannot be read has its report. */
const read = async ({ path }: WaitingFile, { files }: OnFile): Promise<ReadFile> => {
  let bytes: FileBytes | null = null;
  try {
    bytes = await readBytes(path);
    const work = files.workOf.get(bytes.sha256);
    if (work !== undefined) return { report: reportOf(bytes, null, { knownAs: work }) };
    return { law: await readLawFile(bytes) };
  } catch (error) {
    return { report: refusal(bytes ?? { path, sha256: null }, null, error) };
  }
};

const write = async (graph: Graph, file: ReadFile, onFile: OnFile, options: IngestLaws): Promise<FileReport> => {
  if ('report' in file) return file.report;
  try {
    return reportOf(file.law, file.law, await ingestFile(graph, file.law, onFile, options));
  } catch (error) {
    return refusal(file.law, file.law, error);
  }
};

/** A row that does not fit its declaration is a fault of ours, and stops the run. */
const refusal = (
  file: { readonly path: string; readonly sha256: string | null },
  law: LawFile | null,
  error: unknown,
): FileReport => {
  if (error instanceof LawFileError) return reportOf(file, law, { refused: error.message });
  if (error instanceof DomainError) throw error;
  throw new Error(`${file.path} could not be taken in.`, { cause: error });
};
