import { fromElsewhere } from '../features/from-elsewhere.ts';
import type { Explanation } from './explanation.ts';

/** From this share of claims that are no stays on, busy days are days of visits. */
const threshold = 0.5;
/** A day or more in bed is a stay. */
const leastNights = 2;
const mostFromElsewhere = 0.2;

/**
 * People of the place who come to one facility on its busy days, and stay for no night: a clinic day, doses, a check-up.
 * Busy days that share patients are all that links them, and claims alone do not tell such a programme from cards swiped
 * on common dates; records would. Stays in waves, several facilities and patients from elsewhere are not explained.
 */
export const localVisitingDays: Explanation = (index, group) => {
  const { claims } = index;
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const visits = group.claims.filter((row) => (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0) < leastNights).length;
  const value = visits / Math.max(1, group.claims.length);
  const away = fromElsewhere(index, group) ?? 0;
  return {
    explanation: 'LOCAL_VISITING_DAYS',
    explains: group.pattern === 'LINKED_BURSTS' && sites === 1 && value >= threshold && away < mostFromElsewhere,
    finding: `${Math.round(value * 100)} % of the claims are visits without a night, at ${sites} facilities; patients from elsewhere stand out by ${away.toFixed(2)} of what they could`,
    value,
    threshold,
  };
};
