import { checkTogether } from '../basis/acts-together.ts';
import { allMet, type Check, open } from '../basis/check.ts';
import { checkPriority, type Priority, rivalsAmong } from '../basis/check-priority.ts';
import { checkVersion } from '../basis/check-version.ts';
import { factsOf, withDecisionDay } from '../basis/facts-of.ts';
import type { Basis } from '../basis/group-paths.ts';
import { higherRule } from '../basis/higher-range.ts';
import { contestedReading } from '../basis/judge-basis.ts';
import { checkElements, checkFund, checkSubject, checkTerritory } from '../basis/match-norm.ts';
import type { BasisPath, FindingOnTrial } from '../basis/measure-on-trial.ts';
import { oncePer } from '../basis/once-per.ts';
import { type UndeterminedReason, whyUndetermined } from '../decision/doubt-and-effect.ts';
import type { Facts } from '../facts/evaluate-condition.ts';
import { factsByNorm } from '../facts/facts-of-norm.ts';
import { every, some, type Ternary } from '../facts/ternary.ts';
import { type AssessedSanction, assessSanction, carriesNothing } from './assess-sanction.ts';
import type { Candidate } from './assessed-case.ts';

/** What one norm in one wording says about one act. */
export interface AssessedNorm {
  readonly path: BasisPath;
  /** Whether act, subject, day and elements are those of the norm; more facts never turn a definite value into another. */
  readonly normMatch: Ternary;
  /** The same after its rivals were heard, and doubts about its reading. */
  readonly outcome: Ternary;
  readonly reason: UndeterminedReason | null;
  /** What decided, in the order of the rule catalogue; all of them are met where it applies. */
  readonly checks: readonly Check[];
  readonly missing: readonly string[];
  readonly counterArguments: readonly string[];
  readonly sanctions: readonly AssessedSanction[];
}

export interface Setting {
  readonly roles: readonly string[] | null;
  readonly narrower?: readonly string[] | undefined;
  readonly decidedOn: string | null;
  readonly region: string;
}

/** Every candidate against one act. The order of the candidates changes nothing but the order of the answer. */
export const assessNorms = (
  candidates: readonly Candidate[],
  finding: FindingOnTrial,
  setting: Setting,
): readonly AssessedNorm[] => {
  const factsFor = factsByNorm(withDecisionDay(factsOf([finding], setting.roles), setting.decidedOn));
  const paths = pathsOf(candidates);
  const bases = paths.map((path) => matchPath(path, paths, finding, factsFor(path.norm.id), setting));
  const rivalsOf = rivalsAmong(paths);
  return bases.map((basis) => {
    const rivals = rivalsOf(basis.match.path);
    const against = rivals.length === 0 ? [] : bases.filter(({ match }) => rivals.includes(match.path));
    return assessNorm(basis, { against, all: bases }, finding, setting);
  });
};

const pathsOf = oncePer((candidates: readonly Candidate[]) => candidates.map(({ path }) => path));

const matchPath = (
  path: BasisPath,
  paths: readonly BasisPath[],
  finding: FindingOnTrial,
  facts: Facts,
  { roles, narrower, decidedOn, region }: Setting,
): Basis => {
  const nothing = carriesNothing(path);
  const findings = [finding];
  const checks = [
    checkTerritory(path, region),
    checkVersion(path, findings, facts, { decidedOn, paths }),
    checkFund(path, facts.get('fund'), findings),
    checkSubject(path, addressees(path), roles, narrower),
    checkTogether((told) => checkElements(path, told), path, finding, facts),
  ];
  if (nothing !== null) checks.unshift(nothing);
  return { paths: [path], isCited: false, match: { path, findings, facts, checks, value: allMet(checks) } };
};

/** The subjects of the norm, and those whom one of its consequences hits beside them. */
const addressees = oncePer(({ roles, rules }: BasisPath): readonly string[] =>
  roles.length === 0 ? [] : [...new Set([...roles, ...rules.flatMap(({ against }) => against)])],
);

