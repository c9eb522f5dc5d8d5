import type { LegalSource } from '../legal-source/legal-source.model.ts';
import type { ProceduralRule } from './procedural-rule.model.ts';

/** A norm that sets a rule, or repeats, counts, pauses or caps it. */
export interface RegulatingNorm extends LegalSource {
  readonly aspect: 'SETS' | 'REPEATS' | 'COUNTS' | 'PAUSES' | 'CAPS';
}

/** A procedural rule with the norms behind it, of every wording on file. */
export interface RuleOnFile extends ProceduralRule {
  readonly norms: readonly RegulatingNorm[];
}
