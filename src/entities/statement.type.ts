import type { Cypher } from '../platform/graph/cypher.ts';
import type { Lookup } from '../platform/graph/lookup.ts';
import { type Related, related } from '../platform/graph/lookups.ts';
import type { NodeKind } from '../platform/graph/node-kind.ts';
import { builder } from '../platform/graphql/builder.ts';
import type { Context } from '../platform/graphql/context.ts';
import { FoundIn } from './relationships.ts';
import { Passage } from './source-document/passage.model.ts';
import { PassageRef } from './source-document/source-document.type.ts';
import type { Mark } from './statement.model.ts';

export const MarkRef = builder.enumType('Mark', {
  description: 'How far a statement was checked. Anything but VERIFIED is to be read with care.',
  values: {
    VERIFIED: { description: 'Read in the text itself.' },
    SECONDARY: { description: 'Another source says so.' },
    MEMORY: { description: 'No source was found.' },
    INFERRED: { description: 'Inferred from verified statements.' },
  } as const,
});

interface StatementRow {
  readonly id: string;
  readonly mark: Mark;
}

/** How a kind finds the passages of its rows; `from` may be a pattern of several kinds. */
type Sources = Lookup<string, Related<Passage, object>>;

const sourcesByKind = new Map<string, Sources>();

/** The passages that rows of this kind were taken from. */
export const declareSources = (name: string, from: NodeKind | ((variable: string) => Cypher)): void => {
  sourcesByKind.set(name, related({ name: `sourcesOf${name}`, from, via: FoundIn, to: Passage, direction: 'OUT' }));
};

export const StatementRef = builder.interfaceRef<StatementRow>('Statement');

StatementRef.implement({
  description: 'A statement with its mark and the passages it was taken from.',
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'The stable key in the seeds, readable; `id` is the global id made from it.',
    }),
    mark: t.expose('mark', { type: MarkRef }),
    sources: t.field({
      type: [PassageRef],
      description: 'Where the statement comes from.',
      resolve: async ({ id }, _args, context, info) => {
        const lookup = sourcesByKind.get(info.parentType.name);
        if (lookup === undefined) throw new Error(`The type "${info.parentType.name}" has no sources declared.`);
        return (await context.batch(lookup, id)).map(({ node }) => node);
      },
    }),
  }),
});

/** The first row of a lookup, or null. */
export const one = async <Key, Row>(context: Context, lookup: Lookup<Key, Row>, key: Key): Promise<Row | null> =>
  (await context.batch(lookup, key))[0] ?? null;

/** The far ends of a lookup. */
export const nodesOf = async <Key, Row>(
  context: Context,
  lookup: Lookup<Key, Related<Row, unknown>>,
  key: Key,
): Promise<readonly Row[]> => (await context.batch(lookup, key)).map(({ node }) => node);

/** Loads many ids through one lookup, null where there is none. */
export const loadMany =
  <Row>(lookup: Lookup<string, Row>) =>
  (ids: readonly string[], context: Context): Promise<readonly (Row | null)[]> =>
    Promise.all(ids.map((id) => one(context, lookup, id)));
