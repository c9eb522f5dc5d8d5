import type { Graph } from '../../platform/graph/graph.ts';
import * as statements from './forget-findings.cypher.ts';
import type { Alone } from './under-way.ts';

/** Deleted in one transaction: each takes its ties with it. */
const nodesAtOnce = 2_500;

const ties = 'ties of groups that nobody sees';

/** Takes away rings that nobody reads: of a run that gave way, or was cut short before it had taken that one's place. */
export const forgetFormerRings = async (graph: Graph, { tell, goOn }: Alone): Promise<void> => {
  const [{ count: all } = { count: 0 }] = await graph.write((writer) => writer.write(statements.countFormerTies, {}));
  let done = 0;
  if (all > 0) tell(done, all, ties);
  const some = async (statement: typeof statements.forgetFormerTies): Promise<boolean> => {
    await goOn();
    const [{ count } = { count: 0 }] = await graph.write((writer) => writer.write(statement, {}));
    done += count;
    return count > 0;
  };
  while (await some(statements.forgetFormerTies)) tell(done, all, ties);
  while (await some(statements.forgetFormerRings));
};

/** Takes away all that is of no ring that is read: rings, then settlements, then parties, then files. */
export const forgetFormer = async (graph: Graph, alone: Alone): Promise<void> => {
  const { tell, goOn } = alone;
  await forgetFormerRings(graph, alone);
  const kinds = [
    [statements.formerSettlements, statements.forgetSettlements, 'settlements of the run before'],
    [statements.formerParties, statements.forgetParties, 'parties of the run before'],
  ] as const;
  for (const [look, forget, what] of kinds) {
    const ids = (await graph.write((writer) => writer.write(look, {}))).map(({ id }) => id);
    if (ids.length > 0) tell(0, ids.length, what);
    for (let at = 0; at < ids.length; at += nodesAtOnce) {
      await goOn();
      await graph.write((writer) => writer.write(forget, { ids: ids.slice(at, at + nodesAtOnce) }));
      tell(Math.min(at + nodesAtOnce, ids.length), ids.length, what);
    }
  }
  await graph.write((writer) => writer.write(statements.forgetFiles, {}));
};
