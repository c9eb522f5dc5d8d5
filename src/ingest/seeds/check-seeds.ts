import { z } from 'zod';
import { SeedError } from '../../platform/errors.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import type { SeedLine, SeedLines } from './read-seeds.ts';

export interface NodeSeeds {
  readonly kind: NodeKind;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface LinkSeeds {
  readonly relationship: Relationship;
  readonly rows: readonly {
    readonly from: string;
    readonly to: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

export interface CheckedSeeds {
  readonly nodes: readonly NodeSeeds[];
  readonly links: readonly LinkSeeds[];
  /** Ids to labels, over all kinds. */
  readonly labelOf: ReadonlyMap<string, string>;
}

const Ends = z.looseObject({ from: z.string().min(1), to: z.string().min(1) });
const Sourced = z.looseObject({ sources: z.array(z.string()).default([]), document: z.string().optional() });

/**
 * Checks every row against its shape and every reference against the rows.
 * Throws a SeedError that names file, line and field at the first fault, or returns all faults to `onFault`.
 */
export const checkSeeds = (seeds: SeedLines, onFault: (fault: SeedError) => void = rethrow): CheckedSeeds => {
  const labelOf = new Map<string, string>();
  const parsed = <Shape>(line: SeedLine, shape: z.ZodType<Shape>): Shape | null => {
    const result = shape.safeParse(line.row);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      onFault(new SeedError(line.file, line.line, issue.path.join('.') || '(row)', sentence(issue.message)));
    return null;
  };
  const nodes = seeds.nodes.map(({ kind, lines }) => ({
    kind,
    rows: lines.flatMap((line) => {
      const row = parsed(line, kind.shape);
      if (row === null) return [];
      const id = z.string().parse(row['id']);
      if (labelOf.has(id)) onFault(new SeedError(line.file, line.line, 'id', `the id "${id}" is used twice.`));
      labelOf.set(id, kind.label);
      return [row];
    }),
  }));
  const dangling = (line: SeedLine, field: string, id: string, labels: readonly string[]): boolean => {
    const label = labelOf.get(id);
    if (label !== undefined && labels.includes(label)) return false;
    const found = label === undefined ? 'does not exist' : `is a ${label}`;
    onFault(new SeedError(line.file, line.line, field, `"${id}" must be a ${labels.join(' or ')}, but it ${found}.`));
    return true;
  };
  for (const { lines } of [...seeds.nodes, ...seeds.links])
    for (const line of lines) {
      const { sources, document } = Sourced.catch({ sources: [] }).parse(line.row);
      for (const source of sources) dangling(line, 'sources', source, ['Passage']);
      if (document !== undefined) dangling(line, 'document', document, ['SourceDocument']);
    }
  const links = seeds.links.map(({ relationship, lines }) => {
    const seen = new Set<string>();
    return {
      relationship,
      rows: lines.flatMap((line) => {
        const ends = parsed(line, Ends);
        if (ends === null) return [];
        const { from, to, ...rest } = line.row;
        const properties = parsed({ ...line, row: rest }, relationship.shape);
        const loose = [
          dangling(
            line,
            'from',
            ends.from,
            relationship.from.map(({ label }) => label),
          ),
          dangling(
            line,
            'to',
            ends.to,
            relationship.to.map(({ label }) => label),
          ),
        ];
        const key = JSON.stringify([from, to, rest['kind'] ?? null, rest['role'] ?? null, rest['validFrom'] ?? null]);
        if (seen.has(key))
          onFault(new SeedError(line.file, line.line, 'from', `"${ends.from}" to "${ends.to}" stands twice.`));
        seen.add(key);
        return properties === null || loose.includes(true) ? [] : [{ from: ends.from, to: ends.to, properties }];
      }),
    };
  });
  return { nodes, links, labelOf };
};

const rethrow = (fault: SeedError): never => {
  throw fault;
};

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);
