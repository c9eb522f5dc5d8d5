import { type Cypher, cypher, declared } from './cypher.ts';
import { defineLookup, eachKey, type Lookup } from './lookup.ts';
import type { NodeKind, NodeRow } from './node-kind.ts';
import type { Relationship } from './relationship.ts';

/** The node with an id, or nothing. */
export const nodeById = <Kind extends NodeKind>(kind: Kind): Lookup<string, NodeRow<Kind>> =>
  defineLookup({
    name: `${kind.label}ById`,
    text: cypher`${eachKey}
    MATCH ${kind('node')}
    WHERE node.id = key
    RETURN [at, ${kind.columns('node')}]`,
    parse: ([columns]) => rowOf(kind, columns),
  });

/** `parse` of a kind gives exactly its row. */
const rowOf = <Kind extends NodeKind>(kind: Kind, columns: unknown): NodeRow<Kind> =>
  kind.parse(columns) as NodeRow<Kind>;

export interface Related<To, Link> {
  readonly node: To;
  readonly link: Link;
}

/** The nodes at the other end of a relationship, in a stated order. `from` is the id of the node asked about. */
export const related = <To extends NodeKind, Link extends Relationship>(options: {
  readonly name: string;
  readonly from: NodeKind | ((variable: string) => Cypher);
  readonly via: Link;
  readonly to: To;
  readonly direction: 'OUT' | 'IN';
  /** A property of the far end; ties are broken by id. */
  readonly orderBy?: string;
}): Lookup<string, Related<NodeRow<To>, ReturnType<Link['parse']>>> => {
  const { name, from, via, to, direction, orderBy = 'id' } = options;
  const link = direction === 'OUT' ? cypher`-${via('link')}->` : cypher`<-${via('link')}-`;
  return defineLookup({
    name,
    text: cypher`${eachKey}
    MATCH ${from('one')}
    WHERE one.id = key
    MATCH (one)${link}${to('other')}
    WITH at, link, other
    ORDER BY at, ${declared(`other.${orderBy}`)}, other.id
    RETURN [at, ${to.columns('other')}, ${via.columns('link')}]`,
    parse: ([columns, properties]) => ({
      node: rowOf(to, columns),
      link: via.parse(properties) as ReturnType<Link['parse']>,
    }),
  });
};

export interface PageKey {
  /** One more than the page, so that the next page is known to exist; at most `pageCap + 1`. */
  readonly limit: number;
  /** Sort value and id of the last row of the page before; null for the first page. */
  readonly after: readonly [string, string] | null;
  readonly filter: Filter;
}

/** Equalities; a property that is null or absent does not count. */
export type Filter = Readonly<Record<string, string | null | undefined>>;

