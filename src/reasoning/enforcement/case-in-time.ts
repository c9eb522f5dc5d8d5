import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { GeneralNorm } from '../legality/basis/general-norms.ts';
import type { BasisPath, FindingOnTrial } from '../legality/basis/measure-on-trial.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';

/** The rows on limitation, procedure and transfer, and which texts rank above which. */
export interface EnforcementLaw {
  readonly rules: readonly RuleOnFile[];
  readonly thresholds: readonly ThresholdOnFile[];
  readonly generals: readonly GeneralNorm[];
  readonly ranks: readonly RankRule[];
  readonly calendar: WorkingDays;
}

/** A case with its days: what limitation, transfer and procedure are asked about. */
export interface CaseInTime {
  readonly acts: readonly ActInTime[];
  /** Capacities of the party with all broader ones; null when not known. */
  readonly roles: readonly string[] | null;
  /** GB/T 2260 of the place of the acts; 000000 when not told. */
  readonly region: string;
  readonly events: EventDays;
  /** Code of the kind of authority that acts; null when not known. */
  readonly issuerKind: string | null;
  readonly asOf: string;
}

/** An act with what is found of it, one finding per fund, and the norms of crime that its conduct leads to. */
export interface ActInTime {
  readonly key: string;
  readonly findings: readonly FindingOnTrial[];
  readonly crimes: readonly BasisPath[];
}

/** The matters that have answers of their own; all others are procedure. */
export const isProcedure = ({ matter }: RuleOnFile): boolean => matter !== 'TRANSFER' && !isLimitation({ matter });
export const isLimitation = ({ matter }: Pick<RuleOnFile, 'matter'>): boolean => matter.endsWith('LIMITATION');
