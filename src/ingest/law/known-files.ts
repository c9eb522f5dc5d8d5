import { z } from 'zod';
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

const Seeds = z.object({ hash: z.string() });
const File = z.object({
  id: z.string(),
  work: z.string(),
  parser: z.string(),
  seeds: z.string().nullable(),
  validFrom: z.string(),
});
const Document = z.object({ sha256: z.string(), id: z.string() });

export const readKnownFiles = (graph: Graph): Promise<KnownFiles> =>
  graph.write(async (writer) => {
    const [seedRows, fileRows, documentRows] = await Promise.all(
      [seedsOnFile, filesOnFile, documentsOnFile].map((text) => writer.run(text)),
    );
    const seeds = seedRows?.[0] === undefined ? null : Seeds.parse(seedRows[0]).hash;
    const files = z.array(File).parse(fileRows);
    const isCurrent = ({ parser, seeds: ofFile }: z.infer<typeof File>): boolean =>
      parser === parserVersion && ofFile === seeds;
    return {
      seeds,
      workOf: new Map(files.filter(isCurrent).map(({ id, work }) => [id, work])),
      outdated: new Set(files.filter((file) => !isCurrent(file)).map(({ id }) => id)),
      documentOf: new Map(
        z
          .array(Document)
          .parse(documentRows)
          .map(({ sha256, id }) => [sha256, id]),
      ),
      fileOfWording: new Map(files.map(({ id, work, validFrom }) => [wordingKey(work, validFrom), id])),
    };
  });
