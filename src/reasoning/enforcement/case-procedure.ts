import { factKeysOf } from '../../entities/norm/condition-text.ts';
import { factsOf } from '../legality/basis/facts-of.ts';
import type { Fact, Facts } from '../legality/facts/evaluate-condition.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import { procedureTimetable, type Timetable } from '../procedure/procedure-timetable.ts';
import { type CaseInTime, type EnforcementLaw, isProcedure } from './case-in-time.ts';

/** The measures of a case: decided ones are imposed or not, those that the law attaches may be open. */
export interface Imposed {
  /** By code of the kind of measure; a kind that is not named is not imposed. */
  readonly measures: ReadonlyMap<string, Ternary>;
  /** In fen; null where it is not known, or none is imposed. */
  readonly fineFen: number | null;
}

/** The steps of the case, and the time after its decision. `told` are facts beside those of the findings. */
export const caseProcedure = (
  given: CaseInTime,
  law: EnforcementLaw,
  { measures, fineFen }: Imposed,
  told: Facts = new Map(),
): Timetable => {
  const rules = law.rules.filter(isProcedure);
  const findings = given.acts.flatMap((act) => act.findings);
  const facts = new Map<string, Fact>([...factsOf(findings, given.roles), ...told]);
  const natural = facts.get('naturalPerson');
  if (natural !== undefined && !facts.has('partyIsCitizen')) facts.set('partyIsCitizen', natural);
  // A case that was filed takes the ordinary way.
  if (given.events.has('CASE_FILED') && !facts.has('decidedOnTheSpot')) facts.set('decidedOnTheSpot', false);
  for (const { condition } of rules)
    for (const key of condition === null ? [] : factKeysOf(condition))
      if (key.startsWith(imposes)) {
        const imposed = measures.get(key.slice(imposes.length)) ?? 'FALSE';
        if (imposed !== 'UNKNOWN') facts.set(key, imposed === 'TRUE');
      }
  return procedureTimetable({ ...given, rules, facts, measures: null, fineFen, calendar: law.calendar });
};
const imposes = 'imposes:';

const afterDecision = ['PERFORMANCE', 'PUBLICITY', 'RECONSIDERATION', 'LITIGATION', 'ENFORCEMENT'];

/** The way to the decision, without what follows it. */
export const untilDecision = (timetable: Timetable): Timetable => ({
  ...timetable,
  steps: timetable.steps.filter(({ matter }) => !afterDecision.includes(matter)),
  surcharge: null,
});

/** Payment, surcharge, publication, remedies and enforcement. */
export const sinceDecision = (timetable: Timetable): Timetable => ({
  ...timetable,
  steps: timetable.steps.filter(({ matter }) => afterDecision.includes(matter)),
});
