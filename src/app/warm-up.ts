import { type Batch, batching } from '../platform/graph/batch.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { fullViewer } from '../platform/graph/viewer.ts';
import { justifyMeasure } from '../traversals/legal-basis/justify-measure.ts';
import { searchPage } from '../traversals/search/search.cypher.ts';
import { searchKey, understand } from '../traversals/search/search-library.ts';

/**
 * Lets the database plan the headline statement and the two of the search before anybody asks them: planning costs it
 * over a second once, running them some milliseconds. A failure here is no failure of the start.
 */
export const warmUp = async (graph: Graph): Promise<void> => {
  const batch = (): Batch => batching(graph.for(fullViewer));
  await justifyMeasure(batch(), 'none').catch(() => null);
  await search(batch()).catch(() => null);
};

/** As a page is asked for; one that cites nothing. */
const search = async (batch: Batch): Promise<void> => {
  const asOf = '2026-01-01';
  const filter = { kinds: null, rank: null, issuer: null, region: null, inForceOnly: false };
  await batch(searchPage, searchKey(await understand(batch, '罚款', asOf), filter, asOf, { limit: 20, after: null }));
};
