import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess } from './end-process.ts';
import { explainFailure } from './explain-failure.ts';
import { identify, type ProcessIdentity } from './process-identity.ts';
import { startErrors } from './start-errors.ts';

export type Launch = {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly port: number;
  /** Words before `java`, such as a wrapper that ties its life to ours. */
  readonly wrapper?: readonly string[];
  /** Switches of the JVM on top of those that every Neo4j of ours gets. */
  readonly flags?: readonly string[];
  /** Settings of Neo4j in the place of ours, or beside them. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** Whether it ends with a command or with tests: it takes much in and answers little. */
  readonly isBrief?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told as soon as there is a process, long before it answers. */
  readonly onSpawn?: (spawned: ProcessIdentity) => void;
};

const secondsToStart = 120;

/**
 * So long a statement waits for what another transaction holds, as Neo4j spells it; then it fails, and nothing of its transaction
 * is written. Two transactions of one process can wait for each other in a way that Neo4j does not see. Ours take seconds; the
 * longest, which keeps others out while findings are written, some 80 seconds for those of five million claims.
 */
export const longestWait = '10m';

const jvmFlags = [
  '-Xms512m',
  '-Xmx512m', // The heap; server.memory.heap.max_size would only be shown by SHOW SETTINGS.
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dlog4j.shutdownHookEnabled=false', // Else the trimmed jars print a harmless stack trace at every stop.
  '--add-opens=java.base/java.nio=ALL-UNNAMED', // The page cache is slower without.
];

const ours = {
  'server.http.enabled': 'false', // The jars for it are left out.
  'server.memory.pagecache.size': '128m',
  'dbms.usage_report.enabled': 'false',
  'db.lock.acquisition.timeout': longestWait,
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0', // Stops in under a second instead of twelve.
};

/** What pays for a Neo4j that ends soon, and not for one that serves: docs/decisions/0026-how-fast-texts-go-in.md. */
const brief = {
  jvmFlags: ['-XX:TieredStopAtLevel=1'], // The second compiler would take more than a core for the first minutes.
  settings: {
    'internal.dbms.index.lucene.merge_factor': '10', // With 2, texts are written again each time the index doubles.
    'db.index_sampling.background_enabled': 'false', // Else whole indexes are read each time they have grown by a twentieth.
    'dbms.cypher.min_replan_interval': '1m', // Else every ten seconds, as the counts of a young graph grow.
  },
};

/** Starts Neo4j as a child in its own process group and returns once it says that it has started. */
export async function launch(plan: Launch): Promise<ProcessIdentity> {
  const log = join(plan.home, 'logs', 'console.log');
  mkdirSync(join(plan.home, 'logs'), { recursive: true });
  // A file and no pipe: it still takes Neo4j's lines when we are killed and a later start adopts the child.
  const output = openSync(log, 'w', 0o600);
  const [command = plan.java, ...words] = [...(plan.wrapper ?? []), plan.java, ...wordsFor(plan)];
  const child = spawn(command, words, { stdio: ['ignore', output, output], detached: true, windowsHide: true });
  closeSync(output);
  child.unref();
  const spawned = child.pid === undefined ? null : identify(child.pid);
  try {
    if (spawned) plan.onSpawn?.(spawned);
    return await untilStarted(child, spawned, log, plan);
  } catch (error) {
    if (spawned) await endProcess(spawned);
    throw error;
  }
}

function wordsFor({ jars, home, port, flags = [], settings = {}, isBrief = false }: Launch): string[] {
  const own = isBrief ? brief : { jvmFlags: [], settings: {} };
  const given = { 'server.bolt.listen_address': `127.0.0.1:${port}`, ...ours, ...own.settings, ...settings };
  return [
    ...[...jvmFlags, ...own.jvmFlags, ...flags, '-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
    ...[`--home-dir=${home}`, '--console-mode'],
    ...Object.entries(given).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

async function untilStarted(
  child: ChildProcess,
  spawned: ProcessIdentity | null,
  log: string,
  plan: Launch,
): Promise<ProcessIdentity> {
  // Without a process there is always an error, on the next tick.
  if (!spawned) throw explainSpawn((await once(child, 'error'))[0], plan);
  const deadline = Date.now() + secondsToStart * 1000;
  for (;;) {
    // Read the ending before the log: what a child printed before it ended is then in the log.
    const ended = child.exitCode !== null || child.signalCode !== null;
    const lines = readFileSync(log, 'utf8');
    // Its own word and no probe of the port, where another program may be listening.
    if (/INFO +Started\.\s*$/m.test(lines)) return spawned;
    if (ended) throw explainFailure(lines, plan);
    // A heap far too small hangs without a word.
    if (Date.now() > deadline)
      throw startErrors.neo4jFailed(`it was not ready within ${secondsToStart} s, see ${log}.`);
    await pause(50, undefined, plan.signal ? { signal: plan.signal } : {});
  }
}

function explainSpawn(error: unknown, { java }: Launch): unknown {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? startErrors.noJava(java) : error;
}
