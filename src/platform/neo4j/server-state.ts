import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commandOf, isRunning } from './process-identity.ts';

const ServerState = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  port: z.int().min(1).max(65_535),
  home: z.string(),
  jars: z.string(),
});

/** The Neo4j that we started, as we wrote it down. Neo4j's own pid file will not do: a second start deletes it. */
export type ServerState = z.infer<typeof ServerState>;

export function writeState(file: string, state: ServerState): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export function removeState(file: string): void {
  rmSync(file, { force: true });
}

/** The Neo4j on this home folder that a killed server left running, or null. */
export function findOrphan(file: string, home: string): ServerState | null {
  const state = readState(file);
  if (state === null || state.home !== home || !isRunning(state)) return null;
  return isOnHome(commandOf(state.pid), home) ? state : null;
}

/** What the file says, or null when there is none or it was cut short. */
export function readState(file: string): ServerState | null {
  try {
    return ServerState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** True when a command line is that of a Neo4j on exactly this home folder. */
export function isOnHome(command: string | null, home: string): boolean {
  return `${command ?? ''} `.includes(` --home-dir=${home} `);
}

/** The process that Neo4j's own pid file names, when it still runs on this home folder. */
export function holderOf(home: string): number | null {
  try {
    const pid = Number(readFileSync(join(home, 'run', 'neo4j.pid'), 'utf8').trim());
    return isOnHome(commandOf(pid), home) ? pid : null;
  } catch {
    return null; // No pid file: nothing runs there, or a second start has deleted it.
  }
}
