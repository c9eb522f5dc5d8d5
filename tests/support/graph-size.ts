import type { Graph } from '../../src/platform/graph/graph.ts';

export interface GraphSize {
  readonly nodes: number;
  readonly relationships: number;
}

/** How much the graph holds: equal before and after means that nothing was added or removed. */
export const sizeOf = async (graph: Graph): Promise<GraphSize> => {
  const [row] = await graph.administer(
    'RETURN COUNT { MATCH (node) } AS nodes, COUNT { MATCH ()-[link]->() } AS relationships',
  );
  return { nodes: Number(row?.['nodes']), relationships: Number(row?.['relationships']) };
};
