import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process for good: its number alone is given to another process sooner or later. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When it started, in the system's own words; null where the system does not tell. */
  readonly startedAt: string | null;
};

/** The identity of a process that is running now. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

/** True when that very process still runs. */
export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return isAlive(pid) && (startedAt === null || startOf(pid) === startedAt);
}

/** The whole command line of a process, or null where it cannot be read. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? null;
  return ask(pid, 'args=');
}

function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return ask(pid, 'lstart=');
  // Field 22 is the start in clock ticks since boot; the name before it may itself hold spaces and brackets.
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields?.[19] ?? null;
}

function isAlive(pid: number): boolean {
  // A zombie keeps its number until its parent reads its ending, but runs no more.
  if (process.platform === 'linux' && /\) Z /.test(readProc(pid, 'stat') ?? '')) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function ask(pid: number, column: string): string | null {
  try {
    const words = ['-ww', '-o', column, '-p', `${pid}`];
    return execFileSync('ps', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null; // No such process, or a system without ps.
  }
}
