import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

const Holder = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() });

export type Lock = { readonly release: () => void };

/** Takes a lock that ends with this process, or names the running process that has it. */
export function takeLock(file: string): Lock | ProcessIdentity {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify(identify(process.pid));
  const draft = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, mine, { mode: 0o600 });
    // Linking a finished file: nobody ever reads a half-written lock.
    if (attempt(() => linkSync(draft, file), 'EEXIST')) {
      rmSync(draft);
      return { release: () => readOrNull(file) === mine && rmSync(file, { force: true }) };
    }
    const seen = readOrNull(file);
    const holder = seen === null ? null : parseHolder(seen);
    if (holder && isRunning(holder)) {
      rmSync(draft);
      return holder;
    }
    if (seen !== null) breakLock(file, draft, seen);
  }
}

/** Does the work while no other process does it; a second process waits for its turn. */
export async function oneAtATime<Result>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told) onWait(lock.pid);
    await pause(250, undefined, signal ? { signal } : {});
  }
}

/** Takes a dead process's lock away, and gives it back if another start was quicker and the lock is a new one. */
function breakLock(file: string, aside: string, seen: string): void {
  if (!attempt(() => renameSync(file, aside), 'ENOENT')) return;
  if (readOrNull(aside) !== seen) attempt(() => linkSync(aside, file), 'EEXIST');
}

function attempt(act: () => void, expected: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === expected) return false;
    throw error;
  }
}

function parseHolder(text: string): ProcessIdentity | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
