import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from './read-law-file.ts';

/** Keeps the file as it came, under its hash, so that every passage can be shown with its lines. */
export const keepFile = (folder: string, { sha256, bytes }: LawFile): void => {
  const path = join(folder, sha256);
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  // Written beside and renamed: a file under its hash is always whole.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
};
