import { isInForce } from '../../../entities/validity.ts';
import { evaluateCondition, type Facts } from '../facts/evaluate-condition.ts';
import { type Check, met, notMet, open } from './check.ts';
import { compareSeverity } from './compare-severity.ts';
import type { BasisPath } from './measure-on-trial.ts';
import { oncePer } from './once-per.ts';

/** Whether text and work are in force on that day. */
export const inForce = ({ version, work }: BasisPath, day: string): boolean =>
  isInForce(version, day) && isInForce(work, day);

/** Everything beside the rule itself that tells which law the act and the decision met. */
export interface Times {
  readonly lastDay: string;
  readonly decidedOn: string | null;
  readonly facts: Facts;
  readonly paths: readonly BasisPath[];
}

/** Those of the rules that may ever take the place of this one: data of the law, the same in every case. */
const successorsAmong = oncePer((paths: readonly BasisPath[]) =>
  oncePer((older: BasisPath) => paths.filter((newer) => maySucceed(newer, older))),
);

/** Those of the rules whose place this one may ever take. */
const predecessorsAmong = oncePer((paths: readonly BasisPath[]) =>
  oncePer((newer: BasisPath) => paths.filter((older) => maySucceed(newer, older))),
);

/** Whether both reach one conduct, and the older one ends or yields. What attaches nothing takes no place. */
const maySucceed = (newer: BasisPath, older: BasisPath): boolean =>
  newer.norm.id !== older.norm.id &&
  newer.rules.length > 0 &&
  newer.covers.some(({ finding }) => older.covers.some((cover) => cover.finding === finding)) &&
  (older.version.validTo !== null ||
    older.work.validTo !== null ||
    !inForce(older, newer.version.validFrom) ||
    older.overriddenBy.some(({ norm }) => norm === newer.norm.id));

/** The other rule also reaches the act, as far as its elements tell; a fund that is not told is a basic one, as everywhere. */
const reaches = (other: BasisPath, facts: Facts): boolean =>
  evaluateCondition(other.norm.condition, facts.has('fund') ? facts : new Map(facts).set('fund', 'BASIC')).value !==
  'FALSE';

const isLighter = (one: BasisPath, other: BasisPath): boolean => compareSeverity(one.rules, other.rules) === 'LIGHTER';

const mayBeLighter = (one: BasisPath, other: BasisPath): boolean => {
  const severity = compareSeverity(one.rules, other.rules);
  return severity === 'LIGHTER' || severity === 'NOT_COMPARABLE';
};

/** Whether the older rule was gone by that day: expressly, or because the newer one takes its place. */
const replaced = (older: BasisPath, newer: BasisPath, day: string): 'EXPRESSLY' | 'BY_PRIORITY' | null => {
  if (!inForce(older, day)) return 'EXPRESSLY';
  const override = older.overriddenBy.find(({ norm }) => norm === newer.norm.id);
  return override !== undefined && (override.validFrom === null || override.validFrom <= day) ? 'BY_PRIORITY' : null;
};

/**
 * A rule younger than the act may be used only if it took the place of the law of the act and is lighter
 * (Administrative Penalty Law 37). A rule that merely came beside the older one is not "the law, amended".
 */
export const asLaterLaw = (path: BasisPath, name: string, { lastDay, decidedOn, facts, paths }: Times): Check => {
  const day = decidedOn ?? path.version.validFrom;
  const tookThePlaceOf = (other: BasisPath): boolean =>
    inForce(other, lastDay) && replaced(other, path, day) !== null && reaches(other, facts);
  const isGone = decidedOn !== null && !inForce(path, decidedOn);
  const earlier = predecessorsAmong(paths)(path);
  if (isGone || !earlier.some((other) => tookThePlaceOf(other) && mayBeLighter(path, other)))
    return notMet(
      'N2',
      'NOT_IN_FORCE_ON_ACT_DATE',
      `${name} is in force from ${path.version.validFrom}; the act ended on ${lastDay}.`,
    );
  if (decidedOn === null)
    return open(
      'N2',
      'NOT_IN_FORCE_ON_ACT_DATE',
      `${name} came after the act; whether it was the lighter law on the day of the decision cannot be told without that day.`,
      ['decidedOn'],
    );
  const older = earlier.filter(tookThePlaceOf);
  if (older.every((other) => isLighter(path, other) && replaced(other, path, day) === 'EXPRESSLY'))
    return met('N2', `${name} is later than the act, replaced the law of the act, and is lighter.`);
  return open(
    'N2',
    'LATER_LAW_NOT_COMPARABLE',
    `${name} came after the act; whether it is the lighter law that replaced the law of the act is contested.`,
    ['lighterLaw'],
  );
};

/**
 * For the law of the act: the lighter law that stood in its place when the decision was made. Where the day of the decision
 * is not told, it may have been made under any younger law.
 */
export const lighterLawSince = (
  path: BasisPath,
  name: string,
  { lastDay, decidedOn, facts, paths }: Times,
): Check | null => {
  const tookItsPlace = (other: BasisPath): boolean => {
    const day = decidedOn ?? other.version.validFrom;
    return (
      other.version.validFrom > lastDay &&
      inForce(other, day) &&
      replaced(path, other, day) !== null &&
      reaches(other, facts)
    );
  };
  const later = successorsAmong(paths)(path);
  if (decidedOn === null) {
    const younger = later.find((other) => tookItsPlace(other) && mayBeLighter(other, path));
    return younger === undefined
      ? null
      : open(
          'N2',
          'DECISION_DAY_UNKNOWN',
          `${saidOf(younger)} came after the act; whether it stood in the place of ${name} on the day of the decision, and is lighter, cannot be told without that day.`,
          ['decidedOn'],
        );
  }
  const newer = later.filter(tookItsPlace);
  // What surely took its place comes before what may have, in whatever order the law was read.
  const lighter = newer.find((other) => isLighter(other, path) && replaced(path, other, decidedOn) === 'EXPRESSLY');
  if (lighter !== undefined)
    return notMet(
      'N2',
      'LIGHTER_LAW_APPLIES',
      `${saidOf(lighter)} had replaced ${name} by ${decidedOn} and is lighter.`,
    );
  const contested = newer.find((other) => mayBeLighter(other, path));
  return contested === undefined
    ? null
    : open(
        'N2',
        'LATER_LAW_NOT_COMPARABLE',
        `${saidOf(contested)} came after the act and before the decision; whether it is the lighter law in place of ${name} is contested.`,
        ['lighterLaw'],
      );
};

const saidOf = ({ work, provision }: BasisPath): string => `${work.titleZh} ${provision.citationZh}`;
