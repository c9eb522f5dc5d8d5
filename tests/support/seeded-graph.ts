import { resolve } from 'node:path';
import { inject } from 'vitest';
import { loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, type Graph, openDriver } from '../../src/platform/graph/graph.ts';

export const seedFolder = resolve(import.meta.dirname, '../../seeds');

/** The Neo4j of this run with whatever it holds. */
const openGraph = (): Graph => {
  const { uri, user, password, database } = inject('neo4j');
  return connectGraph(openDriver(uri, user, password), database);
};

/** The Neo4j of this run with the seeds, which the first test file to ask loads. */
export const seededGraph = async (): Promise<Graph> => {
  const graph = openGraph();
  await loadSeeds(graph, seedFolder);
  return graph;
};
