import { type Cypher, declared, protectName } from './cypher.ts';
import { isProtected } from './data-class.ts';
import { type NodeKind, predicateOf } from './node-kind.ts';

/** A node of any of the kinds, each with its own visibility predicate; `label` is the label that they share. */
export const anyKind = (label: string, kinds: readonly NodeKind[]): ((variable: string) => Cypher) => {
  protectName(label);
  return (variable) => {
    const visible = kinds.map((kind) =>
      isProtected(kind.dataClass)
        ? `(${variable}:${kind.label} AND ${predicateOf(kind.dataClass, variable)})`
        : `${variable}:${kind.label}`,
    );
    return declared(`(${variable}:${label} WHERE ${visible.join(' OR ')})`, `(${variable}:§${label})`);
  };
};
