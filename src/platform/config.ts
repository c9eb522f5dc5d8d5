import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { DomainError } from './errors.ts';

/** A Neo4j that somebody else runs. */
export type Neo4jAddress = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type Config = {
  /** NEO4J_URI and its companions, or null: then a Neo4j is found or started. */
  readonly neo4j: Neo4jAddress | null;
  /** YIJU_TEST_NEO4J_URI and its companions: a Neo4j whose content the tests may delete. */
  readonly testNeo4j: Neo4jAddress | null;
  /** YIJU_NEO4J: the only way to try. */
  readonly only: 'docker' | 'local' | null;
  /** YIJU_HOME: the folder for jars, data, passwords and state. */
  readonly folder: string;
  readonly port: number;
  readonly boltPort: number;
  readonly javaHome: string | null;
};

/** A setting in the environment cannot be used. */
class SettingError extends DomainError {
  override readonly name = 'SettingError';
  readonly code = 'BAD_SETTING';
}

const root = resolve(import.meta.dirname, '../..');

/** The settings, from the environment; this is the only place that reads it. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // A variable set to nothing counts as not set: that is what `NAME= command` means to the one who types it.
  const read = (name: string): string | null => environment[name] || null;
  return {
    neo4j: readAddress(read, 'NEO4J'),
    testNeo4j: readAddress(read, 'YIJU_TEST_NEO4J'),
    only: readWay(read('YIJU_NEO4J')),
    folder: readFolder(read('YIJU_HOME')),
    port: readPort('YIJU_PORT', read('YIJU_PORT'), 4000),
    boltPort: readPort('YIJU_BOLT_PORT', read('YIJU_BOLT_PORT'), 7688),
    javaHome: read('JAVA_HOME'),
  };
}

function readAddress(read: (name: string) => string | null, prefix: string): Neo4jAddress | null {
  const uri = read(`${prefix}_URI`);
  if (uri === null) return null;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(uri)) {
    throw new SettingError(
      `${prefix}_URI must start with bolt:// or neo4j:// (or their +s and +ssc forms) and name a host; it is "${uri}".`,
    );
  }
  return {
    uri,
    user: read(`${prefix}_USER`) ?? 'neo4j',
    password: read(`${prefix}_PASSWORD`) ?? '',
    database: read(`${prefix}_DATABASE`) ?? 'neo4j',
  };
}

function readWay(text: string | null): Config['only'] {
  if (text === null || text === 'docker' || text === 'local') return text;
  throw new SettingError(`YIJU_NEO4J must be docker or local; it is "${text}".`);
}

function readFolder(text: string | null): string {
  if (text === null) return join(root, '.yiju');
  return resolve(text.replace(/^~(?=$|[\\/])/, homedir()));
}

function readPort(name: string, text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new SettingError(`${name} must be a port from 1 to 65535; it is "${text}".`);
  return port;
}
