import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Neo4jAddress, readConfig } from '../../src/platform/config.ts';
import { writeAuthFile } from '../../src/platform/neo4j/auth-file.ts';
import { endProcess, endWithUs } from '../../src/platform/neo4j/end-process.ts';
import { fetchJars, jarsFolder } from '../../src/platform/neo4j/fetch-jars.ts';
import { checkJava, javaCommand } from '../../src/platform/neo4j/find-java.ts';
import { launch } from '../../src/platform/neo4j/launch.ts';
import { newPassword } from '../../src/platform/neo4j/password.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';
import { endsWithParent } from '../../src/platform/neo4j/throwaway-neo4j.ts';

export interface BenchNeo4j extends Neo4jAddress {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Null: what `npm start` gives a database. `isBrief`: as the database that ends with a command. */
export type Memory = { readonly heap: string; readonly pageCache: string; readonly isBrief?: boolean } | null;

/**
 * A local Neo4j with a home, port and password of its own, all gone after the stop. Always local: the bench reads the
 * CPU time of its process, which a container hides.
 */
export const startBenchNeo4j = async (memory: Memory, signal: AbortSignal): Promise<BenchNeo4j> => {
  const config = readConfig();
  const java = javaCommand(config.javaHome);
  if (!existsSync(jarsFolder(config.folder))) checkJava(java);
  const jars = await fetchJars({ folder: config.folder, say: console.error, signal });
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-bench-'));
  const password = newPassword();
  const port = await freePort();
  writeAuthFile(home, password);
  const flags = memory === null ? [] : [`-Xms${memory.heap}`, `-Xmx${memory.heap}`];
  const settings = memory === null ? {} : { 'server.memory.pagecache.size': memory.pageCache };
  const isBrief = memory?.isBrief === true;
  try {
    const neo4j = await launch({ java, jars, home, port, flags, settings, isBrief, signal, wrapper: endsWithParent() });
    const callOff = endWithUs(neo4j);
    return {
      uri: `bolt://127.0.0.1:${port}`,
      user: 'neo4j',
      password,
      database: 'neo4j',
      pid: neo4j.pid,
      stop: async () => {
        await endProcess(neo4j);
        callOff();
        rmSync(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
};
