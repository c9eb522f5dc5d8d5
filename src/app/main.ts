import { resolve } from 'node:path';
import { hashOfSeeds, loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readConfig } from '../platform/config.ts';
import { DomainError } from '../platform/errors.ts';
import { connectGraph, type Graph, openDriver } from '../platform/graph/graph.ts';
import { fullViewer } from '../platform/graph/viewer.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';
import { progressLine } from '../platform/progress-line.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { codeVersion } from './code-version.ts';
import { listen } from './listen.ts';
import { schema } from './schema.ts';
import { createServer } from './server.ts';
import { warmUp } from './warm-up.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());

const say = (line: string): void => console.log(line);

const serve = async (graph: Graph, port: number): Promise<void> => {
  const progress = progressLine();
  const report = await loadSeeds(graph, seeds, (line) => progress.show(`Loading seeds: ${line}`));
  progress.end();
  say(
    `Seeds: ${report.nodes} nodes and ${report.relationships} relationships ${report.loaded ? 'loaded' : 'are loaded already'}.`,
  );
  ending.signal.throwIfAborted();
  const dataset = { seedVersion: hashOfSeeds(seeds), codeVersion };
  const server = await createServer({
    schema,
    graph,
    dataset,
    viewer: fullViewer,
    today: todayInChina,
    log: (error) => console.error(error),
  });
  const address = await listen(server, port);
  say(`
Yiju is ready: ${address}

  The page opens GraphiQL with the example questions as tabs. From a shell:

  curl -s ${address}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ measure(key: \\"measure:B061:1:1\\") { gist justification { verdict reasons { sentence } } } }"}'

  Stop it with Ctrl-C.`);
  void warmUp(graph);
  await new Promise((done) => ending.signal.addEventListener('abort', done, { once: true }));
  say('Stopping.');
  await server.close();
};

try {
  const config = readConfig();
  const neo4j = await findNeo4j({ config, say, signal: ending.signal });
  say(`${neo4j.describe}.`);
  const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
  try {
    await serve(graph, config.port);
  } finally {
    await graph.close();
    await neo4j.stop();
  }
} catch (error) {
  if (!ending.signal.aborted) {
    console.error(error instanceof DomainError ? error.message : error);
    process.exitCode = 1;
  }
}
