import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Neo4jAddress } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';

export interface BenchServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The real server as a child process on this database; `flags` are switches of Node, such as --cpu-prof. */
export const startServer = async (neo4j: Neo4jAddress, flags: readonly string[] = []): Promise<BenchServer> => {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, '../../src/app/main.ts')], {
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      NEO4J_DATABASE: neo4j.database,
      YIJU_PORT: `${await freePort()}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = (): boolean => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const address = await new Promise<string>((ready, fail) => {
    let printed = '';
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (text: string) => {
        // Whoever bench stops at a fault wants to read it; an endless log is not kept.
        printed = `${printed}${text}`.slice(-10_000);
        const found = /is ready: (\S+)/.exec(printed)?.[1];
        if (found !== undefined) ready(found);
      });
    child.once('error', fail);
    void ended.then(() => fail(new Error(`The server ended before it was ready:\n${printed}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', endWithUs);
    },
  };
};