const assessNorm = (
  basis: Basis,
  { against, all }: { readonly against: readonly Basis[]; readonly all: readonly Basis[] },
  finding: FindingOnTrial,
  { roles, narrower, decidedOn }: Setting,
): AssessedNorm => {
  const { match } = basis;
  const { path, facts } = match;
  const priority = checkPriority(basis, against, 'ANY');
  const reading = contestedReading(basis);
  const checks = [...match.checks, ...priority.checks];
  if (reading !== null) checks.push(open('N6', 'CONTESTED_READING', reading, ['reading']));
  if (priority.counterArguments.length > 0)
    checks.push(open('N10', 'AMBIGUOUS_BASIS', priority.counterArguments.join(' '), priority.deciding));
  const outcome = allMet(checks);
  const consequences = (): readonly AssessedSanction[] => {
    const againstFine = againstFineAlone(basis, against, priority);
    return path.rules.map((rule) =>
      assessSanction(rule, {
        path,
        finding,
        facts,
        roles,
        narrower,
        decidedOn,
        norm: outcome,
        againstFine,
        higher: match.value === 'FALSE' ? null : higherRule(rule, basis, all, roles),
      }),
    );
  };
  if (outcome === 'FALSE') return new NormThatFails(path, match.value, checks, priority.counterArguments, consequences);
  const sanctions = consequences();
  // The tiers of a crime exclude each other and leave no gap: its own terms decide.
  const preconditions = path.norm.kind === 'CRIME' ? [] : reachable(sanctions).map(({ precondition }) => precondition);
  const reached =
    preconditions.length === 0 ? outcome : every([outcome, some(preconditions.map((one) => one.outcome))]);
  const undecided = reached === 'UNKNOWN' ? [...checks, ...(outcome === reached ? [] : preconditions)] : [];
  return {
    path,
    normMatch: match.value,
    outcome: reached,
    reason: reached === 'UNKNOWN' ? whyUndetermined(undecided, facts) : null,
    checks,
    missing: [...new Set(undecided.flatMap(({ missing }) => missing))],
    counterArguments: priority.counterArguments,
    sanctions,
  };
};

/**
 * Most candidates do not reach the act: what they would have attached is worked out when somebody looks at it. A class,
 * because a getter of its own on each of a million objects costs more than the work that it saves.
 */
class NormThatFails implements AssessedNorm {
  readonly outcome = 'FALSE';
  readonly reason = null;
  readonly missing: readonly string[] = [];
  #sanctions: readonly AssessedSanction[] | null = null;
  readonly path: BasisPath;
  readonly normMatch: Ternary;
  readonly checks: readonly Check[];
  readonly counterArguments: readonly string[];
  readonly #consequences: () => readonly AssessedSanction[];

  constructor(
    path: BasisPath,
    normMatch: Ternary,
    checks: readonly Check[],
    counterArguments: readonly string[],
    consequences: () => readonly AssessedSanction[],
  ) {
    this.path = path;
    this.normMatch = normMatch;
    this.checks = checks;
    this.counterArguments = counterArguments;
    this.#consequences = consequences;
  }

  get sanctions(): readonly AssessedSanction[] {
    this.#sanctions ??= this.#consequences();
    return this.#sanctions;
  }
}

/** Only a higher fine elsewhere speaks against a fine alone. */
const againstFineAlone = (basis: Basis, against: readonly Basis[], priority: Priority): readonly Check[] => {
  if (!basis.match.path.overriddenBy.some(({ principle }) => principle === 'HIGHER_FINE')) return [];
  const fine = checkPriority(basis, against, 'FINE');
  return [
    ...fine.checks.filter(({ reason }) => reason === 'HIGHER_FINE_APPLIES'),
    ...fine.counterArguments
      .filter((argument) => !priority.counterArguments.includes(argument))
      .map((argument) => open('N10', 'AMBIGUOUS_BASIS', argument, fine.deciding)),
  ];
};

/** A norm whose every consequence waits for a condition does nothing before one of them is met. */
const reachable = (sanctions: readonly AssessedSanction[]): readonly AssessedSanction[] => {
  const own = sanctions.filter(({ hitsParty }) => hitsParty);
  return own.length > 0 ? own : sanctions;
};
