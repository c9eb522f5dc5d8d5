/** Connected components of nodes, each sorted, in the order in which `nodes` first names one of theirs. */
export const componentsOf = (
  nodes: Iterable<number>,
  neighboursOf: (node: number) => readonly number[],
): readonly (readonly number[])[] => {
  const seen = new Set<number>();
  const components: (readonly number[])[] = [];
  for (const first of nodes) {
    if (seen.has(first)) continue;
    const component = [first];
    seen.add(first);
    for (const node of component)
      for (const next of neighboursOf(node))
        if (!seen.has(next)) {
          seen.add(next);
          component.push(next);
        }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
};
