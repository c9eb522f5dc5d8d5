import { isInForce } from '../../../entities/validity.ts';
import { type ActSpan, actSpan } from '../facts/act-span.ts';
import type { Facts } from '../facts/evaluate-condition.ts';
import { type Check, met, notMet, open } from './check.ts';
import { asLaterLaw, inForce, lighterLawSince } from './later-law.ts';
import type { BasisPath, FindingOnTrial } from './measure-on-trial.ts';

/**
 * N2: the version must be in force on the day of the act, or be the lighter later law (Administrative Penalty Law 37).
 * Acts across a boundary are not decided by the end of the act: that rule is about limitation only.
 */
export const checkVersion = (
  path: BasisPath,
  findings: readonly FindingOnTrial[],
  facts: Facts,
  { decidedOn, paths }: { readonly decidedOn: string | null; readonly paths: readonly BasisPath[] },
): Check => {
  const { version, work, provision } = path;
  const name = `${work.titleZh} ${provision.citationZh}`;
  const span = actSpan(findings);
  if (span === null)
    return open(
      'N2',
      'ACT_DATE_UNKNOWN',
      `${name} is in force ${fromTo(version)}; whether the act falls into that time is not told.`,
      ['actDate'],
    );
  const times = { lastDay: span.last, decidedOn, facts, paths };
  const isAtFirst = inForce(path, span.first);
  const isAtLast = inForce(path, span.last);
  if (isAtFirst && isAtLast)
    return (
      lighterLawSince(path, name, times) ??
      met('N2', `${name} was in force on the day of the act (${version.validFrom} to ${version.validTo ?? 'today'}).`)
    );
  if (isAtFirst || isAtLast) {
    const boundary = isAtFirst ? (version.validTo ?? work.validTo) : version.validFrom;
    return findings.every(({ datePrecision }) => datePrecision === 'DAY')
      ? open(
          'N2',
          'ACROSS_VERSIONS',
          `The act runs across ${boundary}, a boundary of ${name}: the amounts must be split there.`,
          ['amountsByPeriod'],
        )
      : open(
          'N2',
          'ACT_DATE_UNKNOWN',
          `The day of the act is known only roughly, and ${boundary} is a boundary of ${name}.`,
          ['actDate'],
        );
  }
  const ended = [version.validTo, work.validTo].find((day) => day !== null && day <= span.first);
  if (ended !== undefined && ended !== null)
    return notMet(
      'N2',
      'REPEALED',
      `${name} was no longer in force from ${ended}; the act was on ${span.first} or later.`,
    );
  if (version.validTo !== null && span.last >= version.validTo)
    return open(
      'N2',
      'ACROSS_VERSIONS',
      `The act runs across the whole time of ${name}: the amounts must be split at its ends.`,
      ['amountsByPeriod'],
    );
  if (earlierWordingIsMissing(path, span, paths))
    return open(
      'N2',
      'TEXT_NOT_ON_FILE',
      `${work.titleZh} was in force on the day of the act, but the wording of ${provision.citationZh} before ${version.validFrom} is not on file.`,
      ['earlierWording'],
    );
  return asLaterLaw(path, name, times);
};

/** The work is older than the wording, and what stood there on the days of the act, under this or another number, is not on file. */
const earlierWordingIsMissing = (
  { version, work }: BasisPath,
  { first, last }: ActSpan,
  paths: readonly BasisPath[],
): boolean =>
  last < version.validFrom &&
  isInForce(work, first) &&
  !paths.some((other) => other.work.id === work.id && other.version.validTo === version.validFrom);

const fromTo = ({ validFrom, validTo }: BasisPath['version']): string =>
  validTo === null ? `from ${validFrom}` : `from ${validFrom} until before ${validTo}`;
