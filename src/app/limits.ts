import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** Measured on the example operations, which stay under half of each. */
export const limits = { tokens: 2_000, depth: 16, fields: 600, bodyBytes: 200_000 } as const;

/**
 * Refuses a document that is too deep or selects too much, counting every field, alias and `__typename` where fragments
 * are spread. Throws before anything is executed.
 */
export const checkSize = (document: DocumentNode): void => {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  let fields = 0;
  const walk = (set: SelectionSetNode, depth: number, spread: readonly string[]): void => {
    if (depth > limits.depth)
      throw refused(
        'QUERY_TOO_DEEP',
        `This operation is nested deeper than ${limits.depth} levels: ask in two, the second one by the keys of the first.`,
      );
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        fields += 1;
        if (fields > limits.fields)
          throw refused(
            'QUERY_TOO_WIDE',
            `This operation selects more than ${limits.fields} fields, fragments written out: select fewer, or ask in two.`,
          );
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, spread);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth, spread);
      else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment !== undefined && !spread.includes(name)) walk(fragment, depth, [...spread, name]);
      }
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1, []);
};

/** Refuses to write or to subscribe. Validation lets such an operation pass where the schema has no root type for it. */
export const checkAsks = ({ operation }: Pick<OperationDefinitionNode, 'operation'>): void => {
  if (operation !== OperationTypeNode.QUERY)
    throw refused('GRAPHQL_VALIDATION_FAILED', `Only queries are answered here, no ${operation}.`);
};

/** The caller's fault, so never status 500. */
const refused = (code: string, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code, http: { status: 400 } } });
