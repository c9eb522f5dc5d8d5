import type { Explanation } from './explanation.ts';

/** Gaps between gatherings that vary less than this, as a share of their mean, are a timetable. */
const threshold = 0.4;

/** A clinic day, a dialysis shift, a round: at one facility, on days that come back like a timetable. */
export const regularSchedule: Explanation = (_, group) => {
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const days = group.gatherings.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / Math.max(1, gaps.length));
  const value = gaps.length < 4 ? null : deviation / Math.max(1, mean);
  return {
    explanation: 'REGULAR_SCHEDULE',
    explains: value !== null && sites === 1 && value < threshold,
    finding:
      value === null
        ? 'too few dates to see a rhythm'
        : `${days.length} dates at ${sites} facilities, ${mean.toFixed(1)} days apart on average, varying by ${deviation.toFixed(1)}`,
    value,
    threshold,
  };
};
