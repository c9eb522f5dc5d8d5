import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../platform/graphql/context.ts';

/** Without data the variables could not be read: that is the caller's input, as graphql-js and Apollo say it. */
const asInputError = ({ message, nodes, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT', ...extensions } });

/**
 * Executes operations as compiled functions, kept as long as Apollo keeps their documents. It is attached through the
 * public gateway hook, because that is the one place where Apollo Server lets another executor in.
 */
export const compiledExecutor = (schema: GraphQLSchema): GatewayInterface => {
  const compiled = new WeakMap<DocumentNode, Map<string, ReturnType<typeof compileQuery<unknown, Context>>>>();
  const compiledFor = (document: DocumentNode, operationName: string | undefined) => {
    const byName = compiled.get(document) ?? new Map();
    compiled.set(document, byName);
    const name = operationName ?? '';
    const made = byName.get(name) ?? compileQuery(schema, document, operationName);
    byName.set(name, made);
    return made;
  };
  const execute: GatewayExecutor = async ({ document, context, request, operationName }) => {
    const query = compiledFor(document, operationName ?? undefined);
    if (!isCompiledQuery(query)) return query;
    const result = await query.query({}, context, request.variables ?? {});
    return 'data' in result ? result : { ...result, errors: result.errors?.map(asInputError) };
  };
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor: execute }),
    stop: async () => {},
  };
};
