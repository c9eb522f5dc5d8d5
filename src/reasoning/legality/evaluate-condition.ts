import type { Condition } from '../../entities/norm/condition.model.ts';
import { every, some, type Ternary, ternary } from './ternary.ts';

export type Fact = string | boolean | Interval;

/** Facts by key; a key that is missing is unknown. Numbers are intervals, because sources round. */
export type Facts = ReadonlyMap<string, Fact>;

/** Both ends belong to it; `high` may be Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Evaluation {
  readonly value: Ternary;
  /** The keys that would have to be known for a definite answer. */
  readonly missing: readonly string[];
}

/** Values that say "not known" or "only alleged": they never make a comparison true or false. */
const undecided = ['UNKNOWN', 'ALLEGED'];

/** A condition over facts; null is no condition and holds. */
export const evaluateCondition = (condition: Condition | null, facts: Facts): Evaluation => {
  if (condition === null) return settled.TRUE;
  if ('all' in condition)
    return combine(
      condition.all.map((part) => evaluateCondition(part, facts)),
      every,
    );
  if ('any' in condition)
    return combine(
      condition.any.map((part) => evaluateCondition(part, facts)),
      some,
    );
  if ('not' in condition) {
    const { value, missing } = evaluateCondition(condition.not, facts);
    return value === 'UNKNOWN' ? { value, missing } : settled[value === 'TRUE' ? 'FALSE' : 'TRUE'];
  }
  const value = compare(condition, facts.get(condition.fact));
  return value === 'UNKNOWN' ? { value, missing: [condition.fact] } : settled[value];
};

const settled: Readonly<Record<'TRUE' | 'FALSE', Evaluation>> = {
  TRUE: { value: 'TRUE', missing: [] },
  FALSE: { value: 'FALSE', missing: [] },
};

const combine = (parts: readonly Evaluation[], how: (values: readonly Ternary[]) => Ternary): Evaluation => {
  const value = how(parts.map((part) => part.value));
  return value === 'UNKNOWN'
    ? { value, missing: [...new Set(parts.flatMap(({ missing }) => missing))] }
    : settled[value];
};

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const compare = (condition: Comparison, fact: Fact | undefined): Ternary => {
  if (fact === undefined) return 'UNKNOWN';
  if ('is' in condition) {
    if (typeof fact !== typeof condition.is) return 'UNKNOWN';
    if (typeof fact === 'string' && undecided.includes(fact) && fact !== condition.is) return 'UNKNOWN';
    return ternary(fact === condition.is);
  }
  if (typeof fact !== 'object') return 'UNKNOWN';
  if ('atLeast' in condition)
    return fact.low >= condition.atLeast ? 'TRUE' : fact.high < condition.atLeast ? 'FALSE' : 'UNKNOWN';
  return fact.high < condition.below ? 'TRUE' : fact.low >= condition.below ? 'FALSE' : 'UNKNOWN';
};
