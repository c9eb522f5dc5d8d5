import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';

/**
 * What is wrong with the variables of an operation, as graphql-js tells it: with the place inside the variable, which is
 * the `field` too, and what to write instead. The compiled function leaves out both.
 */
export const variableErrors = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] => {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, definitions, variables, { maxErrors: 20 });
  return errors.map(
    ({ message, nodes }) =>
      new GraphQLError(message, {
        ...(nodes && { nodes }),
        extensions: { code: 'BAD_USER_INPUT', field: placeIn(message) },
      }),
  );
};

/** As in `input.acts[0].occurredFrom`, else the name of the variable. */
const placeIn = (message: string): string | undefined =>
  (/ at "(\w+(?:\.\w+|\[\d+\])+)"; /.exec(message) ?? /^Variable "\$(\w+)"/.exec(message))?.[1];
