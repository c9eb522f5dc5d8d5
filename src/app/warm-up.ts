import { batching } from '../platform/graph/batch.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { fullViewer } from '../platform/graph/viewer.ts';
import { justifyMeasure } from '../traversals/legal-basis/justify-measure.ts';

/**
 * Lets the database plan the headline statement before anybody asks it: planning costs it over a second once, running
 * it some milliseconds. A failure here is no failure of the start.
 */
export const warmUp = async (graph: Graph): Promise<void> => {
  await justifyMeasure(batching(graph.for(fullViewer)), 'none').catch(() => null);
};
