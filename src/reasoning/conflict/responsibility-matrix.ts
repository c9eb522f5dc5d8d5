import type { NormOfConduct, RuleOfConduct } from '../../entities/norm/norms-of-conduct.model.ts';
import { isInForce } from '../../entities/validity.ts';

/** One consequence for one subject: never added up across natures. */
export interface Responsibility {
  /** Code of the subject role. */
  readonly role: string;
  readonly rule: RuleOfConduct;
  readonly norm: NormOfConduct;
}

/** Who answers how for a conduct on a day, by role, then by kind of measure. */
export const responsibilityMatrix = (norms: readonly NormOfConduct[], asOf: string): readonly Responsibility[] =>
  norms
    .filter(({ source: { version, work } }) => isInForce(version ?? work, asOf) && isInForce(work, asOf))
    .flatMap((norm) =>
      norm.rules.flatMap((rule) =>
        (rule.against.length > 0 ? rule.against : norm.roles).map((role) => ({ role, rule, norm })),
      ),
    )
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'en'));

const keyOf = ({ role, rule }: Responsibility): string => `${role} ${rule.legalNature} ${rule.sanctionType} ${rule.id}`;
