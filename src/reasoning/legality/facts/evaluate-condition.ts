import type { Condition } from '../../../entities/norm/condition.model.ts';
import { type Ternary, ternary } from './ternary.ts';

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
  if ('fact' in condition) {
    const value = compare(condition, facts.get(condition.fact));
    return value === 'UNKNOWN' ? { value, missing: [condition.fact] } : settled[value];
  }
  if ('all' in condition) return combine(condition.all, facts, 'FALSE');
  if ('any' in condition) return combine(condition.any, facts, 'TRUE');
  const { value, missing } = evaluateCondition(condition.not, facts);
  return value === 'UNKNOWN' ? { value, missing } : settled[value === 'TRUE' ? 'FALSE' : 'TRUE'];
};

const settled: Readonly<Record<'TRUE' | 'FALSE', Evaluation>> = {
  TRUE: { value: 'TRUE', missing: [] },
  FALSE: { value: 'FALSE', missing: [] },
};

/** One part with the decisive value decides; else one that is unknown leaves the whole unknown. */
const combine = (parts: readonly Condition[], facts: Facts, decisive: 'TRUE' | 'FALSE'): Evaluation => {
  let missing: Set<string> | null = null;
  for (const part of parts) {
    const found = evaluateCondition(part, facts);
    if (found.value === decisive) return settled[decisive];
    if (found.value !== 'UNKNOWN') continue;
    missing ??= new Set();
    for (const key of found.missing) missing.add(key);
  }
  return missing === null
    ? settled[decisive === 'TRUE' ? 'FALSE' : 'TRUE']
    : { value: 'UNKNOWN', missing: [...missing] };
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
