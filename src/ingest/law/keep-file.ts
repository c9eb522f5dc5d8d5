import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from './read-law-file.ts';

/**
 * Keeps the file as it came, under its hash, so that every passage can be shown with its lines. What was taken out of
 * HTML or DOCX is kept beside it, because passages count the lines of that text.
 */
export const keepFile = (folder: string, { sha256, bytes, format, text }: LawFile): void => {
  mkdirSync(folder, { recursive: true });
  if (format !== 'TEXT') keep(join(folder, `${sha256}.txt`), text);
  keep(join(folder, sha256), bytes);
};

/** Written beside and renamed: a file under its name is always whole. */
const keep = (path: string, content: string | Uint8Array): void => {
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
};
