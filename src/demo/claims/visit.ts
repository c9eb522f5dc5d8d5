import type { Bill } from './catalogue.ts';

/** Why a claim is there: only the truth files know. */
export type VisitKind =
  | 'ORDINARY'
  | 'REFILL'
  | 'JOINT'
  | 'REFERRAL'
  | 'EPIDEMIC'
  | 'DIALYSIS'
  | 'NURSING_HOME'
  | 'CLINIC_DAY'
  | 'HEALTH_CHECK'
  | 'VACCINATION'
  | 'RING'
  | 'CAMOUFLAGE';

/** One settlement to be: days are numbers of the calendar, both ends of a stay included. */
export interface Visit {
  readonly kind: VisitKind;
  readonly patient: number;
  readonly doctor: number;
  readonly begins: number;
  readonly ends: number;
  /** Minute of the day `ends` at which it is settled. */
  readonly minute: number;
  readonly bill: Bill;
  /** The ring whose claim it is, or -1. */
  readonly ring: number;
}
