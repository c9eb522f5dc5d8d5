import type { z } from 'zod';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import { type CheckedSeeds, checkSeeds } from './check-seeds.ts';
import { readSeeds } from './read-seeds.ts';

interface Link<Shape extends z.ZodObject> {
  readonly from: string;
  readonly to: string;
  readonly properties: z.infer<Shape>;
}

/** The rows of seeds in memory, for whoever reads the law without a database. */
export interface SeedRows {
  rows<Shape extends z.ZodObject>(kind: NodeKind<Shape>): readonly z.infer<Shape>[];
  /** The row with an id; throws where there is none. */
  row<Shape extends z.ZodObject>(kind: NodeKind<Shape>, id: string): z.infer<Shape>;
  links<Shape extends z.ZodObject>(relationship: Relationship<Shape>): readonly Link<Shape>[];
  /** Links that leave a node, in the order of their ends. */
  out<Shape extends z.ZodObject>(relationship: Relationship<Shape>, id: string): readonly Link<Shape>[];
  /** Links that reach a node, in the order of their ends. */
  into<Shape extends z.ZodObject>(relationship: Relationship<Shape>, id: string): readonly Link<Shape>[];
}

/** Reads and checks the seeds of a folder; throws a SeedError at the first fault. */
export const seedRowsOf = (folder: string): SeedRows => {
  const seeds = checkSeeds(readSeeds([folder]));
  const nodes = new Map(
    seeds.nodes.map(({ kind, rows }) => [kind.label, new Map(rows.map((row) => [row['id'], row]))]),
  );
  const ends = new Map(seeds.links.map(({ relationship, rows }) => [relationship.type, bothEnds(rows)]));
  // The rows were parsed by the same shapes, so parsing them again only tells the compiler what they are.
  const typed = <Shape extends z.ZodObject>({ shape }: Relationship<Shape>, rows: Rows): readonly Link<Shape>[] =>
    rows.map(({ from, to, properties }) => ({ from, to, properties: shape.parse(properties) }));
  const at = (type: string, end: 'from' | 'to', id: string): Rows => ends.get(type)?.[end].get(id) ?? [];
  return {
    rows: ({ label, shape }) => [...(nodes.get(label)?.values() ?? [])].map((row) => shape.parse(row)),
    row: ({ label, shape }, id) => {
      const row = nodes.get(label)?.get(id);
      if (row === undefined) throw new Error(`The seeds have no ${label} "${id}".`);
      return shape.parse(row);
    },
    links: (relationship) =>
      typed(relationship, seeds.links.find(({ relationship: { type } }) => type === relationship.type)?.rows ?? []),
    out: (relationship, id) => typed(relationship, at(relationship.type, 'from', id)),
    into: (relationship, id) => typed(relationship, at(relationship.type, 'to', id)),
  };
};

type Rows = CheckedSeeds['links'][number]['rows'];

const bothEnds = (rows: Rows): { readonly from: ReadonlyMap<string, Rows>; readonly to: ReadonlyMap<string, Rows> } => {
  const by = (end: 'from' | 'to', other: 'from' | 'to'): ReadonlyMap<string, Rows> => {
    const found = new Map<string, Rows[number][]>();
    for (const row of rows) {
      const known = found.get(row[end]);
      if (known === undefined) found.set(row[end], [row]);
      else known.push(row);
    }
    for (const known of found.values()) known.sort((one, next) => (one[other] < next[other] ? -1 : 1));
    return found;
  };
  return { from: by('from', 'to'), to: by('to', 'from') };
};
