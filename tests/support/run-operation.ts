import type { GraphQLFormattedError } from 'graphql';
import { schema } from '../../src/app/schema.ts';
import { apolloServer } from '../../src/app/server.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { fullViewer, type Viewer } from '../../src/platform/graph/viewer.ts';
import { contextFor, type Dataset } from '../../src/platform/graphql/context.ts';

/** The day that every test asks on. */
export const today = '2026-11-21';

/** Stands for the hash of the seeds, which changes with every row: answers recorded with it can be compared. */
export const maskedDataset: Dataset = { seedVersion: '<seeds>', codeVersion: '<code>' };

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** Names of the statements that the operation cost. */
  readonly statements: readonly string[];
}

const server = apolloServer({ schema, log: (error) => console.error(error) });

/** Runs an operation as the server would, without its carrier. */
export const runOperation = async (
  graph: Graph,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  viewer: Viewer = fullViewer,
): Promise<Answer> => {
  const contextValue = contextFor(graph, viewer, maskedDataset, today);
  const { body } = await server.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('No operation of ours is answered in parts.');
  const { data, errors } = body.singleResult;
  // What a client would read: plain objects, as JSON keeps them.
  return JSON.parse(
    JSON.stringify({ data: data ?? null, errors: errors ?? [], statements: contextValue.statements }),
  ) as Answer;
};
