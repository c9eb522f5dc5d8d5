import type { Random } from '../../../platform/random.ts';
import type { Calendar } from '../calendar.ts';
import type { Bill, Catalogue } from '../catalogue.ts';
import type { People } from '../people.ts';
import type { Places } from '../places.ts';
import type { CohortRanges } from '../ranges.ts';
import type { Visit, VisitKind } from '../visit.ts';

/** People who meet at a site again and again for a good reason. */
export interface Cohort {
  readonly kind: CohortKind;
  readonly patients: readonly number[];
  readonly doctors: readonly number[];
  readonly days: readonly number[];
  /** Who comes on one of the days. */
  readonly visitsOn: (day: number, random: Random) => Visit[];
}

export type CohortKind =
  | 'DIALYSIS'
  | 'NURSING_HOME'
  | 'CLINIC_DAYS_REGULAR'
  | 'CLINIC_DAYS_IRREGULAR'
  | 'HEALTH_CHECK'
  | 'VACCINATION';

/** What a cohort is planned on. */
export interface CohortGround {
  readonly random: Random;
  readonly places: Places;
  readonly people: People;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  readonly ranges: CohortRanges;
}

export const cohortVisit = (
  kind: VisitKind,
  at: {
    readonly patient: number;
    readonly doctor: number;
    readonly day: number;
    readonly minute: number;
    readonly bill: Bill;
  },
): Visit => ({
  kind,
  patient: at.patient,
  doctor: at.doctor,
  begins: at.day,
  ends: at.day,
  minute: Math.min(at.minute, 1_439),
  bill: at.bill,
  ring: -1,
});
