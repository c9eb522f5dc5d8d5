import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { explainFailure } from './explain-failure.ts';
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
  readonly signal?: AbortSignal | undefined;
  /** Told as soon as there is a process, long before it answers. */
  readonly onSpawn?: (pid: number) => void;
};

const secondsToStart = 120;
const secondsToStop = 30;

const jvmFlags = [
  '-Xms512m',
  '-Xmx512m', // The heap; server.memory.heap.max_size would only be shown by SHOW SETTINGS.
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dlog4j.shutdownHookEnabled=false', // Else the trimmed jars print a harmless stack trace at every stop.
  '--add-opens=java.base/java.nio=ALL-UNNAMED', // The page cache is slower without.
];

const settings = {
  'server.http.enabled': 'false', // The jars for it are left out.
  'server.memory.pagecache.size': '128m',
  'dbms.usage_report.enabled': 'false',
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0', // Stops in under a second instead of twelve.
};

/** Starts Neo4j as a child in its own process group and returns once it says that it has started. */
export async function launch(plan: Launch): Promise<ChildProcess> {
  const log = join(plan.home, 'logs', 'console.log');
  mkdirSync(join(plan.home, 'logs'), { recursive: true });
  // A file and no pipe: it still takes Neo4j's lines when we are killed and a later start adopts the child.
  const output = openSync(log, 'w', 0o600);
  const [command = plan.java, ...words] = [...(plan.wrapper ?? []), plan.java, ...wordsFor(plan)];
  const child = spawn(command, words, { stdio: ['ignore', output, output], detached: true, windowsHide: true });
  closeSync(output);
  try {
    if (child.pid !== undefined) plan.onSpawn?.(child.pid);
    await untilStarted(child, log, plan);
    return child;
  } catch (error) {
    await stopProcess(child);
    throw error;
  }
}

/** Ends a child: politely first, by force when it hangs, as it does on a full disk. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), secondsToStop * 1000);
  await ended;
  clearTimeout(force);
}

function wordsFor({ jars, home, port, flags = [] }: Launch): string[] {
  const given = { 'server.bolt.listen_address': `127.0.0.1:${port}`, ...settings };
  return [
    ...[...jvmFlags, ...flags, '-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
    ...[`--home-dir=${home}`, '--console-mode'],
    ...Object.entries(given).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

async function untilStarted(child: ChildProcess, log: string, plan: Launch): Promise<void> {
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = 'code' in error && error.code === 'ENOENT' ? startErrors.noJava() : error;
  });
  const deadline = Date.now() + secondsToStart * 1000;
  for (;;) {
    if (failure) throw failure;
    // Read the ending before the log: what a child printed before it ended is then in the log.
    const ended = hasEnded(child);
    const lines = readFileSync(log, 'utf8');
    // Its own word and no probe of the port, where another program may be listening.
    if (/INFO +Started\.\s*$/m.test(lines)) return;
    if (ended) throw explainFailure(lines, plan);
    // A heap far too small hangs without a word.
    if (Date.now() > deadline) throw startErrors.neo4jFailed(`it was not ready within ${secondsToStart} s, see ${log}.`);
    await pause(50, undefined, plan.signal ? { signal: plan.signal } : {});
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
