import neo4j, { Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import type { Neo4jAddress } from '../config.ts';
import { startErrors } from './start-errors.ts';
import { isAtLeast } from './version.ts';

const oldestNeo4j = '5.26';

const Component = z.object({ name: z.string(), versions: z.array(z.string()).nonempty(), edition: z.string() });

/** The version of a Neo4j that takes our password and is new enough; otherwise one sentence that says which it is not. */
export async function askVersion(address: Neo4jAddress, passwordFrom: string): Promise<string> {
  const { uri, user, password, database } = address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    const { records } = await driver.executeQuery('CALL dbms.components()', {}, { database, routing: 'READ' });
    const components = records.map((record) => Component.parse(record.toObject()));
    const version = components.find(({ name }) => name === 'Neo4j Kernel')?.versions[0] ?? 'unknown';
    if (!isAtLeast(version, oldestNeo4j)) throw startErrors.neo4jTooOld(uri, version);
    return version;
  } catch (error) {
    if (error instanceof Neo4jError) throw explainRefusal(error, address, passwordFrom);
    throw error;
  } finally {
    await driver.close();
  }
}

function explainRefusal(error: Neo4jError, { uri, user, database }: Neo4jAddress, passwordFrom: string): Error {
  if (error.code.startsWith('Neo.ClientError.Security.')) return startErrors.wrongPassword(uri, user, passwordFrom);
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') return startErrors.noSuchDatabase(uri, database);
  const [reason] = error.message.split('\n');
  return startErrors.unreachable(uri, reason ?? error.code);
}
