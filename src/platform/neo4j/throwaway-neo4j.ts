import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { writeAuthFile } from './auth-file.ts';
import { endProcess, endWithUs } from './end-process.ts';
import { fetchJars, jarsFolder } from './fetch-jars.ts';
import { checkJava, javaCommand } from './find-java.ts';
import { launch } from './launch.ts';
import { neo4jVersion } from './neo4j-pom.ts';
import { newPassword } from './password.ts';
import { freePort } from './ports.ts';
import type { RunningNeo4j, Say } from './running-neo4j.ts';
import { StartError } from './start-errors.ts';

export type ThrowawayOptions = {
  readonly config: Pick<Config, 'folder' | 'javaHome'>;
  readonly say: Say;
  /** Tests start sooner with a simple compiler; benches measure what `npm start` gives. */
  readonly purpose: 'TEST' | 'BENCH';
  readonly signal?: AbortSignal;
  /** Settings of Neo4j in the place of ours. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** A local Neo4j with a home, port and password of its own, all gone after the stop. */
export async function startThrowawayLocal(options: ThrowawayOptions): Promise<RunningNeo4j> {
  try {
    return await startOnFreePort(options);
  } catch (error) {
    // Between the look at a port and its use another program may take it; once is bad luck.
    if (error instanceof StartError && error.code === 'PORT_TAKEN') return startOnFreePort(options);
    throw error;
  }
}

async function startOnFreePort({ config, say, purpose, signal, settings }: ThrowawayOptions): Promise<RunningNeo4j> {
  const java = javaCommand(config.javaHome);
  if (!existsSync(jarsFolder(config.folder))) checkJava(java);
  const jars = await fetchJars({ folder: config.folder, say, signal });
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-neo4j-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  const password = newPassword();
  const port = await freePort();
  writeAuthFile(home, password);
  const isBrief = purpose === 'TEST';
  try {
    const neo4j = await launch({ java, jars, home, port, isBrief, signal, settings, wrapper: endsWithParent() });
    const callOff = endWithUs(neo4j);
    const stop = async () => {
      await endProcess(neo4j);
      callOff();
      removeHome();
    };
    let stopping: Promise<void> | null = null;
    return {
      uri: `bolt://127.0.0.1:${port}`,
      user: 'neo4j',
      password,
      database: 'neo4j',
      origin: 'LOCAL',
      describe: `a throw-away Neo4j ${neo4jVersion} (process ${neo4j.pid})`,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    removeHome();
    throw error;
  }
}

/** Nobody takes a throw-away Neo4j over, so on Linux it ends with us even when we are killed. */
export function endsWithParent(): readonly string[] {
  const wrapper = ['setpriv', '--pdeathsig', 'TERM'];
  return spawnSync('setpriv', [...wrapper.slice(1), 'true']).status === 0 ? wrapper : [];
}
