import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, openDriver } from '../../../src/platform/graph/graph.ts';
import { seedFolder } from '../law.ts';
import { measureOn, onNeo4j } from '../on-neo4j.ts';
import { seedOperations } from '../operations.ts';
import { printPart } from '../report.ts';
import type { BenchPart } from './part.ts';

/** Both headline questions on the seeds. */
export const benchSeeds: BenchPart = (run) =>
  onNeo4j(null, run.signal, async (neo4j) => {
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    const { nodes, relationships } = await loadSeeds(graph, seedFolder);
    await graph.close();
    const measured = await measureOn(neo4j, run, async () => seedOperations());
    run.print(printPart({ title: `Seeds: ${nodes} nodes, ${relationships} relationships`, measured }));
  });
