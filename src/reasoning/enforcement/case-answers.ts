import { latest } from '../calendar/days.ts';
import type { Facts } from '../legality/facts/evaluate-condition.ts';
import type { ActLimitation } from '../limitation/limitation.ts';
import type { Timetable } from '../procedure/procedure-timetable.ts';
import type { SuspectAnswer } from '../transfer/transfer-duty.ts';
import type { CaseInTime, EnforcementLaw } from './case-in-time.ts';
import { caseLimitation } from './case-limitation.ts';
import { caseProcedure, type Imposed } from './case-procedure.ts';
import { caseTransfer } from './case-transfer.ts';

/** What a case meets beside its norms: clocks, transfer, and the timetable of procedure. */
export interface CaseAnswers {
  readonly given: CaseInTime;
  /** The day on which procedure stands. */
  readonly standsOn: string;
  readonly limitation: readonly ActLimitation[];
  readonly transfer: readonly SuspectAnswer[];
  readonly procedure: Timetable;
}

/**
 * Clocks and transfer on the day of the decision. Procedure stands on `asOf`, else on the last day that is told: what is
 * not told by then has not been missed.
 */
export const caseAnswers = (
  given: CaseInTime,
  law: EnforcementLaw,
  imposed: Imposed,
  { asOf, told = new Map() }: { readonly asOf: string | null; readonly told?: Facts },
): CaseAnswers => {
  const transfer = caseTransfer(given, law);
  const standsOn = asOf ?? latest([...given.events.values()]) ?? given.asOf;
  return {
    given,
    standsOn,
    transfer,
    limitation: caseLimitation(given, law, transfer),
    procedure: caseProcedure({ ...given, asOf: standsOn }, law, imposed, told),
  };
};
