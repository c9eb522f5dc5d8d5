import type { Condition } from '../../../entities/norm/condition.model.ts';

/** A fact that conditions on file ask for, and what it takes. */
export interface FactKey {
  readonly key: string;
  readonly type: 'BOOLEAN' | 'TEXT' | 'NUMBER';
  /** For TEXT: the words that conditions compare with. */
  readonly values: readonly string[];
  /** For NUMBER: where conditions draw a line, ascending; money in fen. */
  readonly thresholds: readonly number[];
}

type Compared = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** Every comparison of a condition. */
export const comparisonsOf = (condition: Condition | null): readonly Compared[] => {
  if (condition === null) return [];
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
};

/** The facts that these conditions ask for, by key; what the engine derives (`event:X`, `step:X`, `imposes:X`) is none to be told. */
export const factKeysOf = (conditions: readonly (Condition | null)[]): readonly FactKey[] => {
  const byKey = new Map<string, Compared[]>();
  for (const one of conditions.flatMap(comparisonsOf))
    if (!one.fact.includes(':')) byKey.set(one.fact, [...(byKey.get(one.fact) ?? []), one]);
  return [...byKey]
    .map(([key, asked]): FactKey => {
      const words = asked.flatMap((one) => ('is' in one && typeof one.is === 'string' ? [one.is] : []));
      const numbers = asked.flatMap((one) => ('atLeast' in one ? [one.atLeast] : 'below' in one ? [one.below] : []));
      return {
        key,
        type: words.length > 0 ? 'TEXT' : numbers.length > 0 ? 'NUMBER' : 'BOOLEAN',
        values: [...new Set(words)].sort(),
        thresholds: [...new Set(numbers)].sort((one, other) => one - other),
      };
    })
    .sort((one, other) => (one.key < other.key ? -1 : 1));
};
