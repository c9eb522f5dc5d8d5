import { type Batch, batching } from '../graph/batch.ts';
import type { Graph, ViewedGraph } from '../graph/graph.ts';
import type { Viewer } from '../graph/viewer.ts';

/** What one request carries: the graph as its viewer may see it, and the statements it has cost. */
export interface Context {
  readonly graph: ViewedGraph;
  /** Collects the lookups of one level of an operation into one statement. */
  readonly batch: Batch;
  /** Names of the statements run so far. */
  readonly statements: string[];
  readonly dataset: Dataset;
  /** The day that "now" means in this request: what an `asOf` that is not given stands for. */
  readonly today: string;
}

/** What the answers rest on; read once when the server starts. */
export interface Dataset {
  /** sha256 of the seeds. */
  readonly seedVersion: string;
  readonly codeVersion: string;
}

export const contextFor = (graph: Graph, viewer: Viewer, dataset: Dataset, today: string): Context => {
  const statements: string[] = [];
  const viewed = graph.for(viewer, (name) => statements.push(name));
  return { graph: viewed, batch: batching(viewed), statements, dataset, today };
};
