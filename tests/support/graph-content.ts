import type { Graph } from '../../src/platform/graph/graph.ts';

/** Everything that the graph holds, one line per node and relationship, in an order of its own. */
export const contentOf = async (graph: Graph): Promise<readonly string[]> => {
  const nodes = await graph.administer('MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties');
  const links = await graph.administer(
    'MATCH (from)-[link]->(to) RETURN from.id AS from, type(link) AS type, to.id AS to, properties(link) AS properties',
  );
  return [...nodes, ...links].map(lineOf).sort();
};

/** The keys of a property map come in no particular order. */
const lineOf = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value.toSorted()
        : value,
  );
