import { BadInputError } from '../../platform/errors.ts';
import type { Told } from '../../platform/graphql/told.ts';
import type { Interval } from '../../reasoning/legality/facts/evaluate-condition.ts';

export const ageWords = {
  age: 'Full years on the day of the act, or on the first day of acts that ran on.',
  ageAtEnd:
    'Full years on the last day of the acts, or the highest that they may be where the age is not known exactly; as "age" when left out.',
} as const;

interface ToldAge {
  readonly age?: Told<number>;
  readonly ageAtEnd?: Told<number>;
}

/** The age in full years, both ends included; null where it is not told. */
export const readAge = ({ age, ageAtEnd }: ToldAge, path: string): Interval | null => {
  for (const [field, years] of Object.entries({ age, ageAtEnd }))
    if (years != null && (years < 0 || years > 150))
      throw new BadInputError(`${path}.${field}`, 'The age must lie between 0 and 150 years.');
  if (age == null && ageAtEnd == null) return null;
  if (age == null) throw new BadInputError(`${path}.age`, 'Tell the age on the first day too.');
  if (ageAtEnd != null && ageAtEnd < age)
    throw new BadInputError(`${path}.ageAtEnd`, 'The age on the last day cannot lie below that on the first.');
  return { low: age, high: ageAtEnd ?? age };
};
