import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, readConfig } from '../../src/platform/config.ts';
import type { RunningNeo4j } from '../../src/platform/neo4j/running-neo4j.ts';
import { startThrowawayNeo4j } from './throwaway-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j of this run; its content belongs to the tests. */
    readonly neo4j: Neo4jAddress;
  }
}

let started: RunningNeo4j | null = null;

/** Gives a test run one Neo4j: `inject('neo4j')`. */
export async function setup(project: TestProject): Promise<void> {
  const config = readConfig();
  let neo4j = config.testNeo4j;
  if (neo4j === null) {
    started = await startThrowawayNeo4j({ config });
    neo4j = started;
  }
  const { uri, user, password, database } = neo4j;
  project.provide('neo4j', { uri, user, password, database });
}

export async function teardown(): Promise<void> {
  await started?.stop();
}
