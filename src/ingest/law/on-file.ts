import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import type { KnownWork, WorksByName } from './find-work.ts';
import * as statements from './ingest-law.cypher.ts';
import type { KnownFiles } from './known-files.ts';
import type { KnownProvision } from './plan-versions.ts';

/** What is on file, kept up to date while files go in. */
export interface OnFile {
  readonly works: WorksByName;
  readonly files: KnownFiles;
}

/** A row of a work as files are matched with it. */
export const asKnownWork = (row: Readonly<Record<string, unknown>>): KnownWork =>
  statements.WorkOnFile.parse({ changes: [], ...row });

/** The works on file, for matching. */
export const worksOnFile = async (graph: Graph): Promise<readonly KnownWork[]> =>
  graph.write((writer) => writer.write(statements.worksOnFile, {}));

/** What is on file of some works, by their keys; a work without provisions is left out. */
export const readProvisions = async (
  writer: GraphWriter,
  works: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownProvision[]>> => {
  if (works.length === 0) return new Map();
  return Map.groupBy(await writer.write(statements.provisionsOnFile, { works }), ({ work }) => work);
};
