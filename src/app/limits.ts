import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';

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
      throw new GraphQLError('This operation is nested too deeply.', { extensions: { code: 'QUERY_TOO_DEEP' } });
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        fields += 1;
        if (fields > limits.fields)
          throw new GraphQLError('This operation selects too much.', { extensions: { code: 'QUERY_TOO_WIDE' } });
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
