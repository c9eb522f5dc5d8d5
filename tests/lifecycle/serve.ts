// What `npm start` does with Neo4j, and nothing else: the lifecycle tests start, signal and kill it.
import { readConfig } from '../../src/platform/config.ts';
import { DomainError } from '../../src/platform/errors.ts';
import { findNeo4j } from '../../src/platform/neo4j/find-neo4j.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
try {
  const neo4j = await findNeo4j({ config: readConfig(), say: console.log, signal: ending.signal });
  console.log(`READY ${neo4j.describe}`);
  const alive = setInterval(() => {}, 60_000);
  await new Promise((resolve) => ending.signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(alive);
  await neo4j.stop();
} catch (error) {
  if (!ending.signal.aborted) {
    console.log(error instanceof DomainError ? `${error.code}: ${error.message}` : error);
    process.exitCode = 1;
  }
}
