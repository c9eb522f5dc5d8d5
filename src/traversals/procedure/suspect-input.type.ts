import type { CrimeThreshold } from '../../entities/crime-threshold/crime-threshold.model.ts';
import { CrimeRef, CrimeSubjectRef } from '../../entities/crime-threshold/crime-threshold.type.ts';
import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import type { Finding } from '../../entities/finding/finding.model.ts';
import { IntentRef } from '../../entities/finding/finding.type.ts';
import type { Condition } from '../../entities/norm/condition.model.ts';
import { isRegion } from '../../entities/region-argument.ts';
import { BadInputError } from '../../platform/errors.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { Suspect } from '../../reasoning/transfer/transfer-duty.ts';
import { type ConditionFactInput, ConditionFactInputRef, type Told } from './case-input.type.ts';
import { readAmount, readFacts, withFacts } from './read-case-input.ts';

export interface SuspectInput {
  readonly key: string;
  readonly subject?: Told<Suspect['subject']>;
  readonly crime?: Told<CrimeThreshold['crime']>;
  readonly amount?: Told<number>;
  readonly precision?: Told<number>;
  readonly purposeToDefraud?: Told<Finding['intent']>;
  readonly facts?: Told<readonly ConditionFactInput[]>;
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
    facts: t.field({ type: [ConditionFactInputRef], description: 'Further facts, such as fundIsMedical.' }),
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
  const asked = [...conditions, ...thresholds.flatMap(({ condition, nearCondition }) => [condition, nearCondition])];
  const keys = new Set<string>();
  return given.map((suspect, at) => {
    if (keys.has(suspect.key)) throw new BadInputError(`${path}.${at}.key`, `"${suspect.key}" is given twice.`);
    keys.add(suspect.key);
    const facts = readFacts(suspect.facts, asked, `${path}.${at}.facts`);
    return {
      key: suspect.key,
      subject: suspect.subject ?? 'PERSON',
      crime: crimeOf(suspect),
      amount: readAmount(suspect.amount, suspect.precision, `${path}.${at}`),
      facts: withFacts(facts, { purposeToDefraud: suspect.purposeToDefraud ?? 'UNKNOWN' }),
    };
  });
};

/** Null when not told; the whole country has no figure of its own. */
export const readRegion = (region: Told<string>, path: string): string | null => {
  if (region == null || region === '000000') return null;
  if (isRegion(region)) return region;
  throw new BadInputError(
    path,
    `"${region}" is no GB/T 2260 code: six digits that begin with a province, such as 320100.`,
  );
};
