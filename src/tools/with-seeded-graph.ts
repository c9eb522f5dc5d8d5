import { resolve } from 'node:path';
import { loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readConfig } from '../platform/config.ts';
import { connectGraph, type Graph, openDriver } from '../platform/graph/graph.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';

export const seedFolder = resolve(import.meta.dirname, '../../seeds');

/** Finds or starts the database (that of a running server will do), loads the seeds that everything else attaches to, and leaves it as it was found. */
export const withSeededGraph = async (
  signal: AbortSignal,
  work: (graph: Graph) => Promise<number>,
  say: (line: string) => void = (line) => console.log(line),
): Promise<number> => {
  const neo4j = await findNeo4j({ config: readConfig(), say, signal, joins: true });
  const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
  try {
    await loadSeeds(graph, seedFolder);
    return await work(graph);
  } finally {
    await graph.close();
    await neo4j.stop();
  }
};
