import type { LegalSource } from '../legal-source/legal-source.model.ts';
import type { SanctionRule } from './sanction-rule.model.ts';

/** A consequence with its kind, its legal nature, who may impose it and whom it hits beside the subject. */
export interface RuleOfConduct extends SanctionRule {
  readonly sanctionType: string;
  readonly legalNature: string;
  readonly imposedBy: readonly string[];
  readonly against: readonly string[];
}

/** A norm that sanctions a conduct, whom it addresses, and what it attaches. */
export interface NormOfConduct {
  readonly source: LegalSource;
  /** Codes of the subject roles that it addresses. */
  readonly roles: readonly string[];
  readonly rules: readonly RuleOfConduct[];
}
