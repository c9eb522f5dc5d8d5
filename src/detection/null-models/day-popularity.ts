import { endNear, firstNear, type Period, type Visits } from '../claims/visits.ts';

/** How crowded a site is: its visits, and pairs of visits within some days of each other (each with itself too). */
export interface Popularity {
  readonly site: Int32Array;
  readonly visits: Float64Array;
  readonly near: Float64Array;
}

/** By site, for the visits inside the period: whole numbers, so that the popularity of parts can be added up. */
export const popularityOf = (visits: Visits, days: number, [from, to]: Period): Popularity => {
  const size = visitsByOccasion(visits);
  const site: number[] = [];
  const counts: number[] = [];
  const near: number[] = [];
  for (let occasion = 0; occasion < visits.occasions; occasion++) {
    const day = visits.occasionDay[occasion] ?? 0;
    if (day < from || day >= to) continue;
    const here = visits.occasionSite[occasion] ?? 0;
    if (site.at(-1) !== here) {
      site.push(here);
      counts.push(0);
      near.push(0);
    }
    const last = site.length - 1;
    const own = size[occasion] ?? 0;
    let around = 0;
    const end = endNear(visits, occasion, days);
    for (let other = firstNear(visits, occasion, days); other < end; other++) around += size[other] ?? 0;
    counts[last] = (counts[last] ?? 0) + own;
    near[last] = (near[last] ?? 0) + own * around;
  }
  return { site: Int32Array.from(site), visits: Float64Array.from(counts), near: Float64Array.from(near) };
};

const visitsByOccasion = ({ occasions, occasionStart, patient }: Visits): Int32Array => {
  const size = new Int32Array(occasions);
  for (let occasion = 0; occasion < occasions; occasion++) {
    const first = occasionStart[occasion] ?? 0;
    let visits = 0;
    for (let row = first; row < (occasionStart[occasion + 1] ?? 0); row++)
      if (row === first || patient[row] !== patient[row - 1]) visits++;
    size[occasion] = visits;
  }
  return size;
};

/**
 * Per site the chance that two visits drawn by the site's popularity of days fall within `days` of each other: the sum
 * over days of q(t) times q(t−days … t+days), with q the share of the site's visits on a day.
 */
export const meetingChance = (popularity: Popularity, sites: number): Float64Array => {
  const chance = new Float64Array(new SharedArrayBuffer(sites * 8));
  for (let place = 0; place < popularity.site.length; place++) {
    const total = popularity.visits[place] ?? 0;
    chance[popularity.site[place] ?? 0] = total === 0 ? 0 : (popularity.near[place] ?? 0) / (total * total);
  }
  return chance;
};
