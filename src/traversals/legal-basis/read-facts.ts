import type { FactInput } from '../../entities/norm/fact-input.type.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Told } from '../../platform/graphql/told.ts';
import type { Fact, Facts, Interval } from '../../reasoning/legality/facts/evaluate-condition.ts';
import type { FactKey } from '../../reasoning/legality/facts/fact-keys.ts';
import { keyForNorm } from '../../reasoning/legality/facts/facts-of-norm.ts';
import type { Ternary } from '../../reasoning/legality/facts/ternary.ts';

export type FactValue = boolean | string | number | Interval;
export type FactValues = Readonly<Record<string, FactValue>>;

const fieldOf = { BOOLEAN: 'is', TEXT: 'text', NUMBER: 'number' } as const;

/**
 * The facts told, each checked against the conditions that ask for it; UNKNOWN is as good as left out, but for one norm
 * alone it stands in the place of what is told for all. `norms`: the keys of those that a fact may be told for.
 */
export const readFacts = (
  given: Told<readonly FactInput[]>,
  factKeys: readonly FactKey[],
  path: string,
  norms: ReadonlySet<string> = new Set(),
): FactValues => {
  const byKey = new Map(factKeys.map((one) => [one.key, one]));
  return Object.fromEntries(
    (given ?? []).flatMap((fact, at): readonly (readonly [string, FactValue])[] => {
      const known = byKey.get(fact.key);
      if (known === undefined)
        throw new BadInputError(
          `${path}[${at}].key`,
          `No condition on file asks for "${fact.key}": take a key of "factKeys".`,
        );
      const told = { BOOLEAN: fact.is, TEXT: fact.text, NUMBER: fact.number }[known.type];
      if (told == null) throw new BadInputError(`${path}[${at}]`, `"${fact.key}" takes "${fieldOf[known.type]}".`);
      if (fact.norm != null && !norms.has(fact.norm))
        throw new BadInputError(
          `${path}[${at}].norm`,
          `"${fact.norm}" is none of the norms that these acts lead to: leave it out, or take a "key" of the norms of an answer.`,
        );
      const key = fact.norm == null ? fact.key : keyForNorm(fact.key, fact.norm);
      if (typeof told !== 'string' || known.type === 'TEXT') return [[key, told]];
      if (told === 'UNKNOWN') return fact.norm == null ? [] : [[key, told]];
      return [[key, told === 'TRUE']];
    }),
  );
};

/** Yes-or-no facts, without those that are not known. */
export const ternaries = (given: Readonly<Record<string, Told<Ternary>>>): FactValues =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value == null || value === 'UNKNOWN' ? [] : [[key, value === 'TRUE']],
    ),
  );

/** Values as conditions read them: a number is an interval of one. */
export const factsFrom = (values: FactValues, more: Readonly<Record<string, Fact | null>> = {}): Facts => {
  const facts = new Map<string, Fact>();
  for (const [key, value] of Object.entries(values))
    facts.set(key, typeof value === 'number' ? { low: value, high: value } : value);
  for (const [key, value] of Object.entries(more)) if (value !== null) facts.set(key, value);
  return facts;
};
