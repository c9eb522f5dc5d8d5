import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import { readConfig } from '../../src/platform/config.ts';
import { connectGraph, openDriver } from '../../src/platform/graph/graph.ts';
import { examples } from './examples.ts';
import { publishedReview } from './published-review.ts';
import { runOperation } from './run-operation.ts';
import { startThrowawayNeo4j } from './throwaway-neo4j.ts';

/**
 * Writes the answer of every example operation and the page on the published decisions, from the seeds, on a throw-away Neo4j. The dataset version is masked,
 * so that an answer changes only when what it says changes.
 */
const config = readConfig();
const started = config.testNeo4j === null ? await startThrowawayNeo4j({ config }) : null;
const neo4j = started ?? config.testNeo4j;
if (neo4j === null) throw new Error('There is no Neo4j to record on.');
const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
try {
  await loadSeeds(graph, resolve(import.meta.dirname, '../../seeds'));
  for (const { name, query, variables, budget, answerFile } of examples) {
    const { data, errors, statements } = await runOperation(graph, query, variables);
    if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' ')}`);
    writeFileSync(answerFile, `${JSON.stringify({ data }, null, 2)}\n`);
    console.log(`${name}: ${statements.length} statements, ${budget} allowed`);
  }
  writeFileSync(resolve(import.meta.dirname, '../../docs/published-review.md'), await publishedReview(graph));
} finally {
  await graph.close();
  await started?.stop();
}
