import { forgetFormer } from '../../src/ingest/findings/forget-findings.ts';
import { retireRings } from '../../src/ingest/findings/store-findings.cypher.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';

/** Takes away what a run of the detector left in the graph. */
export const forgetFindings = async (graph: Graph): Promise<void> => {
  await graph.write(async (writer) => {
    await writer.write(retireRings, {});
    await writer.run('MATCH (run:DetectorRun) DELETE run');
  });
  await forgetFormer(graph, { tell: () => {}, goOn: async () => {} });
};
