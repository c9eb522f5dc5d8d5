import { nodeKinds } from '../../entities/relationships.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { awaitIndexes, schemaStatements } from '../../platform/graph/schema-statements.ts';
import { citationIndexes } from '../citations/citations.cypher.ts';
import { LawFileError } from './file-error.ts';
import type { WaitingFile } from './find-law-files.ts';
import { worksByName } from './find-work.ts';
import { type IngestOptions, ingestFiles, type Turn } from './ingest-files.ts';
import { ingestedConstraint } from './ingest-law.cypher.ts';
import { readKnownFiles } from './known-files.ts';
import { type OnFile, worksOnFile } from './on-file.ts';
import { type FileBytes, type LawFile, readBytes, readLawFile } from './read-law-file.ts';
import { type FileReport, reportOf } from './report.ts';

export interface IngestLaws extends IngestOptions {
  /** Once it is aborted no further file is begun; what was begun is finished. */
  readonly signal?: AbortSignal;
}

/** One transaction holds no more provisions than these, but for a law that has more itself. */
const provisionsAtOnce = 2_000;

/**
 * Takes in files of laws, small ones together in one transaction, and tells what became of each as soon as that is
 * known. A file that cannot be taken in does not stop the others. While one transaction is finished the rows of the next
 * are written and the files after it are read; no more are held at a time.
 */
export async function* ingestLaws(
  graph: Graph,
  files: readonly WaitingFile[],
  options: IngestLaws,
): AsyncGenerator<FileReport, void> {
  for (const statement of [...schemaStatements(nodeKinds), ingestedConstraint, ...citationIndexes, awaitIndexes])
    await graph.administer(statement);
  const onFile: OnFile = { works: worksByName(await worksOnFile(graph)), files: await readKnownFiles(graph) };
  const waiting = files.values();
  let next = readSome(waiting, onFile);
  let last: Promise<readonly FileReport[]> = Promise.resolve([]);
  try {
    for (let some = await next; some.length > 0 && !options.signal?.aborted; some = await next) {
      const before = last;
      const begun = new Promise<void>((next) => {
        last = write(graph, some, onFile, options, { before, next }).finally(next);
      });
      // Looked at only when its turn comes: until then a failure is nobody's.
      last.catch(() => {});
      next = readSome(waiting, onFile);
      yield* await before;
      await begun;
    }
    yield* await last;
  } finally {
    await Promise.allSettled([last, next]);
  }
}

/** A file that waits to be written, or what is known of it without. */
type ReadFile = { readonly law: LawFile } | { readonly report: FileReport };

/** The next files, as many as one transaction should hold; none at the end. */
const readSome = async (waiting: Iterator<WaitingFile>, onFile: OnFile): Promise<readonly ReadFile[]> => {
  const some: ReadFile[] = [];
  for (let provisions = 0; provisions < provisionsAtOnce && some.length < provisionsAtOnce; ) {
    const file = waiting.next();
    if (file.done === true) break;
    const read = await readOne(file.value, onFile);
    if ('law' in read) provisions += read.law.provisions;
    some.push(read);
  }
  return some;
};

/** Never throws a LawFileError: a file that cannot be read has its report. */
const readOne = async ({ path }: WaitingFile, { files }: OnFile): Promise<ReadFile> => {
  let bytes: FileBytes | null = null;
  try {
    bytes = await readBytes(path);
    const work = files.workOf.get(bytes.sha256);
    if (work !== undefined) return { report: reportOf(bytes, null, { knownAs: work }) };
    return { law: await readLawFile(bytes) };
  } catch (error) {
    return { report: refusal(bytes ?? { path, sha256: null }, error) };
  }
};

/** In one transaction, or in several where a work comes twice. */
const write = async (
  graph: Graph,
  some: readonly ReadFile[],
  onFile: OnFile,
  options: IngestLaws,
  turn: Turn,
): Promise<readonly FileReport[]> => {
  const reports = new Map<ReadFile, FileReport>(some.flatMap((one) => ('report' in one ? [[one, one.report]] : [])));
  let laws = some.filter((one) => 'law' in one);
  while (laws.length > 0) {
    const outcomes = await ingestFiles(
      graph,
      laws.map(({ law }) => law),
      onFile,
      options,
      turn,
    ).catch((error: unknown) => {
      if (error instanceof DomainError) throw error;
      const paths = laws.map(({ law }) => law.path).join(', ');
      throw new Error(`Nothing was taken in of these files: ${paths}.`, { cause: error });
    });
    for (const [at, outcome] of outcomes.entries()) {
      const one = laws[at];
      if (one !== undefined) reports.set(one, reportOf(one.law, one.law, outcome));
    }
    laws = laws.slice(outcomes.length);
  }
  return some.flatMap((one) => reports.get(one) ?? []);
};

/** What is no fault of the file is a fault of ours, and stops the run. */
const refusal = (file: { readonly path: string; readonly sha256: string | null }, error: unknown): FileReport => {
  if (error instanceof LawFileError) return reportOf(file, null, { refused: error.message });
  if (error instanceof DomainError) throw error;
  throw new Error(`${file.path} could not be taken in.`, { cause: error });
};
