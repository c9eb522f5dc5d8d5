import type { Graph } from '../../src/platform/graph/graph.ts';

export interface GraphSize {
  readonly nodes: number;
  readonly relationships: number;
  readonly properties: number;
}

/** How much the graph holds: equal before and after means that nothing was written. */
export const sizeOf = async (graph: Graph): Promise<GraphSize> => {
  const [row] = await graph.administer(`
    RETURN
      COUNT { MATCH (node) } AS nodes,
      COUNT { MATCH ()-[link]->() } AS relationships,
      COLLECT { MATCH (node) RETURN sum(size(keys(node))) } [0]
        + COLLECT { MATCH ()-[link]->() RETURN sum(size(keys(link))) } [0] AS properties`);
  return { nodes: Number(row?.['nodes']), relationships: Number(row?.['relationships']), properties: Number(row?.['properties']) };
};
