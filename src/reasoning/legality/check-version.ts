import { type Check, met, notMet, open } from './check.ts';
import { isInForce } from '../../entities/validity.ts';
import { actSpan } from './act-span.ts';
import type { BasisPath, FindingOnTrial, RuleOfPath } from './measure-on-trial.ts';

/**
 * N2: the version must be in force on the day of the act, or be the lighter later law (Administrative Penalty Law 37).
 * Acts across a boundary are not decided by the end of the act: that rule is about limitation only.
 */
export const checkVersion = (
  path: BasisPath,
  findings: readonly FindingOnTrial[],
  decidedOn: string | null,
  sanctionType: string,
  paths: readonly BasisPath[],
): Check => {
  const { version, work, provision } = path;
  const name = `${work.titleZh} ${provision.citationZh}`;
  const span = actSpan(findings);
  if (span === null)
    return open('N2', 'ACT_DATE_UNKNOWN', `${name} is in force ${fromTo(version)}; whether the act falls into that time is not told.`, ['actDate']);
  const at = (day: string): boolean => isInForce(version, day) && isInForce(work, day);
  if (at(span.first) && at(span.last))
    return met('N2', `${name} was in force on the day of the act (${version.validFrom} to ${version.validTo ?? 'today'}).`);
  if (at(span.first) || at(span.last))
    return open('N2', 'ACROSS_VERSIONS', `The act runs across ${at(span.first) ? version.validTo : version.validFrom}, a boundary of ${name}: the amounts must be split there.`, ['amountsByPeriod']);
  const ended = [version.validTo, work.validTo].find((day) => day !== null && day <= span.first);
  if (ended !== undefined && ended !== null)
    return notMet('N2', 'REPEALED', `${name} was no longer in force from ${ended}; the act was on ${span.first} or later.`);
  if (decidedOn !== null && at(decidedOn)) return laterLaw(path, name, span.last, sanctionType, paths);
  return notMet('N2', 'NOT_IN_FORCE_ON_ACT_DATE', `${name} is in force from ${version.validFrom}; the act ended on ${span.last}.`);
};

const fromTo = ({ validFrom, validTo }: BasisPath['version']): string => (validTo === null ? `from ${validFrom}` : `from ${validFrom} until before ${validTo}`);

const laterLaw = (path: BasisPath, name: string, lastDay: string, sanctionType: string, paths: readonly BasisPath[]): Check => {
  const before = paths.filter(
    (other) => other.norm.id !== path.norm.id && isInForce(other.version, lastDay) && isInForce(other.work, lastDay) &&
      other.covers.some(({ finding }) => path.covers.some((mine) => mine.finding === finding)) && other.rules.some((rule) => rule.sanctionType === sanctionType),
  );
  if (before.length === 0)
    return notMet('N2', 'NOT_IN_FORCE_ON_ACT_DATE', `${name} came into force on ${path.version.validFrom}, after the act, and no earlier rule of this kind is on file.`);
  const mine = path.rules.find((rule) => rule.sanctionType === sanctionType);
  const lighter = before.map((other) => {
    const theirs = other.rules.find((rule) => rule.sanctionType === sanctionType);
    return mine !== undefined && theirs !== undefined && isLighter(mine, theirs);
  });
  if (lighter.every(Boolean)) return met('N2', `${name} is later than the act, and lighter than the law of the act.`);
  if (lighter.some(Boolean))
    return open('N2', 'LATER_LAW_NOT_COMPARABLE', `${name} is later than the act; it is lighter than one rule of that day and not than another.`, ['lighterLaw']);
  return notMet('N2', 'NOT_IN_FORCE_ON_ACT_DATE', `${name} came into force on ${path.version.validFrom}, after the act, and is not lighter than the law of the act.`);
};

/** Component by component, on the same base: no end higher, one end lower. */
const isLighter = (mine: RuleOfPath, theirs: RuleOfPath): boolean => {
  if (mine.unit !== theirs.unit || mine.base !== theirs.base) return false;
  const [low, high] = [mine.min ?? 0, mine.max ?? Number.POSITIVE_INFINITY];
  const [theirLow, theirHigh] = [theirs.min ?? 0, theirs.max ?? Number.POSITIVE_INFINITY];
  return low <= theirLow && high <= theirHigh && (low < theirLow || high < theirHigh);
};
