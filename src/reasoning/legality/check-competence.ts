import { type Check, met, notMet, open } from './check.ts';
import type { MeasureOnTrial, RuleOfPath } from './measure-on-trial.ts';

/** A text that leaves the authority to other rules is satisfied by any administrative body with a penalty power. */
const leftToOtherRules = 'COMPETENT_BODY';

/**
 * N1: the issuer is of a kind that may impose this measure on the day of the decision. A body without a penalty power
 * of its own may penalise only as a delegate in the name of the department, which must be shown.
 */
export const checkCompetence = (rule: RuleOfPath, { issuers, decision }: MeasureOnTrial): Check => {
  const day = decision.decidedOn;
  const kinds = rule.imposedBy
    .filter(({ validFrom, validTo }) => day === null || ((validFrom === null || validFrom <= day) && (validTo === null || day < validTo)))
    .map(({ kind }) => kind);
  if (kinds.length === 0) return open('N1', 'ISSUER_UNKNOWN', 'Who may impose this measure is not on file for that day.', ['competence']);
  if (issuers.length === 0) return open('N1', 'ISSUER_UNKNOWN', `Who imposed it is not known; it must be ${kinds.join(' or ')}.`, ['issuer']);
  const competent = issuers.find(({ kind, hasPenaltyPower }) => kinds.includes(kind) || (kinds.includes(leftToOtherRules) && hasPenaltyPower));
  if (competent !== undefined) return met('N1', `${competent.kind} may impose it.`);
  const [issuer] = issuers;
  const lacksPower = rule.legalNature === 'PENALTY' && issuer?.hasPenaltyPower === false;
  if (decision.actsUnder === 'DELEGATED' && lacksPower)
    return open('N1', 'DELEGATION_NOT_SHOWN', `${issuer?.kind} acted as a delegate; the written delegation in the name of ${kinds.join(' or ')} must be shown.`, ['delegationDocument']);
  if (decision.actsUnder === 'CONCENTRATED' || decision.actsUnder === 'AUTHORISED')
    return open('N1', 'DELEGATION_NOT_SHOWN', `${issuer?.kind} acted under concentrated or authorised powers; the document must be shown.`, ['powerDocument']);
  return notMet('N1', 'NOT_COMPETENT', `${issuer?.kind} may not impose it; ${kinds.join(' or ')} may.`);
};
