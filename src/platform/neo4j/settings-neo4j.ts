import type { Neo4jAddress } from '../config.ts';
import { askVersion } from './ask-version.ts';
import type { RunningNeo4j } from './running-neo4j.ts';

/** The Neo4j that the settings name: checked before anything relies on it, and never stopped by us. */
export async function useSettings(address: Neo4jAddress): Promise<RunningNeo4j> {
  const version = await askVersion(address, 'NEO4J_USER and NEO4J_PASSWORD');
  return {
    ...address,
    origin: 'SETTINGS',
    describe: `Neo4j ${version} at ${address.uri}, database "${address.database}"`,
    stop: async () => {},
  };
}
