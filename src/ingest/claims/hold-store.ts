import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../../platform/errors.ts';

/**
 * Keeps a store for this process while claims are taken in, and clears away what processes that are gone left behind.
 * Answers how to let go. Who only reads needs no hold: files never change, and new ones count when they are listed.
 */
export const holdStore = (store: string): (() => void) => {
  mkdirSync(store, { recursive: true });
  const lock = join(store, 'taking-in.lock');
  const holder = holderOf(lock);
  if (holder !== null && isRunning(holder))
    throw new BadInputError(
      'claims',
      `Process ${holder} is taking claims into "${store}": let it end, or end it, and run this again.`,
    );
  rmSync(lock, { force: true });
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    throw new BadInputError('claims', `Another process has just begun to take claims into "${store}".`, {
      cause: error,
    });
  }
  for (const name of readdirSync(store)) {
    const [, owner] = /^(?:unfinished-|spill-|store\.json\.)(\d+)$/.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(store, name), { recursive: true, force: true });
  }
  return () => rmSync(lock, { force: true });
};

const holderOf = (lock: string): number | null => {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
