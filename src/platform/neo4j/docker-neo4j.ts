import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { askVersion } from './ask-version.ts';
import { docker, followDocker } from './docker-cli.ts';
import { neo4jImage } from './docker-image.ts';
import { explainFailure } from './explain-failure.ts';
import { longestWait } from './launch.ts';
import { keepPassword } from './password.ts';
import { isPortFree } from './ports.ts';
import type { RunningNeo4j, Say } from './running-neo4j.ts';
import { StartError, startErrors } from './start-errors.ts';

export type DockerOptions = {
  readonly config: Pick<Config, 'folder' | 'boltPort'>;
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
};

const secondsToStart = 180;

// How the image spells settings: "_" is a dot, "__" is an underscore.
const settings = [
  'NEO4J_server_memory_heap_max__size=512m',
  'NEO4J_server_memory_pagecache_size=128m',
  'NEO4J_server_http_enabled=false',
  'NEO4J_dbms_usage__report_enabled=false',
  `NEO4J_db_lock_acquisition_timeout=${longestWait}`,
  'NEO4J_internal_dbms_bolt_netty__server__shutdown__quiet__period=0',
];

/** Neo4j in a container with a named volume; a container that a killed server left is taken over. */
export async function startInDocker({ config, say, signal }: DockerOptions): Promise<RunningNeo4j> {
  const { folder, boltPort: port } = config;
  const name = dockerName(folder);
  const volume = { name: `the Docker volume ${name}`, exists: (await docker(['volume', 'inspect', name])).ok };
  const passwordFile = join(folder, 'neo4j-docker.password');
  const password = keepPassword(passwordFile, volume);
  const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
  const running = (version: string, how: string): RunningNeo4j => ({
    ...address,
    origin: 'DOCKER',
    describe: `Neo4j ${version} at ${address.uri}, ${how} ${name}, its data in the volume of that name`,
    stop: stopper(name),
  });

  if (await isContainerOn(name, port)) {
    try {
      return running(await askVersion(address, passwordFile), 'left by a killed server and taken over: container');
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      say(`Stopping the container ${name} that a killed server left.`);
    }
  }
  await docker(['stop', '--time', '30', name]);
  await docker(['rm', '--force', name]);
  if (!(await isPortFree(port))) throw startErrors.portTaken(port);
  try {
    await run(name, { port, password, folder, signal });
    await untilStarted(name, { port, signal });
    return running(await askVersion(address, passwordFile), 'container');
  } catch (error) {
    await stopper(name)();
    throw error;
  }
}

/** The container and its volume: one for each folder, so that two clones share no data, as with a local Neo4j. */
export function dockerName(folder: string): string {
  return `yiju-neo4j-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
}

type RunOptions = { port: number; password: string; folder: string; signal: AbortSignal | undefined };

async function run(name: string, { port, password, folder, signal }: RunOptions): Promise<void> {
  // The password goes by a private file, not as a word that every user can read in the process list.
  const secrets = join(folder, 'neo4j-docker.env');
  writeFileSync(secrets, `NEO4J_AUTH=neo4j/${password}\n`, { mode: 0o600 });
  const { ok, error } = await docker(
    [
      ...['run', '--detach', '--rm', '--name', name, '--label', `yiju.folder=${folder}`],
      ...['--volume', `${name}:/data`, '--publish', `127.0.0.1:${port}:7687`, '--env-file', secrets],
      ...settings.flatMap((setting) => ['--env', setting]),
      neo4jImage,
    ],
    { signal },
  ).finally(() => rmSync(secrets, { force: true }));
  if (ok) return;
  if (/port is already allocated|address already in use/i.test(error)) throw startErrors.portTaken(port);
  throw startErrors.dockerFailed(error);
}

async function untilStarted(name: string, { port, signal }: Pick<RunOptions, 'port' | 'signal'>): Promise<void> {
  const lines: string[] = [];
  const logs = followDocker(['logs', '--follow', name], (line) => lines.push(line));
  try {
    for (const deadline = Date.now() + secondsToStart * 1000; Date.now() < deadline; ) {
      const ended = logs.exitCode !== null;
      if (lines.some((line) => /INFO +Started\.\s*$/.test(line))) return;
      if (ended) throw explainFailure(lines.join('\n'), { java: 'java', jars: neo4jImage, home: name, port });
      await pause(100, undefined, signal ? { signal } : {});
    }
    throw startErrors.dockerFailed(`it was not ready within ${secondsToStart} s.`);
  } finally {
    logs.kill();
  }
}

async function isContainerOn(name: string, port: number): Promise<boolean> {
  const { ok, output } = await docker(['port', name, '7687/tcp']);
  return ok && output.split('\n').includes(`127.0.0.1:${port}`);
}

function stopper(name: string): () => Promise<void> {
  let stopping: Promise<unknown> | null = null;
  return async () => {
    stopping ??= docker(['stop', '--time', '30', name]);
    await stopping;
  };
}
