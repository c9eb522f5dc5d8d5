import type { Graph } from '../../platform/graph/graph.ts';
import { documentsOnFile, filesOnFile, seedsOnFile } from './ingest-law.cypher.ts';

/** Changes with the parser or the rows it leads to: then files that were taken in are taken in again. */
export const parserVersion = '7';

/** What the graph holds of files, by the sha256 of their bytes; read once, kept up to date while files go in. */
export interface KnownFiles {
  /** The hash of the seeds in the graph; null when it holds none. */
  readonly seeds: string | null;
  /** The work of a file that this parser took in on these seeds: it need not be read again. */
  readonly workOf: Map<string, string>;
  /** Files that were taken in before, on other seeds or by another parser: they are read again. */
  readonly outdated: Set<string>;
  /** The source document that stands for a file. */
  readonly documentOf: Map<string, string>;
  /** The file that told the wording of a work from a day on; see `wordingKey`. */
  readonly fileOfWording: Map<string, string>;
}

export const wordingKey = (work: string, from: string): string => `${work}@${from}`;

export const readKnownFiles = (graph: Graph): Promise<KnownFiles> =>
  graph.write(async (writer) => {
    const [[dataset], files, documents] = await Promise.all([
      writer.write(seedsOnFile, {}),
      writer.write(filesOnFile, {}),
      writer.write(documentsOnFile, {}),
    ]);
    const seeds = dataset?.hash ?? null;
    const isCurrent = (file: (typeof files)[number]): boolean => file.parser === parserVersion && file.seeds === seeds;
    return {
      seeds,
      workOf: new Map(files.filter(isCurrent).map(({ id, work }) => [id, work])),
      outdated: new Set(files.filter((file) => !isCurrent(file)).map(({ id }) => id)),
      documentOf: new Map(documents.map(({ sha256, id }) => [sha256, id])),
      fileOfWording: new Map(files.map(({ id, work, validFrom }) => [wordingKey(work, validFrom), id])),
    };
  });
