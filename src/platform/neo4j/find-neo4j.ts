import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { hasImage, neo4jImage, pullImage, whyNoDocker } from './docker-image.ts';
import { startInDocker } from './docker-neo4j.ts';
import { jarsFolder } from './fetch-jars.ts';
import { startLocal } from './local-neo4j.ts';
import { neo4jVersion } from './neo4j-pom.ts';
import type { RunningNeo4j, Say } from './running-neo4j.ts';
import { useSettings } from './settings-neo4j.ts';
import { shareAddress, sharedAddress, withdrawAddress } from './shared-address.ts';
import { startErrors } from './start-errors.ts';
import { takeLock } from './start-lock.ts';

export type FindOptions = {
  readonly config: Pick<Config, 'neo4j' | 'only' | 'folder' | 'boltPort' | 'javaHome'>;
  readonly say: Say;
  /** Gives the start up, and ends what it has begun. */
  readonly signal?: AbortSignal;
  /** Whether the Neo4j of a server that runs on the folder will do: for commands, never for a second server. */
  readonly joins?: boolean;
};

/** The Neo4j to serve from: the one in the settings, else one in Docker, else a local one; says which in one line. */
export async function findNeo4j({ config, say, signal, joins = false }: FindOptions): Promise<RunningNeo4j> {
  if (config.neo4j !== null) {
    say(`Neo4j: ${config.neo4j.uri}, as NEO4J_URI says.`);
    return useSettings(config.neo4j);
  }
  const lock = takeLock(join(config.folder, 'server.lock'));
  if ('pid' in lock) {
    const address = joins ? sharedAddress(config.folder) : null;
    if (address === null) throw startErrors.alreadyRunning(lock.pid, config.folder);
    say(`Neo4j: that of the server which runs on ${config.folder} (process ${lock.pid}).`);
    return { ...(await useSettings(address)), origin: 'JOINED' };
  }
  try {
    withdrawAddress(config.folder);
    const running = await startOwn({ config, say, signal, joins });
    if (signal?.aborted) await running.stop();
    signal?.throwIfAborted();
    // A command ends soon: nobody should rely on its Neo4j.
    if (!joins) shareAddress(config.folder, running);
    const stop = (): Promise<void> => {
      withdrawAddress(config.folder);
      return running.stop().finally(lock.release);
    };
    return { ...running, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

type OwnOptions = Omit<FindOptions, 'signal' | 'joins'> & {
  readonly signal: AbortSignal | undefined;
  readonly joins: boolean;
};

async function startOwn({ config, say, signal, joins }: OwnOptions): Promise<RunningNeo4j> {
  const obstacle = config.only === 'local' ? 'YIJU_NEO4J=local' : await whyNotInDocker({ config, say, signal });
  if (obstacle === null) {
    say(`Neo4j: in Docker, from the image ${neo4jImage} (NEO4J_URI is not set).`);
    return startInDocker({ config, say, signal });
  }
  if (config.only === 'docker') throw startErrors.dockerMissing(obstacle);
  say(`Neo4j: a local ${neo4jVersion} from its published jars (NEO4J_URI is not set; ${obstacle}).`);
  return startLocal({ config, say, signal, isBrief: joins });
}

async function whyNotInDocker({ config, say, signal }: Omit<OwnOptions, 'joins'>): Promise<string | null> {
  const reason = await whyNoDocker(signal);
  if (reason !== null) return `Docker ${reason}`;
  if (await hasImage(signal)) return null;
  // Where a local Neo4j has served before, its data stay in use and nobody waits for a download.
  if (config.only !== 'docker' && existsSync(jarsFolder(config.folder))) return `Docker has no image ${neo4jImage}`;
  return (await pullImage({ say, signal })) ? null : `Docker cannot fetch the image ${neo4jImage}`;
}
