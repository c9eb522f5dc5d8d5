import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';

/** The names that a query may use, read from the declarations. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
  /** Properties by label or relationship type; a label that kinds share has those of all of them. */
  readonly propertiesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Which relationship may leave which label and arrive at which. */
  readonly graphSchema: { from: string; to: string; relType: string }[];
}

/** `others` are labels without a declaration, with their properties; `kept` are what ingest writes beside the declared ones. */
export const vocabularyOf = (
  kinds: readonly NodeKind[],
  relationships: readonly Relationship[],
  others: Readonly<Record<string, readonly string[]>> = {},
  kept: readonly string[] = [],
): Vocabulary => {
  const propertiesOf = new Map<string, Set<string>>();
  const add = (name: string, properties: readonly string[]): void => {
    propertiesOf.set(name, new Set([...(propertiesOf.get(name) ?? []), ...properties]));
  };
  // Sources are relationships to passages, so nodes do not keep them.
  for (const kind of kinds)
    for (const label of labelsOf(kind))
      add(label, [...Object.keys(kind.shape.shape).filter((name) => name !== 'sources'), ...kept]);
  for (const [label, properties] of Object.entries(others)) add(label, properties);
  const labels = [...propertiesOf.keys()];
  for (const { type, shape } of relationships) add(type, [...Object.keys(shape.shape), ...kept]);
  return {
    labels,
    relationshipTypes: relationships.map(({ type }) => type),
    propertyKeys: [...new Set([...propertiesOf.values()].flatMap((names) => [...names]))],
    propertiesOf,
    graphSchema: relationships.flatMap(({ type, from, to }) =>
      from
        .flatMap(labelsOf)
        .flatMap((start) => to.flatMap(labelsOf).map((end) => ({ from: start, to: end, relType: type }))),
    ),
  };
};

const labelsOf = ({ label, alsoLabelled }: NodeKind): readonly string[] =>
  alsoLabelled === undefined ? [label] : [label, alsoLabelled];
