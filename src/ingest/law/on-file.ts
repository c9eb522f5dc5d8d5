import { z } from 'zod';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { openEnd } from '../../platform/graph/node-kind.ts';
import type { KnownWork, WorksByName } from './find-work.ts';
import * as statements from './ingest-law.cypher.ts';
import type { KnownFiles } from './known-files.ts';
import type { KnownProvision } from './plan-versions.ts';

/** What is on file, kept up to date while files go in. */
export interface OnFile {
  readonly works: WorksByName;
  readonly files: KnownFiles;
}

const noDay = z
  .string()
  .nullish()
  .transform((day) => (day === openEnd ? null : (day ?? null)));
const Change = z.object({ adoptedOn: noDay, effectiveOn: noDay });
const Work = z.object({
  id: z.string(),
  titleZh: z.string(),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((aliases) => aliases ?? []),
  docNumberNorm: noDay,
  adoptedOn: noDay,
  promulgatedOn: noDay,
  validFrom: noDay,
  validTo: noDay,
  changes: z.array(Change),
});
const Known = z.object({
  work: z.string(),
  eId: z.string(),
  versions: z.array(
    z.object({
      id: z.string(),
      validFrom: z.string(),
      validTo: noDay,
      text: z
        .string()
        .nullish()
        .transform((text) => text ?? null),
      textStatus: z.enum(['NOT_INGESTED', 'ON_FILE']),
    }),
  ),
});

/** A row of a work as files are matched with it. */
export const asKnownWork = (row: Readonly<Record<string, unknown>>): KnownWork => Work.parse({ changes: [], ...row });

/** The works on file, for matching. */
export const worksOnFile = async (graph: Graph): Promise<readonly KnownWork[]> =>
  graph.write(async (writer) => (await writer.run(statements.worksOnFile)).map(asKnownWork));

/** What is on file of some works, by their keys; a work without provisions is left out. */
export const readProvisions = async (
  writer: GraphWriter,
  works: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownProvision[]>> => {
  if (works.length === 0) return new Map();
  const rows = (await writer.run(statements.provisionsOnFile, { works })).map((row) => Known.parse(row));
  return Map.groupBy(rows, ({ work }) => work);
};
