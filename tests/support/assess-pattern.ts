import { z } from 'zod';
import { Fund } from '../../src/entities/statement.model.ts';
import { fenOf } from '../../src/entities/yuan.ts';
import { assessActs } from '../../src/reasoning/legality/conduct/assess-conduct.ts';
import { factKeysOf } from '../../src/reasoning/legality/facts/fact-keys.ts';
import type { Ternary } from '../../src/reasoning/legality/facts/ternary.ts';
import { readConductInput } from '../../src/traversals/legal-basis/assess-conduct/read-conduct-input.ts';
import type { Pattern } from '../fixtures/fact-patterns/pattern.ts';
import type { PatternAnswer } from './judge-pattern.ts';
import { candidatesOf, conditions, generalNorms, roleInLaw } from './law-of-conduct.ts';

const Told = z.enum(['TRUE', 'FALSE', 'UNKNOWN']).optional();
const Yuan = z
  .string()
  .transform((yuan) => fenOf(yuan))
  .optional();

/** The part of `ConductInput` that patterns use, with amounts in fen as the scalar Yuan reads them. */
const Input = z.strictObject({
  acts: z.array(
    z.strictObject({
      key: z.string(),
      conduct: z.string(),
      occurredFrom: z.string(),
      occurredTo: z.string().optional(),
      pattern: z.enum(['SINGLE', 'SERIES', 'CONTINUING']).optional(),
      purposeToDefraud: z.enum(['PROVEN', 'ALLEGED', 'ABSENT', 'UNKNOWN']).optional(),
      amounts: z
        .array(
          z.strictObject({
            fund: Fund.optional(),
            lossAmount: Yuan,
            defraudedAmount: Yuan,
            illegalIncome: Yuan,
            precision: Yuan,
          }),
        )
        .optional(),
    }),
  ),
  party: z.strictObject({
    role: z.string(),
    naturalPerson: z.boolean().optional(),
    insured: Told,
    designatedOnActDate: Told,
    age: z.int().optional(),
    capacity: z.enum(['FULL', 'LIMITED', 'NONE', 'UNKNOWN']).optional(),
  }),
  region: z.string().optional(),
  decidedOn: z.string().optional(),
  refusedToCorrect: Told,
  graveConsequence: Told,
  majorLoss: Told,
  graveSocialEffect: Told,
  mitigation: z.strictObject({ corrected: Told, firstBreach: Told, noFaultProven: Told }).partial().optional(),
  facts: z
    .array(
      z.strictObject({
        key: z.string(),
        norm: z.string().optional(),
        is: Told,
        text: z.string().optional(),
        number: z.number().optional(),
      }),
    )
    .optional(),
});

const factKeys = factKeysOf(conditions);
const said = { TRUE: 'APPLIES', FALSE: 'NOT_APPLIES', UNKNOWN: 'UNDETERMINED' } as const;
const outcomeOf = (value: Ternary) => said[value];

/** What the engine says about a pattern over the law of the seeds, without a database. */
export const assessPattern = ({ input }: Pattern): PatternAnswer => {
  const told = Input.parse(input);
  const norms = new Set(told.acts.flatMap(({ conduct }) => candidatesOf(conduct).map(({ path }) => path.norm.id)));
  const given = readConductInput(told, roleInLaw(told.party.role), { factKeys, norms });
  const candidates = new Map(given.acts.map(({ conduct }) => [conduct, candidatesOf(conduct)]));
  const acts = assessActs(given, { candidates, generals: generalNorms }, '2026-11-22');
  return {
    assessConduct: {
      acts: acts.map(({ act, norms, appliesUnless }) => ({
        key: act.key,
        appliesUnless: appliesUnless.map(({ general, effect, outcome: isShown }) => ({
          norm: { key: general.norm.id },
          effect,
          isShown,
        })),
        norms: norms.map(({ path, outcome, sanctions }) => ({
          basis: { provision: { key: path.provision.id } },
          outcome: outcomeOf(outcome),
          sanctions: sanctions.map(({ rule, outcome: one, hitsParty, range }) => ({
            sanctionType: rule.sanctionType,
            outcome: outcomeOf(one),
            hitsParty,
            range,
          })),
        })),
      })),
    },
  };
};
