import { factsByNorm, ownFactsOf } from '../facts/facts-of-norm.ts';
import { factsOf, withDecisionDay } from './facts-of.ts';
import { matchNorm, type NormMatch } from './match-norm.ts';
import type { BasisPath, FindingOnTrial, MeasureOnTrial } from './measure-on-trial.ts';

/**
 * The items of one article that attach the same consequence are one basis: a fine for acts under 38(2) and 38(4) is
 * measured on the sum of both.
 */
export interface Basis {
  readonly paths: readonly BasisPath[];
  readonly match: NormMatch;
  readonly isCited: boolean;
}

const article = (eId: string): string => eId.split('__')[0] ?? eId;

/** Items of one list, or readings of one provision; the paragraphs of an article are no list. */
export const inOneList = (one: BasisPath, other: BasisPath): boolean =>
  one.work.id === other.work.id &&
  one.version.validFrom === other.version.validFrom &&
  (one.provision.eId === other.provision.eId ||
    (listOf(one.provision.eId) !== null && listOf(one.provision.eId) === listOf(other.provision.eId)));

const listOf = (eId: string): string | null => /^(.*)__(?:item|point)_\d+$/.exec(eId)?.[1] ?? null;

/**
 * The findings that a path covers. Within one list the closest item wins: a catch-all item does not reach what a
 * special item of the same list names.
 */
const coveredBy = (path: BasisPath, paths: readonly BasisPath[]): readonly string[] =>
  path.covers
    .filter(({ finding, steps }) =>
      paths.every(
        (other) =>
          !inOneList(path, other) || other.covers.every((cover) => cover.finding !== finding || cover.steps >= steps),
      ),
    )
    .map(({ finding }) => finding);

const sameBasis = (
  path: BasisPath,
  sanctionType: string,
  paths: readonly BasisPath[],
  findings: readonly FindingOnTrial[],
): string =>
  JSON.stringify([
    path.work.id,
    article(path.provision.eId),
    path.version.validFrom,
    path.version.validTo,
    path.norm.kind,
    path.norm.condition,
    path.norm.readingStatus,
    [...path.roles].sort(),
    path.rules
      .filter((rule) => rule.sanctionType === sanctionType)
      .map(({ condition, min, max, unit, base, baseFloorFen, imposedBy }) => [
        condition,
        min,
        max,
        unit,
        base,
        baseFloorFen,
        imposedBy,
      ]),
    path.citedBy.length > 0,
    coveredBy(path, paths).length > 0,
    findings.map(({ facts }) => ownFactsOf(facts, path.norm.id)),
  ]);

/** The acts that the measure answers: those of its addressees, where the source says whose act was whose. */
export const findingsAnswered = ({ findings, addressees }: MeasureOnTrial): readonly FindingOnTrial[] => {
  const theirs = findings.filter(({ committedBy }) => committedBy.some((party) => addressees.includes(party)));
  return theirs.length > 0 ? theirs : findings;
};

/** Every basis that the graph offers for the measure, in the order of its paths, cited ones first. */
export const groupPaths = (trial: MeasureOnTrial): readonly Basis[] => {
  const answered = findingsAnswered(trial);
  const groups = new Map<string, BasisPath[]>();
  for (const path of trial.paths) {
    const key = sameBasis(path, trial.measure.sanctionType, trial.paths, answered);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()]
    .flatMap((paths) => {
      const [first] = paths;
      if (first === undefined) return [];
      const reached = new Set(paths.flatMap((path) => coveredBy(path, trial.paths)));
      const covered = answered.filter(({ id }) => reached.has(id));
      const isCited = first.citedBy.length > 0;
      if (covered.length === 0 && !isCited) return [];
      const told = factsOf(covered.length > 0 ? covered : answered, trial.roles);
      const facts = factsByNorm(withDecisionDay(told, trial.decision.decidedOn))(first.norm.id);
      return [{ paths, isCited, match: matchNorm(first, covered, facts, trial) }];
    })
    .sort((a, b) => Number(b.isCited) - Number(a.isCited));
};
