import type { Fund, Money } from '../../../entities/statement.model.ts';
import type { ActPattern } from '../../limitation/limited-act.ts';
import type { EventDays } from '../../procedure/events-as-facts.ts';
import type { BasisPath, FindingOnTrial } from '../basis/measure-on-trial.ts';
import type { Fact } from '../facts/evaluate-condition.ts';

/** What a party did, as plain values; days are ISO strings, the last one included. */
export interface AssessedAct {
  readonly key: string;
  /** Code of a conduct type on file. */
  readonly conduct: string;
  /** Null where its days are not told. */
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  /** How the days are known: the act fell somewhere into a MONTH or a YEAR. */
  readonly datePrecision: FindingOnTrial['datePrecision'];
  /** UNKNOWN when left out. */
  readonly pattern?: ActPattern;
  /** GB/T 2260 code of the place of the act; 000000 when not told. */
  readonly region: string;
  readonly intent: FindingOnTrial['intent'];
  /** One entry per fund; empty when no amount is told. */
  readonly amounts: readonly FundAmount[];
}

export interface FundAmount {
  /** UNKNOWN when not told. */
  readonly fund: Fund;
  readonly loss: Money | null;
  readonly defrauded: Money | null;
  readonly illegalIncome: Money | null;
}

/** The acts of one party and everything beside them that conditions may ask. */
export interface AssessedCase {
  readonly acts: readonly AssessedAct[];
  /** The capacity of the party with all broader ones; null when it is open whether it has that capacity. */
  readonly roles: readonly string[] | null;
  /** Capacities narrower than the one told, of which the party may have one; none where left out. */
  readonly narrower?: readonly string[];
  readonly decidedOn: string | null;
  /** The days of what has happened or is planned, the decision among them; none when left out. */
  readonly events?: EventDays;
  /** Further facts by key; a key that is missing is unknown. */
  readonly facts: Readonly<Record<string, Fact | number>>;
}

/** The law that may reach one conduct: a norm in one wording, and how many steps broader than the conduct its own is. */
export interface Candidate {
  readonly path: BasisPath;
  readonly steps: number;
}

/** The acts as findings: one per act and fund, since a norm may reach the money of one fund only. */
export const findingsOf = ({
  acts,
  facts,
}: AssessedCase): readonly (FindingOnTrial & { readonly act: AssessedAct })[] =>
  acts.flatMap((act) => {
    const amounts = act.amounts.length > 0 ? act.amounts : [nothingTold];
    return amounts.map((amount) => ({
      act,
      id: amounts.length > 1 ? `${act.key} ${amount.fund}` : act.key,
      gistEn: act.conduct,
      status: 'ESTABLISHED',
      intent: act.intent,
      occurredFrom: act.occurredFrom,
      occurredTo: act.occurredTo,
      datePrecision: act.datePrecision,
      pattern: act.pattern ?? 'UNKNOWN',
      fund: amount.fund,
      loss: amount.loss,
      defrauded: amount.defrauded,
      illegalIncome: amount.illegalIncome,
      facts,
      conducts: [act.conduct],
      committedBy: [],
    }));
  });

const nothingTold: FundAmount = { fund: 'UNKNOWN', loss: null, defrauded: null, illegalIncome: null };
