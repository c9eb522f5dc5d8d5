import { type Config, readConfig } from '../../src/platform/config.ts';
import { hasImage, neo4jImage, whyNoDocker } from '../../src/platform/neo4j/docker-image.ts';
import type { RunningNeo4j } from '../../src/platform/neo4j/running-neo4j.ts';
import { startErrors } from '../../src/platform/neo4j/start-errors.ts';
import { startThrowawayLocal, type ThrowawayOptions } from '../../src/platform/neo4j/throwaway-neo4j.ts';

type Options = Partial<ThrowawayOptions> & { readonly config?: Pick<Config, 'only' | 'folder' | 'javaHome'> };

/** A Neo4j for tests and benches, with port, password and data of its own; all of it is gone after the stop. */
export async function startThrowawayNeo4j(options: Options = {}): Promise<RunningNeo4j> {
  const { config = readConfig(), say = console.log, purpose = 'TEST', ...rest } = options;
  const obstacle = config.only === 'local' ? 'YIJU_NEO4J=local' : await whyNotInDocker();
  if (obstacle === null) return startContainer();
  if (config.only === 'docker') throw startErrors.dockerMissing(obstacle);
  return startThrowawayLocal({ config, say, purpose, ...rest });
}

async function whyNotInDocker(): Promise<string | null> {
  const reason = await whyNoDocker();
  if (reason !== null) return `Docker ${reason}`;
  return (await hasImage()) ? null : `Docker has no image ${neo4jImage}`;
}

async function startContainer(): Promise<RunningNeo4j> {
  // We stop what we start, so the helper container that would do it need not be fetched. Inside a container itself,
  // testcontainers looks for the daemon's address in ways that need one more image; ours is this machine.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';
  if (!process.env['DOCKER_HOST']?.startsWith('tcp:')) process.env['TESTCONTAINERS_HOST_OVERRIDE'] ??= '127.0.0.1';
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(neo4jImage).start();
  return {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    database: 'neo4j',
    origin: 'DOCKER',
    describe: `a throw-away container from ${neo4jImage}`,
    stop: async () => {
      await container.stop();
    },
  };
}
