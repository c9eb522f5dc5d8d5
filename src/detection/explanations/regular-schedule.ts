import { shareOfStays } from '../claims/stays.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { continuing, ownTreatment } from '../features/own-treatment.ts';
import type { Explanation } from './explanation.ts';

/** Gaps between gatherings that vary less than this, as a share of their mean, are a timetable. */
const threshold = 0.4;
/** A timetable comes back at least monthly, and often enough to be seen. */
const longestGap = 31;
const leastGatherings = 10;
const mostFromElsewhere = 0.5;
/** Who comes to a clinic day, a shift or a round goes home again. */
const mostStays = 0.5;

/** A clinic day, a shift, a round: people of the place at one facility, on days that come back like a timetable. */
export const regularSchedule: Explanation = (index, group) => {
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const days = group.gatherings.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / Math.max(1, gaps.length));
  const stays = shareOfStays(index.claims, group.claims);
  const value = days.length < leastGatherings ? null : deviation / Math.max(1, mean);
  return {
    explanation: 'REGULAR_SCHEDULE',
    explains:
      value !== null &&
      value < threshold &&
      sites === 1 &&
      mean <= longestGap &&
      stays < mostStays &&
      (fromElsewhere(index, group) ?? 0) < mostFromElsewhere &&
      (ownTreatment(index, group) ?? 1) >= continuing,
    finding:
      value === null
        ? `${days.length} dates are too few to be a timetable`
        : `${days.length} dates at ${sites} facilities, ${mean.toFixed(1)} days apart on average, varying by ${deviation.toFixed(1)}`,
    value,
    threshold,
  };
};
