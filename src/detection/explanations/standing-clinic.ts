import { shareOfStays } from '../claims/stays.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { continuing, ownTreatment } from '../features/own-treatment.ts';
import type { Explanation } from './explanation.ts';

/** Days between gatherings, on average: up to a month is a clinic day, a shift, a round. */
const threshold = 31;
/** It must have run through this share of the time looked at, this often, and with visits that are no stays. */
const leastSpan = 0.7;
const leastGatherings = 12;
const mostStays = 0.5;
const mostFromElsewhere = 0.5;

/** A clinic day for the chronically ill, regular or not: the same people of the place at one facility, month by month. */
export const standingClinic: Explanation = (index, group) => {
  const { claims } = index;
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const days = group.gatherings.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const value = days.length < 2 ? null : span / (days.length - 1);
  const stays = shareOfStays(claims, group.claims);
  const away = fromElsewhere(index, group);
  return {
    explanation: 'STANDING_CLINIC',
    explains:
      value !== null &&
      value <= threshold &&
      sites === 1 &&
      days.length >= leastGatherings &&
      span >= leastSpan * (claims.endDay - claims.firstDay) &&
      stays < mostStays &&
      (away ?? 0) < mostFromElsewhere &&
      (ownTreatment(index, group) ?? 1) >= continuing,
    finding: `${days.length} gatherings at ${sites} facilities over ${span} days; ${Math.round(stays * 100)} % of the claims are stays`,
    value,
    threshold,
  };
};
