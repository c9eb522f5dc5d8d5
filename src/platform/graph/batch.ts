import DataLoader from 'dataloader';
import type { ViewedGraph } from './graph.ts';
import type { AskedLookup, Lookup } from './lookup.ts';

/** Asks a lookup for one key; all that is asked within one level of an operation travels as one statement. */
export type Batch = <Key, Row>(lookup: Lookup<Key, Row>, key: Key) => Promise<readonly Row[]>;

interface Asked {
  readonly lookup: Lookup<unknown, unknown>;
  readonly key: unknown;
}

/** One per request: rows are cached for its lifetime only. */
export const batching = (graph: ViewedGraph): Batch => {
  const loader = new DataLoader<Asked, readonly unknown[], string>((asked) => answer(graph, asked), {
    cacheKeyFn: ({ lookup, key }) => `${lookup.name} ${lookup.keyText(key)}`,
    maxBatchSize: 5_000,
  });
  return async <Key, Row>(lookup: Lookup<Key, Row>, key: Key): Promise<readonly Row[]> => {
    // The loader holds rows of every lookup; each key gets back what its own lookup parsed.
    const rows = await loader.load({ lookup: lookup as unknown as Lookup<unknown, unknown>, key });
    return rows as readonly Row[];
  };
};

const answer = async (graph: ViewedGraph, asked: readonly Asked[]): Promise<readonly (readonly unknown[])[]> => {
  const groups = new Map<string, { lookup: Lookup<unknown, unknown>; keys: unknown[]; places: number[] }>();
  asked.forEach(({ lookup, key }, place) => {
    const group = groups.get(lookup.name) ?? { lookup, keys: [], places: [] };
    group.keys.push(key);
    group.places.push(place);
    groups.set(lookup.name, group);
  });
  const order: readonly (AskedLookup & { readonly places: readonly number[] })[] = [...groups.values()];
  const answers = await graph.lookUp(order);
  const rows: (readonly unknown[])[] = asked.map(() => []);
  order.forEach(({ places }, at) => {
    places.forEach((place, index) => {
      rows[place] = answers[at]?.[index] ?? [];
    });
  });
  return rows;
};
