import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type FastifyInstance, fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Graph } from '../platform/graph/graph.ts';
import type { Viewer } from '../platform/graph/viewer.ts';
import { type Context, contextFor, type Dataset } from '../platform/graphql/context.ts';
import { compiledExecutor } from './compiled-executor.ts';
import { explorer } from './explorer.ts';
import { formatErrorFor } from './format-error.ts';
import { checkAsks, checkSize, limits } from './limits.ts';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly dataset: Dataset;
  /** Who every request is, until tokens name viewers. */
  readonly viewer: Viewer;
  readonly today: () => string;
  readonly log: (error: unknown) => void;
}

/** Refuses before execution what is too large to answer, and what is no question. */
const questionsOnly: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation }) => {
      if (operation !== undefined) checkAsks(operation);
      checkSize(document);
    },
  }),
};

/** The GraphQL server without its carrier: what tests call operations on. */
export const apolloServer = ({ schema, log }: Pick<ServerOptions, 'schema' | 'log'>): ApolloServer<Context> =>
  new ApolloServer<Context>({
    gateway: compiledExecutor(schema),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), questionsOnly],
    formatError: formatErrorFor(log),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    introspection: true,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 5 },
    stopOnTerminationSignals: false,
    csrfPrevention: true,
  });

/** `/graphql` answers operations, `/` is the explorer, `/healthz` and `/readyz` are for operators. */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { graph, viewer, dataset, today } = options;
  const app = fastify({ bodyLimit: limits.bodyBytes, forceCloseConnections: true });
  const apollo = apolloServer(options);
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  app.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) options.log(error);
    return reply
      .code(status)
      .send({ errors: [{ message: sentenceFor(status), extensions: { code: codeFor(status) } }] });
  });
  await app.register(fastifyApollo(apollo), { context: async () => contextFor(graph, viewer, dataset, today()) });
  await app.register(explorer);
  app.get('/healthz', async () => ({ status: 'up' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await graph.answers();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting for the database' });
  });
  return app;
};

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;

const sentenceFor = (status: number): string =>
  status === 413
    ? `The request is larger than ${limits.bodyBytes} bytes.`
    : status === 415
      ? 'Send the operation as application/json.'
      : status < 500
        ? 'The request body is not valid JSON with a "query".'
        : 'Something went wrong on our side.';

const codeFor = (status: number): string =>
  status === 413 ? 'QUERY_TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
