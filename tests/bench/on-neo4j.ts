import { openDriver } from '../../src/platform/graph/graph.ts';
import { type BenchNeo4j, type Memory, startBenchNeo4j } from './bench-neo4j.ts';
import { type Bench, type Measured, measureOperation } from './measure-operation.ts';
import type { Operation } from './operations.ts';
import type { BenchRun } from './parts/part.ts';
import { startServer } from './server.ts';
import { recorder } from './statements.ts';

/** A database for as long as the work takes. */
export const onNeo4j = async (
  memory: Memory,
  signal: AbortSignal,
  work: (neo4j: BenchNeo4j) => Promise<void>,
): Promise<void> => {
  const neo4j = await startBenchNeo4j(memory, signal);
  try {
    await work(neo4j);
  } finally {
    await neo4j.stop();
  }
};

/** Starts the server and measures what `operationsOn` gives. */
export const measureOn = async (
  neo4j: BenchNeo4j,
  { seconds, signal, say }: BenchRun,
  operationsOn: (address: string) => Promise<readonly Operation[]>,
): Promise<readonly Measured[]> => {
  const driver = openDriver(neo4j.uri, neo4j.user, neo4j.password);
  const server = await startServer(neo4j);
  try {
    const record = recorder(driver, neo4j.database);
    const bench: Bench = { server, neo4j, driver, record, secondsPerRun: seconds, signal, say };
    const measured: Measured[] = [];
    for (const operation of await operationsOn(server.address)) measured.push(await measureOperation(bench, operation));
    return measured;
  } finally {
    await server.stop();
    await driver.close();
  }
};
