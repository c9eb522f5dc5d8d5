import { checkTogether } from '../basis/acts-together.ts';
import { allMet, type Check, met, notMet } from '../basis/check.ts';
import { nameOf } from '../basis/check-priority.ts';
import { type AllowedRange, allowedRange, checkPrecondition } from '../basis/fit-rule.ts';
import { type HigherRule, insideOf } from '../basis/higher-range.ts';
import { checkRank, checkSubject, mayAddress, subjectsOfRule } from '../basis/match-norm.ts';
import type { BasisPath, FindingOnTrial, RuleOfPath } from '../basis/measure-on-trial.ts';
import { oncePer } from '../basis/once-per.ts';
import type { Facts } from '../facts/evaluate-condition.ts';
import { every, type Ternary } from '../facts/ternary.ts';

/** One consequence of a norm for one act: whether it may be imposed on the party, in what range, by whom. */
export interface AssessedSanction {
  readonly rule: RuleOfPath;
  readonly outcome: Ternary;
  readonly checks: readonly Check[];
  /** The one among them that asks for its own condition. */
  readonly precondition: Check;
  readonly range: AllowedRange;
  /** Kinds of authority that may impose it on the day of the decision; on any day when that is not known. */
  readonly imposedBy: readonly string[];
  /** Whether it hits the party, or may; else those that `subjects` names, such as the staff of an institution. */
  readonly hitsParty: boolean;
  readonly subjects: readonly string[];
}

export interface SanctionSetting {
  readonly path: BasisPath;
  readonly finding: FindingOnTrial;
  readonly facts: Facts;
  readonly roles: readonly string[] | null;
  readonly narrower?: readonly string[] | undefined;
  readonly decidedOn: string | null;
  /** Whether the norm reaches the act at all, with its rivals. */
  readonly norm: Ternary;
  /** What speaks against a fine alone: another norm with the higher fine. */
  readonly againstFine: readonly Check[];
  /** The rule of a higher text that bounds its range; null where there is none. */
  readonly higher: HigherRule | null;
}

/** Each consequence has its own condition, its own addressee and its own authority; none is added to another. */
export const assessSanction = (rule: RuleOfPath, setting: SanctionSetting): AssessedSanction => {
  const { path, finding, facts, roles, narrower = [], decidedOn, norm, higher } = setting;
  const own = allowedRange(rule, [finding]);
  const subjects = subjectsOfRule(rule, path);
  const hitsParty = mayAddress(subjects, roles) || mayAddress(subjects, narrower);
  const imposedBy = imposersOn(rule, decidedOn, finding.occurredTo);
  const precondition =
    path.norm.kind === 'CRIME'
      ? checkTogether((told) => checkPrecondition(rule, told), path, finding, facts)
      : checkPrecondition(rule, facts);
  const checks = [checkRank(path, rule.legalNature), precondition];
  if (imposedBy.length === 0) checks.push(nobodyImposes);
  if (hitsParty) checks.push(checkSubject(path, subjects, roles, narrower));
  if (rule.sanctionType === 'FINE') checks.push(...setting.againstFine);
  if (higher !== null)
    checks.push(met('N11', `Its range stays inside that of ${nameOf(higher.basis)}, which ranks above it.`));
  return {
    rule,
    outcome: every([norm, allMet(checks)]),
    checks,
    precondition,
    range: higher === null ? own : insideOf(own, allowedRange(higher.rule, [finding])),
    imposedBy,
    hitsParty,
    subjects,
  };
};

const nobodyImposes = notMet(
  'N1',
  'NOT_COMPETENT',
  'No authority may impose it on that day: its powers had passed to others.',
);

/** Where the day of the decision is not known, it is at least none before the act. */
const imposersOn = ({ imposedBy }: RuleOfPath, day: string | null, lastDay: string | null): readonly string[] => {
  const earliest = day ?? lastDay;
  const kinds: string[] = [];
  for (const { kind, validFrom, validTo } of imposedBy) {
    const begun = day === null || validFrom === null || validFrom <= day;
    const ended = validTo !== null && earliest !== null && earliest >= validTo;
    if (begun && !ended && !kinds.includes(kind)) kinds.push(kind);
  }
  return kinds.sort();
};

/** A penalty norm none of whose consequences its text may carry is no basis at all. */
export const carriesNothing = oncePer((path: BasisPath): Check | null => {
  if (path.work.documentType === 'DRAFT') return checkRank(path, 'PENALTY');
  const ranks = path.rules.map((rule) => checkRank(path, rule.legalNature));
  const [first] = ranks;
  return first !== undefined && ranks.every(({ outcome }) => outcome === 'FALSE') ? first : null;
});
