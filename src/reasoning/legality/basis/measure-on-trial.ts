import type { z } from 'zod';
import type { LegalWork } from '../../../entities/legal-work/legal-work.model.ts';
import type { Condition } from '../../../entities/norm/condition.model.ts';
import type { OverridePrinciple } from '../../../entities/norm/norm.model.ts';
import type { LegalNature } from '../../../entities/sanction-type/sanction-type.model.ts';
import type { DatePrecision, Fund, Mark, Money } from '../../../entities/statement.model.ts';
import type { ActPattern } from '../../limitation/limited-act.ts';
import type { Fact } from '../facts/evaluate-condition.ts';

/** A place in a document that a statement rests on. */
export interface Place {
  readonly id: string;
  readonly document: string;
  readonly locator: string;
}

/** The facts that decide on one measure, as plain values; days are ISO strings. */
export interface MeasureOnTrial {
  readonly measure: {
    readonly id: string;
    readonly gistEn: string;
    readonly sanctionType: string;
    readonly legalNature: string;
    readonly statedNature: string | null;
    readonly amount: Money | null;
    /** What the notice before the decision named; left out where that is not told. */
    readonly notifiedAmount?: Money;
    readonly multiple: number | null;
    readonly months: number | null;
    readonly days: number | null;
    readonly years: number | null;
    readonly mark: Mark;
    readonly passages: readonly Place[];
  };
  readonly decision: {
    readonly id: string;
    readonly kind: string;
    readonly decidedOn: string | null;
    readonly datePrecision: z.infer<typeof DatePrecision>;
    readonly actsUnder: string;
  };
  readonly caseId: string;
  /** Where the case is, GB/T 2260; 000000 when not told. */
  readonly region: string;
  readonly issuers: readonly {
    readonly id: string;
    readonly kind: string;
    readonly hasPenaltyPower: boolean;
    /** GB/T 2260 of its area; left out where that is not told. */
    readonly region?: string;
  }[];
  /** The addressee's roles with all broader ones; null when nobody is named as addressee. */
  readonly roles: readonly string[] | null;
  /** Roles narrower than the one told, of which the addressee may have one; none where left out. */
  readonly narrower?: readonly string[];
  readonly addressees: readonly string[];
  readonly findings: readonly FindingOnTrial[];
  readonly citations: readonly CitedBasis[];
  readonly paths: readonly BasisPath[];
}

export interface FindingOnTrial {
  readonly id: string;
  readonly gistEn: string;
  readonly status: string;
  readonly intent: string;
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  readonly datePrecision: string;
  /** UNKNOWN when left out. */
  readonly pattern?: ActPattern;
  readonly fund: Fund;
  readonly loss: Money | null;
  readonly defrauded: Money | null;
  readonly illegalIncome: Money | null;
  readonly facts: Readonly<Record<string, Fact | number>>;
  readonly conducts: readonly string[];
  readonly committedBy: readonly string[];
  /** The other acts of the same party, with the provisions that reach them; left out where nothing is added up. */
  readonly besides?: readonly {
    readonly defrauded: Money | null;
    readonly illegalIncome: Money | null;
    readonly provisions: readonly string[];
  }[];
}

export interface WorkOfBasis {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Where it is in force, GB/T 2260; 000000 is the whole country. */
  readonly region: string;
  readonly documentType: string;
  readonly maySetPenalties: 'ALL' | 'LIMITED' | 'NONE';
  readonly rankOrder: number | null;
  /** The funds that it covers; null where it is not about funds, or covers all. */
  readonly funds: LegalWork['funds'];
}

/** What the decision or the measure cites, right or wrong. */
export interface CitedBasis {
  readonly id: string;
  readonly raw: string;
  readonly status: string;
  readonly work: WorkOfBasis | null;
  readonly provisions: readonly string[];
  /** Whether a version of what it names, or of a part of it, is on file. */
  readonly isOnFile: boolean;
  /** Provisions that should have been cited, by citation text. */
  readonly suggestions: readonly string[];
}

/** One way from a sanction rule's norm back to the law: norm, version, provision, work. */
export interface BasisPath {
  readonly norm: {
    readonly id: string;
    readonly kind: string;
    readonly gistEn: string;
    readonly readingStatus: string;
    readonly condition: Condition | null;
    readonly mark: Mark;
  };
  readonly version: {
    readonly id: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly textStatus: string;
    readonly mark: Mark;
    readonly passages: readonly Place[];
  };
  readonly provision: {
    readonly id: string;
    readonly eId: string;
    readonly citationZh: string;
    readonly citationEn: string;
  };
  readonly work: WorkOfBasis;
  readonly roles: readonly string[];
  /** Conduct types that the norm sanctions. */
  readonly sanctions: readonly string[];
  readonly rules: readonly RuleOfPath[];
  readonly overriddenBy: readonly Override[];
  /** Findings whose conduct the norm sanctions, and how many steps broader than that conduct its own is. */
  readonly covers: readonly { readonly finding: string; readonly steps: number }[];
  /** Citations that name its provision, an article above it, or a provision that refers to it. */
  readonly citedBy: readonly string[];
}

export interface RuleOfPath {
  readonly id: string;
  readonly gistEn: string;
  readonly sanctionType: string;
  readonly legalNature: LegalNature;
  readonly modality: 'MUST' | 'MAY';
  readonly condition: Condition | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly base: string;
  readonly baseFloorFen: number | null;
  readonly imposedBy: readonly {
    readonly kind: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly against: readonly string[];
}

export interface Override {
  readonly norm: string;
  readonly principle: OverridePrinciple;
  readonly condition: Condition | null;
  readonly validFrom: string | null;
  readonly isContested: boolean;
  readonly noteEn: string | null;
}
