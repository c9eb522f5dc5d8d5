import DataLoader from 'dataloader';
import type { ViewedGraph } from './graph.ts';
import { graphState, type RowsOfState } from './kept-rows.ts';
import type { AskedLookup, Lookup } from './lookup.ts';

/** Asks a lookup for one key; all that is asked within one level of an operation travels as one statement. */
export type Batch = <Key, Row>(lookup: Lookup<Key, Row>, key: Key) => Promise<readonly Row[]>;

interface Asked {
  readonly lookup: Lookup<unknown, unknown>;
  readonly key: unknown;
}

type Rows = readonly unknown[];

/** One per request: rows are cached for its lifetime, those of kept lookups for as long as the graph does not change. */
export const batching = (graph: ViewedGraph): Batch => {
  const ask = askingLaw(graph);
  const loader = new DataLoader<Asked, Rows, string>(ask, { cacheKeyFn: keyOf, maxBatchSize: 5_000 });
  return async <Key, Row>(lookup: Lookup<Key, Row>, key: Key): Promise<readonly Row[]> => {
    // The loader holds rows of every lookup; each key gets back what its own lookup parsed.
    const rows = await loader.load({ lookup: lookup as unknown as Lookup<unknown, unknown>, key });
    return rows as readonly Row[];
  };
};

const keyOf = ({ lookup, key }: Asked): string => `${lookup.name} ${lookup.keyText(key)}`;

/**
 * Takes kept rows from the shelf instead of the graph. The first level that asks for some asks for the state of the graph in
 * the same statement; only where it is another one are they read again, in one more statement.
 */
const askingLaw = (graph: ViewedGraph): ((asked: readonly Asked[]) => Promise<readonly Rows[]>) => {
  let checked: RowsOfState | null = null;
  return async (asked) => {
    if (!asked.some(({ lookup }) => lookup.isKept)) return answer(graph, asked);
    const seen = checked ?? graph.shelf.latest;
    const isOnShelf = (one: Asked): boolean => seen.rows.has(keyOf(one));
    const fresh = asked.filter((one) => !isOnShelf(one));
    const answers = new Map<string, Rows>();
    const put = (some: readonly Asked[], rows: readonly Rows[]): void => {
      for (const [at, one] of some.entries()) answers.set(keyOf(one), rows[at] ?? []);
    };
    if (checked === null || fresh.length > 0) {
      const [[state], ...rows] = splitFirst(await answer(graph, [stateAsked, ...fresh]));
      put(fresh, rows);
      const stale = state === seen.state ? [] : asked.filter(isOnShelf);
      if (stale.length > 0) put(stale, await answer(graph, stale));
      checked = state === seen.state ? seen : { state: typeof state === 'string' ? state : null, rows: new Map() };
      for (const one of [...fresh, ...stale]) keep(checked, one, answers.get(keyOf(one)) ?? []);
      if (checked !== seen && checked.state !== null) graph.shelf.latest = checked;
    }
    return asked.map((one) => answers.get(keyOf(one)) ?? seen.rows.get(keyOf(one)) ?? []);
  };
};

const stateAsked: Asked = { lookup: graphState as unknown as Lookup<unknown, unknown>, key: 'graph' };

const splitFirst = ([first = [], ...rest]: readonly Rows[]): [Rows, ...Rows[]] => [first, ...rest];

/** An empty answer is not kept, so that the shelf never holds more than is on file. */
const keep = ({ rows }: RowsOfState, asked: Asked, found: Rows): void => {
  if (asked.lookup.isKept && found.length > 0) rows.set(keyOf(asked), found);
};

const answer = async (graph: ViewedGraph, asked: readonly Asked[]): Promise<readonly Rows[]> => {
  const groups = new Map<string, { lookup: Lookup<unknown, unknown>; keys: unknown[]; places: number[] }>();
  asked.forEach(({ lookup, key }, place) => {
    const group = groups.get(lookup.name) ?? { lookup, keys: [], places: [] };
    group.keys.push(key);
    group.places.push(place);
    groups.set(lookup.name, group);
  });
  const order: readonly (AskedLookup & { readonly places: readonly number[] })[] = [...groups.values()];
  const answers = await graph.lookUp(order);
  const rows: Rows[] = asked.map(() => []);
  order.forEach(({ places }, at) => {
    places.forEach((place, index) => {
      rows[place] = answers[at]?.[index] ?? [];
    });
  });
  return rows;
};
