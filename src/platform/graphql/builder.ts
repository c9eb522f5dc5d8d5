import SchemaBuilder from '@pothos/core';
import RelayPlugin, { decodeGlobalID } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { BadInputError } from '../errors.ts';
import { pageCap } from '../graph/lookups.ts';
import { defaultPage, forwardsOnly } from './connection.ts';
import type { Context } from './context.ts';

const readGlobalId = (id: string) => {
  const decoded = decoding(id);
  if (decoded !== null && isNode(decoded.typename)) return decoded;
  throw new BadInputError('id', `"${id}" is no global id: take the "id" of an earlier answer.`);
};

const decoding = (id: string): ReturnType<typeof decodeGlobalID> | null => {
  try {
    return decodeGlobalID(id);
  } catch {
    return null;
  }
};

/** A type that is loaded by id; any other name in an id would end as an error of ours. */
const isNode = (typename: string): boolean =>
  builder.configStore.hasConfig(typename) &&
  'loadManyWithoutCache' in builder.configStore.getTypeConfig(typename).pothosOptions;

/** Holds no types: every kind and every traversal adds its own from its own folder. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    ID: { Input: string; Output: string };
    /** Integer fen can pass 2^31, so money is its own scalar. */
    Fen: { Input: number; Output: number };
    /** Read as fen, so that nothing is rounded on the way. */
    Yuan: { Input: number; Output: string };
  };
  /** Counted only when `totalCount` is selected. */
  Connection: { readonly counting: () => Promise<number> };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    decodeGlobalID: (id) => readGlobalId(id),
    nodeQueryOptions: {
      description: 'Any object by its global id; null when there is none, or none that you may see.',
    },
    nodesQueryOptions: { description: 'Objects by their global ids, in the order asked, null where there is none.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its connection.' },
    nodeTypeOptions: { description: 'Anything with a global id.' },
    firstArgOptions: { description: `How many, at most ${pageCap}; ${defaultPage} when not given.` },
    afterArgOptions: { description: 'The "endCursor" of the page before; the first page when not given.' },
    // The plugin declares them for every list.
    lastArgOptions: { description: 'Refused.', deprecationReason: forwardsOnly },
    beforeArgOptions: { description: 'Refused.', deprecationReason: forwardsOnly },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({ description: 'How many there are for this filter, for you.', resolve: ({ counting }) => counting() }),
);

const Day = z.iso.date();

const parseDay = (value: unknown): string => {
  const day = Day.safeParse(value);
  if (day.success) return day.data;
  throw new GraphQLError('A day must be an existing ISO day such as "2023-03-01".', {
    extensions: { code: 'BAD_USER_INPUT', field: 'Date' },
  });
};

builder.scalarType('Date', {
  description: 'A day as an ISO string, such as 2023-03-01. Days of law are days, never moments.',
  parseValue: parseDay,
  serialize: (value) => value,
});

builder.scalarType('Fen', {
  description: 'An amount of money in fen (1/100 yuan), a whole number.',
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new GraphQLError('An amount must be a whole number of fen.', {
      extensions: { code: 'BAD_USER_INPUT', field: 'Fen' },
    });
  },
  serialize: (value) => value,
});

export const Language = builder.enumType('Language', {
  description: 'The language of a label.',
  values: { ZH: { description: 'Chinese.' }, EN: { description: 'English.' } } as const,
});

builder.queryType({ description: 'Questions that can be asked of the law, the cases and the rings.' });
