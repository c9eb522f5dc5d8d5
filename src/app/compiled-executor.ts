import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { variableErrors } from './variable-errors.ts';

type Data = Record<string, unknown>;
type Compiled = ReturnType<typeof compileQuery<Data, Data>>;

/** The compiled function makes errors of a class of its own, which Apollo cannot print. */
const asGraphQLError = ({ message, locations, path, originalError, extensions }: GraphQLError): GraphQLError => {
  const made = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null, extensions });
  return locations === undefined
    ? made
    : Object.defineProperty(made, 'locations', { value: locations, enumerable: true });
};

/**
 * Executes operations as compiled functions, kept as long as Apollo keeps their documents. It is attached through the
 * public gateway hook, because that is the one place where Apollo Server lets another executor in.
 */
export const compiledExecutor = (schema: GraphQLSchema): GatewayInterface => {
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  const compiledFor = (document: DocumentNode, operationName: string | undefined): Compiled => {
    const byName = compiled.get(document) ?? new Map<string, Compiled>();
    compiled.set(document, byName);
    const name = operationName ?? '';
    const made = byName.get(name) ?? compileQuery(schema, document, operationName);
    byName.set(name, made);
    return made;
  };
  const execute: GatewayExecutor = async ({ document, context, request, operationName }) => {
    const query = compiledFor(document, operationName ?? undefined);
    if (!isCompiledQuery(query)) return query;
    const variables = request.variables ?? {};
    const result: ExecutionResult<Data> = await query.query({}, context, variables);
    if (result.errors === undefined) return result;
    // Without data the variables could not be read.
    const unread = 'data' in result ? [] : variableErrors(schema, document, operationName ?? undefined, variables);
    return { ...result, errors: unread.length > 0 ? unread : result.errors.map(asGraphQLError) };
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
