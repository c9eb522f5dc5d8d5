import type { Decision } from '../../entities/decision/decision.model.ts';
import type { Finding } from '../../entities/finding/finding.model.ts';
import type { Organization } from '../../entities/party/organization.model.ts';
import type { LegalNature } from '../../entities/sanction-type/sanction-type.model.ts';
import type { Fund, Money } from '../../entities/statement.model.ts';
import type { Ternary } from '../../reasoning/legality/facts/ternary.ts';

/** A decision of one's own with its findings and measures, understood: every code is on file. */
export interface StatedCase {
  readonly key: string;
  readonly lines: readonly [number, number];
  readonly title: string | null;
  readonly gist: string | null;
  /** GB/T 2260; 000000 when not told. */
  readonly region: string;
  readonly place: string | null;
  readonly filedOn: string | null;
  readonly discoveredOn: string | null;
  readonly decision: {
    readonly docNumber: string | null;
    readonly kind: StatedKind;
    readonly decidedOn: string | null;
    /** Code of a kind of authority. */
    readonly issuer: string;
    readonly issuerName: string | null;
    readonly actsUnder: Decision['actsUnder'];
    /** What is cited, as written. */
    readonly basis: string | null;
  };
  readonly party: StatedParty;
  readonly facts: Readonly<Record<string, boolean | string | number>>;
  readonly acts: readonly StatedAct[];
  readonly measures: readonly StatedMeasure[];
}

export type StatedKind = Extract<Decision['kind'], 'PENALTY_DECISION' | 'HANDLING_DECISION' | 'AGREEMENT_ACTION'>;

export type PersonKind = 'PRACTITIONER' | 'INSURED_PERSON' | 'BROKER' | 'OFFICIAL';

export interface StatedParty {
  /** Of an organisation; the name of a person is never kept. */
  readonly name: string | null;
  readonly kind: Organization['orgKind'] | PersonKind;
  readonly ownership: Organization['ownership'];
  /** Code of a subject role. */
  readonly role: string;
  readonly naturalPerson: boolean | null;
  readonly insured: Ternary | null;
  readonly designated: Ternary | null;
  readonly age: number | null;
}

export interface StatedAct {
  readonly key: string;
  readonly conduct: string;
  readonly gist: string | null;
  readonly occurredFrom: string | null;
  /** Included. */
  readonly occurredTo: string | null;
  readonly datePrecision: Finding['datePrecision'];
  readonly pattern: 'SINGLE' | 'SERIES' | 'CONTINUING' | null;
  readonly intent: Finding['intent'];
  readonly fund: Fund;
  readonly loss: Money | null;
  readonly defrauded: Money | null;
  readonly illegalIncome: Money | null;
}

export interface StatedMeasure {
  readonly key: string;
  readonly sanctionType: string;
  readonly amount: Money | null;
  readonly multiple: number | null;
  readonly days: number | null;
  readonly months: number | null;
  readonly years: number | null;
  readonly points: number | null;
  readonly statedNature: LegalNature | null;
  /** Whom it hits where that is not the party, as a code of a subject role. */
  readonly role: string | null;
  readonly basis: string | null;
  /** Keys of acts; empty when it answers all. */
  readonly answers: readonly string[];
}
