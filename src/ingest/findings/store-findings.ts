import { createHash } from 'node:crypto';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { GraphUnavailableError } from '../../platform/errors.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { awaitIndexes } from '../../platform/graph/schema-statements.ts';
import { forgetFormer, forgetFormerRings } from './forget-findings.ts';
import type { FindingRows } from './rows-of-findings.ts';
import { changeShared } from './shared-rows.ts';
import { stageFindings } from './stage-findings.ts';
import * as statements from './store-findings.cypher.ts';
import type { Alone, UnderWay } from './under-way.ts';

/**
 * Writes a run of the detector in place of the one before; false when it was there. It is written beside that one in
 * transactions of bounded size, and one small transaction lets its rings take the place of the others: readers see the
 * rings of one run or of the other, each with all that shows it (docs/decisions/27). What is left of the run before goes
 * after that. Cut short, the next run, of the same findings or others, clears what is there.
 */
export const storeFindings = async (
  graph: Graph,
  rows: FindingRows,
  batches: readonly Batch[],
  recordedOn: string,
  underWay: UnderWay,
): Promise<boolean> => {
  for (const statement of [...statements.findingsConstraints, awaitIndexes]) await graph.administer(statement);
  const hash = hashOf(rows);
  const isWritten = await aloneWith(graph, underWay, async (writer, alone) => {
    const [now] = await writer.write(statements.findingsNow, {});
    if (now?.hash === hash && !now.isBegun) return false;
    await forgetFormerRings(graph, alone);
    await changeShared(graph, writer, await stageFindings(graph, rows, batches, alone), alone);
    await writer.write(statements.retireRings, {});
    await writer.write(statements.showRings, {});
    await writer.write(statements.rememberRun, { hash, recordedOn });
    return true;
  });
  await aloneWith(graph, underWay, (_, alone) => forgetFormer(graph, alone)).catch((error: unknown) => {
    throw error instanceof GraphUnavailableError
      ? new GraphUnavailableError(
          `The groups are in the graph; those before are not cleared away yet. ${error.message}`,
          { cause: error },
        )
      : error;
  });
  return isWritten;
};

/**
 * Runs `work` while no other run of the detector is taken in: a second one waits. Its own writing is done at the end.
 * A database that ended its transaction lets the second one begin: `goOn` finds that out.
 */
const aloneWith = <Result>(
  graph: Graph,
  { tell, signal }: UnderWay,
  work: (writer: GraphWriter, alone: Alone) => Promise<Result>,
): Promise<Result> =>
  graph.write(async (writer) => {
    await writer.write(statements.lockFindings, {});
    const goOn = async (): Promise<void> => {
      signal?.throwIfAborted();
      await writer.write(statements.findingsNow, {});
    };
    return work(writer, { tell, goOn });
  });

/** Days of keeping do not make it another run. Row by row: the text of them all may be longer than a string can be. */
const hashOf = ({ rings, sites, ...others }: FindingRows): string => {
  const hash = createHash('sha256');
  const ringRows = rings.map((ring) => ({ ...ring, recordedOn: null, expiresOn: null }));
  for (const [name, rows] of Object.entries({ ...others, rings: ringRows, sites: [...sites] })) {
    hash.update(name);
    for (const row of rows) hash.update(JSON.stringify(row)).update('\n');
  }
  return hash.digest('hex');
};
