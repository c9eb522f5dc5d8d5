import type { Visits } from '../claims/visits.ts';

/**
 * Per site the chance that two visits drawn by the site's popularity of days fall within `days` of each other: the sum
 * over days of q(t) times q(t−days … t+days), with q the share of the site's visits on a day.
 */
export const meetingChance = (
  visits: Visits,
  windows: { readonly low: Int32Array; readonly high: Int32Array },
): Float64Array => {
  const chance = new Float64Array(new SharedArrayBuffer(visits.sites * 8));
  for (let site = 0; site < visits.sites; site++) {
    const start = visits.siteStart[site] ?? 0;
    const end = visits.siteStart[site + 1] ?? 0;
    // A sum of whole numbers, so that its order does not matter.
    let near = 0;
    for (let visit = start; visit < end; visit++) near += (windows.high[visit] ?? 0) - (windows.low[visit] ?? 0);
    const total = end - start;
    chance[site] = total === 0 ? 0 : near / (total * total);
  }
  return chance;
};
