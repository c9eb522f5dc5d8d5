import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadInputError } from '../errors.ts';
import type { Lookup } from '../graph/lookup.ts';
import { type Filter, type Pages, pageCap, type RelatedPageKey } from '../graph/lookups.ts';
import type { Context } from './context.ts';

export interface ConnectionArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

const Cursor = z.tuple([z.literal(1), z.string(), z.string(), z.string()]);
/** Rows of a page where nobody says how many. */
export const defaultPage = 20;
/** Said in the schema, and to whoever tries. */
export const forwardsOnly = 'This list is read forwards: use "first" and "after".';

/** What a connection resolves to; `counting` answers `totalCount` when that is selected. */
export interface KeysetPage<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly counting: () => Promise<number>;
}

/**
 * A page of a keyset connection. A cursor holds the sort value and the id of its row, and is bound to the connection
 * and its filter: a cursor of another list, or a broken one, is an error and never page 1.
 */
export const keysetPage = <Row extends { readonly id: string }>(
  pages: Pages<Row>,
  name: string,
  filter: Filter,
  sortOf: (row: Row) => string,
  args: ConnectionArgs,
  context: Context,
): Promise<KeysetPage<Row>> =>
  pageOf(
    [
      name,
      ...Object.entries(filter)
        .filter(([, value]) => value != null)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flat(),
    ],
    (limit, after) => context.batch(pages.pageFor(filter), { limit, after, filter }),
    async () => (await context.batch(pages.countFor(filter), filter))[0] ?? 0,
    sortOf,
    args,
  );

/** The same for what hangs on one node. */
export const relatedPage = <Row extends { readonly id: string }>(
  { page, count }: { readonly page: Lookup<RelatedPageKey, Row>; readonly count: Lookup<string, number> },
  id: string,
  sortOf: (row: Row) => string,
  args: ConnectionArgs,
  context: Context,
): Promise<KeysetPage<Row>> =>
  pageOf(
    [page.name, id],
    (limit, after) => context.batch(page, { id, limit, after }),
    async () => (await context.batch(count, id))[0] ?? 0,
    sortOf,
    args,
  );

/** A page from any two lookups: the rows after a place, and their number. */
export const pageOf = async <Row extends { readonly id: string }>(
  boundTo: readonly unknown[],
  rowsOf: (limit: number, after: readonly [string, string] | null) => Promise<readonly Row[]>,
  counting: () => Promise<number>,
  sortOf: (row: Row) => string,
  args: ConnectionArgs,
): Promise<KeysetPage<Row>> => {
  const first = pageSize(args);
  const bound = createHash('sha256').update(JSON.stringify(boundTo)).digest('base64url').slice(0, 10);
  const after = args.after == null ? null : readCursor(args.after, bound);
  const rows = await rowsOf(first + 1, after);
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: writeCursor(bound, sortOf(node), node.id) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    counting,
  };
};

const pageSize = ({ first, last, before }: ConnectionArgs): number => {
  if (last != null || before != null) throw new BadInputError('last', forwardsOnly);
  const size = first ?? defaultPage;
  if (size < 0 || size > pageCap)
    throw new BadInputError('first', `"first" must be between 0 and ${pageCap}; it is ${size}.`);
  return size;
};

const writeCursor = (bound: string, sort: string, id: string): string =>
  Buffer.from(JSON.stringify([1, bound, sort, id])).toString('base64url');

const readCursor = (text: string, bound: string): readonly [string, string] => {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success)
    throw new BadInputError('after', 'This cursor cannot be read: take "endCursor" of the page before.');
  const [, from, sort, id] = parsed.data;
  if (from !== bound) throw new BadInputError('after', 'This cursor belongs to another list or another filter.');
  return [sort, id];
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
