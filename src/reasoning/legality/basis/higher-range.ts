import { evaluateCondition } from '../facts/evaluate-condition.ts';
import { areRanked } from './check-priority.ts';
import type { AllowedRange } from './fit-rule.ts';
import type { Basis } from './group-paths.ts';
import { checkSubject, subjectsOfRule } from './match-norm.ts';
import type { RuleOfPath } from './measure-on-trial.ts';

/** The rule of a text of higher rank that binds one of a lower text, and the basis that it belongs to. */
export interface HigherRule {
  readonly basis: Basis;
  readonly rule: RuleOfPath;
}

/**
 * N11: where a text of higher rank punishes the same act of the same party with the same kind of penalty by the same
 * authority, a lower text stays inside its range (Administrative Penalty Law 11 to 14). Where a priority between the two
 * is on file, that decides instead.
 */
export const higherRule = (
  rule: RuleOfPath,
  basis: Basis,
  all: readonly Basis[],
  roles: readonly string[] | null,
): HigherRule | null => {
  const own = basis.match.path;
  if (rule.legalNature !== 'PENALTY' || own.work.rankOrder === null) return null;
  for (const other of all) {
    const { path, value } = other.match;
    const isHigher = path.work.rankOrder !== null && path.work.rankOrder < own.work.rankOrder;
    if (!isHigher || value !== 'TRUE' || path.norm.kind !== 'PENALTY' || haveAPriority(basis, other)) continue;
    const found = ruleOfItsKind(rule, other, roles);
    if (found !== undefined) return { basis: other, rule: found };
  }
  return null;
};

const ruleOfItsKind = (
  rule: RuleOfPath,
  { match: { path, facts } }: Basis,
  roles: readonly string[] | null,
): RuleOfPath | undefined =>
  path.rules.find(
    (one) =>
      one.sanctionType === rule.sanctionType &&
      one.unit !== 'NONE' &&
      one.imposedBy.some(({ kind }) => rule.imposedBy.some((mine) => mine.kind === kind)) &&
      checkSubject(path, subjectsOfRule(one, path), roles).outcome === 'TRUE' &&
      evaluateCondition(one.condition, facts).value === 'TRUE',
  );

const haveAPriority = (one: Basis, other: Basis): boolean =>
  one.paths.some((path) => other.paths.some((rival) => areRanked(path, rival)));

/** What both ranges allow; the higher one alone where they have nothing in common. */
export const insideOf = (own: AllowedRange, higher: AllowedRange): AllowedRange => {
  if (own.unit !== higher.unit) return own;
  const min = Math.max(own.min ?? 0, higher.min ?? 0);
  const max = Math.min(own.max ?? Number.POSITIVE_INFINITY, higher.max ?? Number.POSITIVE_INFINITY);
  if (min > max) return higher;
  return {
    unit: own.unit,
    min: own.min === null && higher.min === null ? null : min,
    max: Number.isFinite(max) ? max : null,
  };
};
