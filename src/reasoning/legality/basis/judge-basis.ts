import { every, type Ternary } from '../facts/ternary.ts';
import { type Check, met, notMet, open } from './check.ts';
import { checkCompetence } from './check-competence.ts';
import { checkPriority, nameOf } from './check-priority.ts';
import { type AllowedRange, allowedRange, checkPrecondition, checkRange } from './fit-rule.ts';
import { type Basis, findingsAnswered } from './group-paths.ts';
import { higherRule, insideOf } from './higher-range.ts';
import { checkSubject, subjectsOfRule } from './match-norm.ts';
import type { BasisPath, MeasureOnTrial, RuleOfPath } from './measure-on-trial.ts';

export interface JudgedBasis {
  readonly basis: Basis;
  readonly outcome: Ternary;
  readonly checks: readonly Check[];
  /** The rule that fits best; null when the norm attaches no measure of this kind. */
  readonly rule: RuleOfPath | null;
  readonly range: AllowedRange | null;
  readonly counterArguments: readonly string[];
  readonly deciding: readonly string[];
}

const rank: Readonly<Record<Ternary, number>> = { TRUE: 0, UNKNOWN: 1, FALSE: 2 };

/** All checks of one basis against the measure; of rules that fit equally well the first is taken. */
export const judgeBasis = (basis: Basis, all: readonly Basis[], trial: MeasureOnTrial): JudgedBasis => {
  const { match, paths } = basis;
  const { measure } = trial;
  const priority = checkPriority(basis, all, measure.sanctionType);
  const shared = [...match.checks, ...priority.checks, ...checkFindings(basis, trial)];
  const [path] = paths;
  const rules = path?.rules.filter((rule) => rule.sanctionType === measure.sanctionType) ?? [];
  const judged = (checks: readonly Check[], rule: RuleOfPath | null): JudgedBasis => ({
    basis,
    outcome: every(checks.map(({ outcome }) => outcome)),
    checks,
    rule,
    range: rule === null ? null : rangeUnder(rule, basis, all, trial),
    counterArguments: [...priority.counterArguments, ...readingArguments(basis)],
    deciding: priority.deciding,
  });
  const [best] = rules
    .map((rule) =>
      judged(
        [
          ...shared.map((check) => (check.rule === 'N5' && path !== undefined ? subjectOf(rule, path, trial) : check)),
          checkCompetence(rule, trial),
          checkPrecondition(rule, match.facts),
          ...checkRanges(rule, basis, all, trial),
        ],
        rule,
      ),
    )
    .sort((a, b) => rank[a.outcome] - rank[b.outcome] || unmet(a) - unmet(b));
  return (
    best ??
    judged(
      [
        ...shared,
        notMet(
          'N4',
          'NO_SUCH_SANCTION',
          `${path?.work.titleZh} ${path?.provision.citationZh} attaches no measure of the kind ${measure.sanctionType}.`,
        ),
      ],
      null,
    )
  );
};

const higherOf = (rule: RuleOfPath, basis: Basis, all: readonly Basis[], { roles }: MeasureOnTrial) =>
  basis.match.value === 'FALSE' ? null : higherRule(rule, basis, all, roles);

const rangeUnder = (rule: RuleOfPath, basis: Basis, all: readonly Basis[], trial: MeasureOnTrial): AllowedRange => {
  const own = allowedRange(rule, basis.match.findings);
  const higher = higherOf(rule, basis, all, trial);
  return higher === null ? own : insideOf(own, allowedRange(higher.rule, higher.basis.match.findings));
};

/** N7, N8 and N11: what a lower text allows, a higher one that punishes the same act must allow too. */
const checkRanges = (
  rule: RuleOfPath,
  basis: Basis,
  all: readonly Basis[],
  trial: MeasureOnTrial,
): readonly Check[] => {
  const own = checkRange(rule, basis.match.findings, trial.measure, basis.match.facts);
  const higher = own.outcome === 'FALSE' ? null : higherOf(rule, basis, all, trial);
  if (higher === null) return [own];
  const { findings, facts } = higher.basis.match;
  const { outcome, reason, sentence, missing } = checkRange(higher.rule, findings, trial.measure, facts);
  const said = `By ${nameOf(higher.basis)}, which ranks above it: ${sentence}`;
  if (outcome === 'TRUE') return [own, met('N11', said)];
  return [
    own,
    outcome === 'FALSE'
      ? notMet('N11', 'OUTSIDE_HIGHER_RANGE', said)
      : open('N11', reason ?? 'OUTSIDE_HIGHER_RANGE', said, missing),
  ];
};

/** Rules of one norm may hit different persons: the unit is fined, its head otherwise. */
const subjectOf = (rule: RuleOfPath, path: BasisPath, { roles, narrower }: MeasureOnTrial): Check =>
  checkSubject(path, subjectsOfRule(rule, path), roles, narrower);

/**
 * Whether the law offers a measure of this kind for this act of this subject on that day, be the amount or the issuer
 * right or wrong.
 */
export const isOffered = ({ rule, checks }: JudgedBasis): boolean =>
  rule !== null &&
  checks.every(({ rule: id, outcome }) => outcome !== 'FALSE' || ['N1', 'N7', 'N8', 'N11'].includes(id));

const unmet = ({ checks }: JudgedBasis): number => checks.filter(({ outcome }) => outcome !== 'TRUE').length;

/** N15 and the limits of a reading: an allegation is no finding, and a contested reading without a purpose stays open. */
const checkFindings = (basis: Basis, trial: MeasureOnTrial): readonly Check[] => {
  const { findings } = basis.match;
  const checks: Check[] = [];
  if (findings.some(({ status }) => status === 'ALLEGED'))
    checks.push(open('N15', 'FINDING_ALLEGED', 'The act is alleged, not established.', ['finding']));
  const uncovered = findingsAnswered(trial).filter((finding) => !findings.includes(finding));
  if (findings.length > 0 && uncovered.length > 0)
    checks.push(
      open(
        'N4',
        'CONDUCT_NOT_COVERED',
        `It does not cover every act that the measure answers; without a share per act this cannot be decided (${uncovered.map(({ id }) => id).join(', ')}).`,
        ['measure.share'],
      ),
    );
  const reading = contestedReading(basis);
  if (reading !== null) checks.push(open('N6', 'CONTESTED_READING', reading, ['reading']));
  return checks;
};

/**
 * A contested reading that asks nothing beyond conduct and subject is contested for acts without a purpose to defraud;
 * one that has terms of its own is contested wherever they hold.
 */
export const contestedReading = ({ paths, match }: Basis): string | null => {
  if (match.path.norm.readingStatus !== 'CONTESTED') return null;
  const name = paths.map(({ provision }) => provision.citationZh).join('、');
  if (match.path.norm.condition !== null) return `Whether ${name} reaches this act is contested.`;
  return match.facts.get('purposeToDefraud') === 'ABSENT'
    ? `Whether ${name} reaches an act without the purpose to defraud is contested.`
    : null;
};

const readingArguments = ({ paths }: Basis): readonly string[] =>
  paths.some(({ norm }) => norm.readingStatus === 'CONTESTED') ? ['The reading of this norm is contested.'] : [];
