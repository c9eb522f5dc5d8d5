import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Neo4jAddress } from '../config.ts';
import { askVersion } from './ask-version.ts';
import { writeAuthFile } from './auth-file.ts';
import { endProcess, endWithUs } from './end-process.ts';
import { fetchJars, jarsFolder } from './fetch-jars.ts';
import { checkJava, javaCommand } from './find-java.ts';
import { launch } from './launch.ts';
import { keepPassword } from './password.ts';
import { isPortFree } from './ports.ts';
import type { ProcessIdentity } from './process-identity.ts';
import type { RunningNeo4j, Say } from './running-neo4j.ts';
import { findOrphan, holderOf, removeState, type ServerState, writeState } from './server-state.ts';
import { StartError, startErrors } from './start-errors.ts';

export type LocalOptions = {
  readonly config: Pick<Config, 'folder' | 'boltPort' | 'javaHome'>;
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
  /** Whether it ends with one command. */
  readonly isBrief: boolean;
};

/** Neo4j from its published jars, as a child process with its data in our folder; an orphan of ours is taken over. */
export async function startLocal({ config, say, signal, isBrief }: LocalOptions): Promise<RunningNeo4j> {
  const { folder, boltPort: port, javaHome } = config;
  const java = javaCommand(javaHome);
  if (!existsSync(jarsFolder(folder))) checkJava(java);
  const jars = await fetchJars({ folder, say, signal });
  const places = placesIn(folder);
  const hasData = existsSync(join(places.home, 'data', 'databases'));
  const password = keepPassword(places.password, { name: places.home, exists: hasData });
  const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
  const running = (neo4j: ProcessIdentity, version: string, how: string): RunningNeo4j => ({
    ...address,
    origin: 'LOCAL',
    describe: `Neo4j ${version} at ${address.uri}, ${how} (process ${neo4j.pid}), its data in ${places.home}`,
    stop: stopper(neo4j, places.state),
  });

  const orphan = findOrphan(places.state, places.home);
  if (orphan) {
    const version = orphan.port === port && orphan.jars === jars ? await versionIfOurs(address, places.password) : null;
    if (version !== null) return running(orphan, version, 'left by a killed server and taken over');
    say(`Stopping the Neo4j that a killed server left on ${places.home} (process ${orphan.pid}).`);
    await endProcess(orphan);
  }
  removeState(places.state);
  // Known at once from Neo4j's own pid file where that is true; else Neo4j tells after ten seconds of trying.
  const holder = holderOf(places.home);
  if (holder !== null) throw startErrors.dataLocked(places.home, holder);
  if (!(await isPortFree(port))) throw startErrors.portTaken(port);
  if (!hasData) writeAuthFile(places.home, password);

  // No `setpriv --pdeathsig` here: a server that is killed is started again, and then a Neo4j that lives on answers at
  // once. It would also end with our first process, while a later one may have taken it over.
  const onSpawn = (spawned: ProcessIdentity) =>
    writeState(places.state, { ...spawned, port, home: places.home, jars } satisfies ServerState);
  const neo4j = await launch({ java, jars, home: places.home, port, isBrief, signal, onSpawn }).catch(
    (error: unknown) => {
      removeState(places.state);
      throw error;
    },
  );
  try {
    return running(neo4j, await askVersion(address, places.password), 'a local process');
  } catch (error) {
    await stopper(neo4j, places.state)();
    throw error;
  }
}

function placesIn(folder: string) {
  return {
    home: join(folder, 'neo4j'),
    password: join(folder, 'neo4j.password'),
    state: join(folder, 'neo4j.state.json'),
  };
}

function stopper(neo4j: ProcessIdentity, state: string): () => Promise<void> {
  const callOff = endWithUs(neo4j);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await endProcess(neo4j);
    callOff();
    removeState(state);
  };
  return () => {
    stopping ??= stop();
    return stopping;
  };
}

/** An orphan that does not answer, or not to our password, is worth no more than a new start. */
async function versionIfOurs(address: Neo4jAddress, passwordFile: string): Promise<string | null> {
  try {
    return await askVersion(address, passwordFile);
  } catch (error) {
    if (error instanceof StartError) return null;
    throw error;
  }
}
