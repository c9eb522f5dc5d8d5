import { type Cypher, declared, protectName } from './cypher.ts';
import { isProtected } from './data-class.ts';
import { type NodeKind, predicateOf } from './node-kind.ts';
import type { Relationship } from './relationship.ts';

const visibleKinds = (variable: string, kinds: readonly NodeKind[]): string =>
  kinds
    .map(({ label, dataClass }) =>
      isProtected(dataClass)
        ? `(${variable}:${label} AND ${predicateOf(dataClass, variable)})`
        : `${variable}:${label}`,
    )
    .join(' OR ');

/** A node of any of the kinds, each with its own visibility predicate; `label` is the label that they share. */
export const anyKind = (label: string, kinds: readonly NodeKind[]): ((variable: string) => Cypher) => {
  protectName(label);
  return (variable) =>
    declared(`(${variable}:${label} WHERE ${visibleKinds(variable, kinds)})`, `(${variable}:§${label})`);
};

/** A node of any of several kinds that share no label. */
export const oneOfKinds =
  (kinds: readonly NodeKind[]) =>
  (variable: string): Cypher => {
    const labels = kinds.map(({ label }) => label);
    return declared(
      `(${variable}:${labels.join('|')} WHERE ${visibleKinds(variable, kinds)})`,
      `(${variable}:§${labels.join('|§')})`,
    );
  };

/** A relationship of any of several types, each with its own class predicate. */
export const oneOfRelationships =
  (relationships: readonly Relationship[]) =>
  (variable: string): Cypher => {
    const types = relationships.map(({ type }) => type);
    const visible = relationships.map(({ type, dataClass }) =>
      isProtected(dataClass) ? `(${variable}:${type} AND '${dataClass}' IN $viewer.classes)` : `${variable}:${type}`,
    );
    return declared(
      `[${variable}:${types.join('|')} WHERE ${visible.join(' OR ')}]`,
      `[${variable}:§${types.join('|§')}]`,
    );
  };
