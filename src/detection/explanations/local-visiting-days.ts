import { shareOfStays } from '../claims/stays.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { continuing, ownTreatment } from '../features/own-treatment.ts';
import type { Explanation } from './explanation.ts';

/** From this share of claims that are no stays on, busy days are days of visits. */
const threshold = 0.5;
const mostFromElsewhere = 0.2;
/** Without items: a series of doses has so few dates, a clinic so many. */
const mostDoses = 4;
const leastClinicDays = 12;

/**
 * People of the place who come to one facility on its busy days, stay for no night, and get again what they got before:
 * a clinic day, doses. Where no items are told the number of dates decides. Stays in waves, several facilities, patients
 * from elsewhere and bills that change from date to date are not explained.
 */
export const localVisitingDays: Explanation = (index, group) => {
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const value = 1 - shareOfStays(index.claims, group.claims);
  const away = fromElsewhere(index, group) ?? 0;
  const treatment = ownTreatment(index, group);
  const dates = group.gatherings.length;
  const isProgramme = treatment === null ? dates <= mostDoses || dates >= leastClinicDays : treatment >= continuing;
  return {
    explanation: 'LOCAL_VISITING_DAYS',
    explains:
      group.pattern === 'LINKED_BURSTS' && sites === 1 && value >= threshold && away < mostFromElsewhere && isProgramme,
    finding: `${Math.round(value * 100)} % of the claims are visits without a night, at ${sites} facilities; patients from elsewhere stand out by ${away.toFixed(2)} of what they could; ${treatment === null ? 'items are not told' : `${Math.round(treatment * 100)} % of the returns are for the same again`}`,
    value,
    threshold,
  };
};
