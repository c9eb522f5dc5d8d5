import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../platform/errors.ts';

/** Writes all files of a folder or none: what stood there stays until every new one is on the disk. */
export const writeFiles = (
  folder: string,
  files: Readonly<Record<string, string>>,
  write: (path: string, text: string) => void = writeFileSync,
): void => {
  const names = Object.keys(files);
  const unfinished = (name: string): string => join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of names) write(unfinished(name), files[name] ?? '');
    for (const name of names) renameSync(unfinished(name), join(folder, name));
  } catch (error) {
    for (const name of names) rmSync(unfinished(name), { force: true });
    const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    if (!isFull) throw error;
    throw new BadInputError(
      'out',
      `The disk of "${folder}" is full: no findings were written, and earlier ones stand as they were. Make room, or name another folder with --out, and run again.`,
      { cause: error },
    );
  }
};
