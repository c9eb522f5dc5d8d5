import type { CrimeThreshold } from '../../../entities/crime-threshold/crime-threshold.model.ts';
import { CrimeRef, CrimeSubjectRef } from '../../../entities/crime-threshold/crime-threshold.type.ts';
import type { ThresholdOnFile } from '../../../entities/crime-threshold/threshold-on-file.model.ts';
import type { Finding } from '../../../entities/finding/finding.model.ts';
import { IntentRef } from '../../../entities/finding/finding.type.ts';
import type { Condition } from '../../../entities/norm/condition.model.ts';
import { type FactInput, FactInputRef } from '../../../entities/norm/fact-input.type.ts';
import { BadInputError } from '../../../platform/errors.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import { factKeysOf } from '../../../reasoning/legality/facts/fact-keys.ts';
import type { Suspect } from '../../../reasoning/transfer/transfer-duty.ts';
import { ageWords, readAge } from '../read-age.ts';
import { factsFrom, readFacts } from '../read-facts.ts';
import { readAmount } from './read-amount.ts';

export interface SuspectInput {
  readonly key: string;
  readonly subject?: Told<Suspect['subject']>;
  readonly crime?: Told<CrimeThreshold['crime']>;
  readonly amount?: Told<number>;
  readonly precision?: Told<number>;
  readonly purposeToDefraud?: Told<Finding['intent']>;
  readonly age?: Told<number>;
  readonly ageAtEnd?: Told<number>;
  readonly facts?: Told<readonly FactInput[]>;
}

export const SuspectInputRef = builder.inputRef<SuspectInput>('SuspectInput').implement({
  description: 'One person, official or unit that may have committed a crime.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Your name for it, no real name.' }),
    subject: t.field({ type: CrimeSubjectRef, defaultValue: 'PERSON' }),
    crime: t.field({ type: CrimeRef, defaultValue: 'FRAUD' }),
    amount: t.field({
      type: 'Yuan',
      description: 'By its own part in the acts, never the total of a ring; for a crime of office what was taken.',
    }),
    precision: t.field({ type: 'Yuan', description: 'The step to which the amount is rounded; exact when left out.' }),
    purposeToDefraud: t.field({ type: IntentRef, defaultValue: 'UNKNOWN' }),
    age: t.int({ description: ageWords.age }),
    ageAtEnd: t.int({ description: ageWords.ageAtEnd }),
    facts: t.field({ type: [FactInputRef], description: 'Further facts, such as fundIsMedical.' }),
  }),
});

export const crimeOf = ({ crime }: SuspectInput): CrimeThreshold['crime'] => crime ?? 'FRAUD';

/** Suspects with their facts checked against the conditions of thresholds and rules. */
export const readSuspects = (
  given: readonly SuspectInput[],
  thresholds: readonly ThresholdOnFile[],
  conditions: readonly (Condition | null)[],
  path: string,
): readonly Suspect[] => {
  const factKeys = factKeysOf([
    ...conditions,
    ...thresholds.flatMap(({ condition, nearCondition }) => [condition, nearCondition]),
  ]);
  const keys = new Set<string>();
  return given.map((suspect, at) => {
    if (keys.has(suspect.key)) throw new BadInputError(`${path}[${at}].key`, `"${suspect.key}" is given twice.`);
    keys.add(suspect.key);
    const facts = readFacts(suspect.facts, factKeys, `${path}[${at}].facts`);
    return {
      key: suspect.key,
      subject: suspect.subject ?? 'PERSON',
      crime: crimeOf(suspect),
      amount: readAmount(suspect.amount, suspect.precision, `${path}[${at}]`),
      facts: factsFrom(facts, {
        purposeToDefraud: suspect.purposeToDefraud ?? 'UNKNOWN',
        ageYears: readAge(suspect, `${path}[${at}]`),
      }),
    };
  });
};
