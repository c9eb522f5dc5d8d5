import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedFolder } from './seeded-graph.ts';

type Row = Readonly<Record<string, unknown>>;

/** A folder of seeds that a test may break. */
export interface SeedCopy {
  readonly folder: string;
  /** Replaces one line, counted from 1. */
  rewrite(file: string, line: number, text: (old: Row) => string): void;
  remove(file: string, line: number): void;
  drop(file: string, isDropped: (row: Row) => boolean): void;
  add(file: string, text: string): void;
  discard(): void;
}

/** All seeds. */
export const copySeeds = (): SeedCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-seeds-'));
  cpSync(seedFolder, folder, { recursive: true });
  return copyIn(folder);
};

/** Three works with their ranks, and the passages and documents that these rest on: enough to load in an instant. */
export const fewSeeds = (): SeedCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-seeds-'));
  const links = rowsOf('has-document-type.jsonl').slice(0, 3);
  const works = rowsOf('legal-work.jsonl').filter(({ id }) => links.some(({ from }) => from === id));
  const ranks = rowsOf('document-type.jsonl').filter(({ id }) => links.some(({ to }) => to === id));
  const sources = new Set([...works, ...ranks, ...links].flatMap((row) => row['sources']));
  const passages = rowsOf('passage.jsonl').filter(({ id }) => sources.has(id));
  const documents = rowsOf('source-document.jsonl').filter(({ id }) =>
    passages.some(({ document }) => document === id),
  );
  const files = {
    'legal-work': works,
    'document-type': ranks,
    'has-document-type': links,
    passage: passages,
    'source-document': documents,
  };
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, `${name}.jsonl`), textOf(rows.map((row) => JSON.stringify(row))));
  return copyIn(folder);
};

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(join(seedFolder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const copyIn = (folder: string): SeedCopy => {
  const change = (file: string, edit: (lines: readonly string[]) => readonly string[]): void => {
    const exists = readdirSync(folder).includes(file);
    const lines = exists ? readFileSync(join(folder, file), 'utf8').trim().split('\n') : [];
    writeFileSync(join(folder, file), textOf(edit(lines)));
  };
  return {
    folder,
    rewrite: (file, line, text) =>
      change(file, (lines) => lines.with(line - 1, text(JSON.parse(lines[line - 1] ?? '{}')))),
    remove: (file, line) => change(file, (lines) => lines.toSpliced(line - 1, 1)),
    drop: (file, isDropped) => change(file, (lines) => lines.filter((line) => !isDropped(JSON.parse(line)))),
    add: (file, text) => change(file, (lines) => [...lines, text]),
    discard: () => rmSync(folder, { recursive: true }),
  };
};
