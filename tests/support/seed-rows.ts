import { resolve } from 'node:path';
import type { z } from 'zod';
import { type CheckedSeeds, checkSeeds } from '../../src/ingest/seeds/check-seeds.ts';
import { readSeeds } from '../../src/ingest/seeds/read-seeds.ts';
import type { SeedError } from '../../src/platform/errors.ts';
import type { NodeKind } from '../../src/platform/graph/node-kind.ts';
import type { Relationship } from '../../src/platform/graph/relationship.ts';

export interface SeedRows extends Pick<CheckedSeeds, 'labelOf'> {
  readonly faults: readonly SeedError[];
  rows<Shape extends z.ZodObject>(kind: NodeKind<Shape>): readonly z.infer<Shape>[];
  links(relationship: Relationship): readonly {
    readonly from: string;
    readonly to: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** The seeds as their files hold them, every fault included. */
export const seedRows = (): SeedRows => {
  const faults: SeedError[] = [];
  const checked = checkSeeds(readSeeds([resolve(import.meta.dirname, '../../seeds')]), (fault) => faults.push(fault));
  return {
    labelOf: checked.labelOf,
    faults,
    // The rows under a kind were parsed with its shape.
    rows: <Shape extends z.ZodObject>({ label }: NodeKind<Shape>) =>
      (checked.nodes.find(({ kind }) => kind.label === label)?.rows ?? []) as readonly z.infer<Shape>[],
    links: ({ type }) => checked.links.find(({ relationship }) => relationship.type === type)?.rows ?? [],
  };
};

/** What stands more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

export const groupedBy = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};
