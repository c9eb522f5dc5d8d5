import { join } from 'node:path';
import { type Batch, readManifest } from '../../entities/claim/claim-store.model.ts';
import { openColumns } from '../../platform/columns/columns.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { citedClaims } from './cited-claims.ts';
import { keysOfMembers } from './member-keys.ts';
import { readFindings } from './read-findings.ts';
import type { Keeping } from './ring-row.ts';
import { rowsOfFindings } from './rows-of-findings.ts';
import { storeFindings } from './store-findings.ts';
import type { UnderWay } from './under-way.ts';

export interface IngestedFindings {
  /** Groups with indicators consistent with collusion. */
  readonly leads: number;
  /** Groups that an innocent explanation covers. */
  readonly explained: number;
  readonly parties: number;
  readonly settlements: number;
  /** False when the graph already held exactly this run. */
  readonly isWritten: boolean;
}

/** Memory of the column engine in megabytes. */
const memory = 500;

/**
 * Takes a folder of findings into the graph, in place of the run before: the leads and what an explanation covers,
 * with the settlements that they cite; everybody under a keyed pseudonym.
 */
export const ingestFindings = async (
  graph: Graph,
  folder: string,
  keeping: Keeping,
  { signal, tell = () => {} }: Partial<UnderWay> = {},
): Promise<IngestedFindings> => {
  const { rows, batches } = await rowsIn(folder, keeping, signal);
  const isWritten = await storeFindings(graph, rows, batches, keeping.recordedOn, { tell, signal });
  const leads = rows.rings.filter(({ standing }) => standing === 'LEAD').length;
  return {
    leads,
    explained: rows.rings.length - leads,
    parties: rows.parties.length,
    settlements: rows.settlements.length,
    isWritten,
  };
};

const rowsIn = async (folder: string, keeping: Keeping, signal: AbortSignal | undefined) => {
  const { run, groups } = readFindings(folder);
  const batches = batchesOf(run.store, run.files);
  const columns = await openColumns({
    memory,
    spill: join(run.store, `spill-${process.pid}`),
    ...(signal && { signal }),
  });
  try {
    const keys = await keysOfMembers(columns, run.store, batches, groups);
    const claims = await citedClaims(columns, run.store, batches, groups);
    return { rows: rowsOfFindings(groups, claims, keys, keeping), batches };
  } finally {
    columns.close();
  }
};

const batchesOf = (store: string, files: readonly string[]): readonly Batch[] => {
  const { batches } = readManifest(store);
  return files.map((sha256) => {
    const batch = batches.find((one) => one.sha256 === sha256);
    if (batch === undefined)
      throw new BadInputError(
        'findings',
        `The store "${store}" no longer holds the claims ${sha256.slice(0, 12)} that the findings rest on: detect again.`,
      );
    return batch;
  });
};
