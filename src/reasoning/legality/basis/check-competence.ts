import { type Check, met, notMet, open } from './check.ts';
import { isWithin } from './match-norm.ts';
import type { MeasureOnTrial, RuleOfPath } from './measure-on-trial.ts';

/** Texts that say "the competent body" leave it to other rules which body that is. */
const leftToOtherRules = 'COMPETENT_BODY';

interface Span {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const holdsOn = ({ validFrom, validTo }: Span, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

/**
 * N1: the issuer is of a kind that may impose this measure on the day of the decision, and the act was in its area. Another body may only show that
 * it acted as a delegate, or under a power that was given to it.
 */
export const checkCompetence = (rule: RuleOfPath, { issuers, decision, region }: MeasureOnTrial): Check => {
  const day = decision.decidedOn;
  const kinds = [
    ...new Set(rule.imposedBy.filter((span) => day === null || holdsOn(span, day)).map(({ kind }) => kind)),
  ];
  const wanted = kinds.join(' or ');
  if (kinds.length === 0)
    return open('N1', 'ISSUER_UNKNOWN', 'Who may impose this measure is not on file for that day.', ['competence']);
  if (issuers.length === 0)
    return open('N1', 'ISSUER_UNKNOWN', `Who imposed it is not known; it must be ${wanted}.`, ['issuer']);
  const competent = issuers.find(({ kind }) => kinds.includes(kind));
  if (competent !== undefined) {
    const area = competent.region;
    if (area !== undefined && !isWithin(region, area) && !isWithin(area, region))
      return notMet('N1', 'OUTSIDE_ITS_AREA', `${competent.kind} acts in ${area}; the act was in ${region}.`);
    const always = rule.imposedBy.some(
      ({ kind, validFrom, validTo }) => kind === competent.kind && validFrom === null && validTo === null,
    );
    return day !== null || always
      ? met('N1', `${competent.kind} may impose it.`)
      : open(
          'N1',
          'ISSUER_UNKNOWN',
          `${competent.kind} could impose it on some days only, and the day of the decision is not known.`,
          ['decidedOn'],
        );
  }
  const issuer = issuers.map(({ kind }) => kind).join(' and ');
  if (kinds.includes(leftToOtherRules) && issuers.some(({ hasPenaltyPower }) => hasPenaltyPower))
    return open(
      'N1',
      'COMPETENCE_LEFT_OPEN',
      `The text leaves it to other rules which body may impose it; whether that is ${issuer} must be shown.`,
      ['competentBody'],
    );
  switch (decision.actsUnder) {
    case 'OWN':
      return notMet('N1', 'NOT_COMPETENT', `${issuer} may not impose it; ${wanted} may.`);
    case 'DELEGATED':
      return open(
        'N1',
        'DELEGATION_NOT_SHOWN',
        `${issuer} acted as a delegate; the written delegation in the name of ${wanted} must be shown.`,
        ['delegationDocument'],
      );
    case 'AUTHORISED':
    case 'CONCENTRATED':
      return open(
        'N1',
        'DELEGATION_NOT_SHOWN',
        `${issuer} acted under authorised or concentrated powers; the document must be shown.`,
        ['powerDocument'],
      );
    default:
      return open(
        'N1',
        'DELEGATION_NOT_SHOWN',
        `${issuer} may not impose it in its own name; ${wanted} may. Whether it acted as a delegate is not known.`,
        ['actsUnder'],
      );
  }
};
