import type { Check, ReasonCode } from '../legality/basis/check.ts';
import { type GeneralNorm, onDay } from '../legality/basis/general-norms.ts';
import type { MeasureOnTrial } from '../legality/basis/measure-on-trial.ts';
import { notOnFile, type StepCheck } from '../legality/decision/check-steps.ts';
import type { Facts } from '../legality/facts/evaluate-condition.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import type { EnforcementLaw } from './case-in-time.ts';
import { caseLimitation } from './case-limitation.ts';
import { caseOfMeasure } from './case-of-measure.ts';
import { caseProcedure } from './case-procedure.ts';
import { caseTransfer } from './case-transfer.ts';
import { checkLimitation } from './check-limitation.ts';
import { checkTimedSteps } from './check-timed-steps.ts';
import { checkTransfer } from './check-transfer.ts';

/** What is known of the days of a decision, and the law to hold them against. */
export interface Enforcement {
  readonly law: EnforcementLaw;
  readonly events: EventDays;
  readonly today: string;
}

/** N12, N14 and the timed steps of N13 for one penalty among the measures of its decision; none for other measures. */
export const checkEnforcement = (
  trial: MeasureOnTrial,
  measures: readonly MeasureOnTrial[],
  { law, events, today }: Enforcement,
  generals: readonly GeneralNorm[],
  facts: Facts,
): readonly StepCheck[] => {
  if (trial.measure.legalNature !== 'PENALTY') return [];
  const given = caseOfMeasure(trial, { events, today });
  const transfer = caseTransfer(given, law);
  const imposed = new Map<string, Ternary>(measures.map(({ measure }) => [measure.sanctionType, 'TRUE']));
  const timetable = caseProcedure({ ...given, asOf: today }, law, { measures: imposed, fineFen: null }, facts);
  const { decidedOn } = trial.decision;
  const isFine = trial.measure.sanctionType === 'FINE';
  return [
    ...founded('N12', checkLimitation(caseLimitation(given, law, transfer)), generals, given.asOf),
    ...checkTimedSteps(timetable, generals),
    ...founded('N14', checkTransfer(transfer, { events, facts, isFine, decidedOn }), generals, given.asOf),
  ];
};

/** Doubts that no day or amount that is told raises: they decide nothing, or another check tells of them. */
const unraised: readonly (ReasonCode | null)[] = ['TRANSFER_DUTY_OPEN', 'TEXT_NOT_ON_FILE', 'ACT_DATE_UNKNOWN'];

const founded = (
  rule: 'N12' | 'N14',
  check: Check | null,
  generals: readonly GeneralNorm[],
  day: string,
): readonly StepCheck[] => {
  const general = generals.find(({ norm }) => norm.foundsRule === rule);
  if (general === undefined || check === null) return [];
  if (!onDay(general, day)) return [{ general, check: notOnFile(rule, general, day), isRaised: false }];
  return [{ general, check, isRaised: check.outcome === 'UNKNOWN' && !unraised.includes(check.reason) }];
};
