import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nodeKinds, relationships } from '../../entities/relationships.ts';
import { SeedError } from '../../platform/errors.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';

export interface SeedLine {
  readonly file: string;
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface SeedLines {
  readonly nodes: readonly { readonly kind: NodeKind; readonly lines: readonly SeedLine[] }[];
  readonly links: readonly { readonly relationship: Relationship; readonly lines: readonly SeedLine[] }[];
}

/** `LegalWork` and `HAS_PROVISION` live in legal-work.jsonl and has-provision.jsonl. */
const seedFileOf = (name: string): string =>
  `${name
    .replace(/_/g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()}.jsonl`;

/** Files of the seed folder that are not rows of a kind or a relationship. */
const otherFiles = ['coverage.jsonl'];

const Row = z.record(z.string(), z.unknown());

const linesOf = (folder: string, file: string): SeedLine[] => {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [{ file, line: at + 1, row: parseLine(file, at + 1, text) }]));
};

const parseLine = (file: string, line: number, text: string): Readonly<Record<string, unknown>> => {
  try {
    return Row.parse(JSON.parse(text));
  } catch (cause) {
    throw new SeedError(file, line, '(row)', 'this line is not a JSON object.', { cause });
  }
};

/** Reads the folders in order; the rows of a later folder follow those of an earlier one. */
export const readSeeds = (folders: readonly string[]): SeedLines => {
  const known = new Set([
    ...otherFiles,
    ...[...nodeKinds.map(({ label }) => label), ...relationships.map(({ type }) => type)].map(seedFileOf),
  ]);
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
      if (!known.has(file))
        throw new SeedError(file, 1, '(file)', 'no kind or relationship is declared for this file.');
  const all = (name: string): SeedLine[] => folders.flatMap((folder) => linesOf(folder, seedFileOf(name)));
  return {
    nodes: nodeKinds.map((kind) => ({ kind, lines: all(kind.label) })),
    links: relationships.map((relationship) => ({ relationship, lines: all(relationship.type) })),
  };
};
