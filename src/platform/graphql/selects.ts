import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** Whether the selection below the current field contains a field, directly or through fragments. */
export const selects = (
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  field: string,
): boolean => {
  const contains = (selection: SelectionNode): boolean => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return inner?.selectionSet.selections.some(contains) ?? false;
  };
  return fieldNodes.some(({ selectionSet }) => selectionSet?.selections.some(contains) ?? false);
};
