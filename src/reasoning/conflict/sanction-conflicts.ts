import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import type { NormConflict } from '../../entities/legal-source/norm-conflict.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { NormOfConduct, RuleOfConduct } from '../../entities/norm/norms-of-conduct.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { conflictOf, overlap, pairsOf } from './norm-conflict.ts';

interface Attached {
  readonly norm: NormOfConduct;
  readonly rule: RuleOfConduct;
}

/**
 * Measures of one kind that norms of different works, in force that day in places that overlap, attach to one conduct
 * of one subject, touching the same fund, with another range, another condition or another modality. Criminal punishments stand beside
 * administrative measures and are left out.
 */
export const sanctionConflicts = (
  norms: readonly NormOfConduct[],
  ranks: readonly RankRule[],
  asOf: string,
): readonly NormConflict[] => {
  const attached = norms
    .filter(({ source: { version, work } }) => isInForce(version ?? work, asOf) && isInForce(work, asOf))
    .flatMap((norm) => norm.rules.map((rule): Attached => ({ norm, rule })))
    .filter(({ rule }) => rule.legalNature !== 'CRIMINAL');
  return pairsOf(attached).flatMap(([one, other]) => (differ(one, other) ? [conflict(one, other, ranks)] : []));
};

const differ = (one: Attached, other: Attached): boolean =>
  one.rule.sanctionType === other.rule.sanctionType &&
  one.norm.source.work.id !== other.norm.source.work.id &&
  overlap(one.norm.source.work.region, other.norm.source.work.region) &&
  shareFund(one.norm.source.work, other.norm.source.work) &&
  one.norm.roles.some((role) => other.norm.roles.includes(role)) &&
  !isSame(one.rule, other.rule);

/** Works about other money do not meet; a work that lists no funds covers all. */
const shareFund = (one: LegalWork, other: LegalWork): boolean =>
  one.funds === null ||
  other.funds === null ||
  one.funds.some(({ fund }) => other.funds?.some((covered) => covered.fund === fund));

const isSame = (one: RuleOfConduct, other: RuleOfConduct): boolean =>
  one.min === other.min &&
  one.max === other.max &&
  one.unit === other.unit &&
  one.base === other.base &&
  one.modality === other.modality &&
  JSON.stringify(one.condition) === JSON.stringify(other.condition);

const conflict = (one: Attached, other: Attached, ranks: readonly RankRule[]): NormConflict => {
  const found = conflictOf(
    one.rule.sanctionType,
    { gist: one.rule.gistEn, source: one.norm.source },
    { gist: other.rule.gistEn, source: other.norm.source },
    ranks,
  );
  return one.rule.imposedBy.some((kind) => other.rule.imposedBy.includes(kind))
    ? found
    : { ...found, principle: 'CONCURRENT', prevails: null, decidedBy: null, normId: null };
};