/** A page of the far ends of one node's relationship. */
export interface RelatedPageKey {
  readonly id: string;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

/** Keyset pages of what hangs on one node, for lists that grow. */
export const relatedPages = <To extends NodeKind>(options: {
  readonly name: string;
  readonly from: NodeKind | ((variable: string) => Cypher);
  readonly via: Relationship;
  readonly to: To;
  readonly direction: 'OUT' | 'IN';
  readonly order: PageOrder;
}): { readonly page: Lookup<RelatedPageKey, NodeRow<To>>; readonly count: Lookup<string, number> } => {
  const { name, from, via, to, order } = options;
  const least = order.direction === 'ASC' ? '>=' : '<=';
  const sort = `other.${order.property}`;
  const link = options.direction === 'OUT' ? cypher`-${via('link')}->` : cypher`<-${via('link')}-`;
  const page = defineLookup<RelatedPageKey, NodeRow<To>>({
    name,
    text: cypher`${eachKey}
    MATCH ${from('one')}
    WHERE one.id = key.id
    CALL (key, one) {
      MATCH (one)${link}${to('other')}
      WHERE ${declared(`${sort} ${least} key.after[0] AND (${sort} <> key.after[0] OR other.id > key.after[1])`)}
      WITH DISTINCT other
      ORDER BY ${declared(`${sort} ${order.direction}`)}, other.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(other) AS nodes
    }
    UNWIND nodes[..key.limit] AS other
    RETURN [at, ${to.columns('other')}]`,
    parse: ([columns]) => rowOf(to, columns),
  });
  const count = defineLookup<string, number>({
    name: `${name}_Count`,
    text: cypher`${eachKey}
    MATCH ${from('one')}
    WHERE one.id = key
    RETURN [at, COUNT { MATCH (one)${link}${to('other')} RETURN DISTINCT other }]`,
    parse: ([total]) => Number(total),
  });
  return {
    page: {
      ...page,
      toParameter: ({ id, limit, after }) => ({ id, limit, after: after ?? beforeAll[order.direction] }),
    },
    count,
  };
};

/** Ascending or descending by one indexed text property, then by id ascending: a total order. */
export interface PageOrder {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

export const pageCap = 100;

/** Before every value, and after every value, of a text property: the first page is a page like any other. */
const beforeAll: Readonly<Record<PageOrder['direction'], readonly [string, string]>> = {
  ASC: ['', ''],
  DESC: ['\uffff', ''],
};

export interface Pages<Row> {
  /** The lookup for the properties that the filter sets, so that each combination starts from its own index. */
  pageFor(filter: Filter): Lookup<PageKey, Row>;
  countFor(filter: Filter): Lookup<Filter, number>;
}

/**
 * Pages by keyset: rows after a sort value and an id, never an offset. A composite index serves only a query with a
 * predicate on each of its properties, hence `id IS NOT NULL`; `a <= x AND (a <> x OR id > y)` keeps its order, where
 * `a < x OR id > y` would be two seeks; ORDER BY names the equal properties for the same reason.
 */
export const pages = <Kind extends NodeKind>(options: {
  readonly name: string;
  readonly kind: Kind;
  readonly order: PageOrder;
  readonly filters: readonly string[];
}): Pages<NodeRow<Kind>> => {
  const byFilter = new Map(
    subsets(options.filters).map((filters) => [
      filters.join('_'),
      { page: pageLookup({ ...options, filters }), count: countLookup({ ...options, filters }) },
    ]),
  );
  const of = (filter: Filter) => {
    const made = byFilter.get(
      options.filters.filter((name) => filter[name] !== null && filter[name] !== undefined).join('_'),
    );
    if (made === undefined) throw new Error(`No lookup of "${options.name}" for this filter.`);
    return made;
  };
  return { pageFor: (filter) => of(filter).page, countFor: (filter) => of(filter).count };
};

interface PageOptions<Kind extends NodeKind> {
  readonly name: string;
  readonly kind: Kind;
  readonly order: PageOrder;
  readonly filters: readonly string[];
}

const pageLookup = <Kind extends NodeKind>({
  name,
  kind,
  order,
  filters,
}: PageOptions<Kind>): Lookup<PageKey, NodeRow<Kind>> => {
  const least = order.direction === 'ASC' ? '>=' : '<=';
  const sort = `node.${order.property}`;
  const equal = filters.map((filter) => `node.${filter} = key.filter.${filter} AND `).join('');
  const ordered = [
    ...filters.map((filter) => `node.${filter} ${order.direction}`),
    `${sort} ${order.direction}`,
    'node.id',
  ].join(', ');
  const lookup = defineLookup<PageKey, NodeRow<Kind>>({
    name: [name, ...filters].join('_'),
    text: cypher`${eachKey}
    CALL (key) {
      MATCH ${kind('node')}
      WHERE ${declared(`${equal}${sort} ${least} key.after[0] AND node.id IS NOT NULL AND (${sort} <> key.after[0] OR node.id > key.after[1])`)}
      WITH node
      ORDER BY ${declared(ordered)}
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(node) AS nodes
    }
    UNWIND nodes[..key.limit] AS node
    RETURN [at, ${kind.columns('node')}]`,
    parse: ([columns]) => rowOf(kind, columns),
  });
  return {
    ...lookup,
    toParameter: ({ limit, after, filter }) => ({ limit, after: after ?? beforeAll[order.direction], filter }),
  };
};

/** How many rows the filter leaves for this viewer; asked only when the count is selected. */
const countLookup = <Kind extends NodeKind>({
  name,
  kind,
  order,
  filters,
}: PageOptions<Kind>): Lookup<Filter, number> =>
  defineLookup({
    name: [name, 'Count', ...filters].join('_'),
    text: cypher`${eachKey}
    CALL (key) {
      MATCH ${kind('node')}
      ${declared(filters.length === 0 ? '' : `WHERE ${filters.map((filter) => `node.${filter} = key.${filter} AND `).join('')}node.${order.property} IS NOT NULL AND node.id IS NOT NULL`)}
      RETURN count(node) AS total
    }
    RETURN [at, total]`,
    parse: ([count]) => Number(count),
  });

const subsets = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>((all, name) => all.concat(all.map((some) => some.concat(name))), [[]]);
