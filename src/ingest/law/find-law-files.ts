import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** A file that waits to be taken in. */
export interface WaitingFile {
  readonly path: string;
  readonly bytes: number;
}

/** What a folder is searched for. Files of the last six kinds cannot be read: each is refused with a sentence. */
const extensions = new Set(
  ['.md', '.markdown', '.txt', '.html', '.htm', '.xhtml', '.docx'].concat([
    '.docm',
    '.doc',
    '.pdf',
    '.rtf',
    '.wps',
    '.ofd',
  ]),
);

/**
 * The files that are meant by files and folders, each once. Those whose names tell the day of a version come after
 * those that tell none, from the oldest on. Only names are looked at: reading every head first would read twice.
 */
export const findLawFiles = (paths: readonly string[]): readonly WaitingFile[] => {
  const found = new Map(paths.flatMap(filesIn).map((file) => [file.path, file]));
  return [...found.values()].sort((a, b) => compare(dayInName(a.path) ?? '', dayInName(b.path) ?? ''));
};

/** The day in the name of a file, as in 审计法(2021-10-23).md; null when there is none. */
export const dayInName = (path: string): string | null =>
  /[(（](\d{4}-\d{2}-\d{2})[)）]/u.exec(basename(path))?.[1] ?? null;

const filesIn = (path: string): readonly WaitingFile[] => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return [{ path, bytes: stat.size }];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || extensions.has(extname(entry.name).toLowerCase()))
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => filesIn(join(path, entry.name)));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
