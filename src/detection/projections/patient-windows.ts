import type { SitePresences } from '../claims/site-presences.ts';

/** The windows of time in which each patient of a site was there. Overwritten by the next question. */
export interface PatientWindows {
  /** The patients of the site, in their order. */
  readonly patients: number;
  readonly patient: Int32Array;
  /** Windows of a patient, ascending: from `start[place]` up to and without the next. */
  readonly start: Int32Array;
  readonly window: Uint16Array;
}

/**
 * Turns to one site, or two taken together, after the other, and asks for windows of one kind after the other; `windowOf`
 * numbers days from 0 in their order. `most` are the rows of the largest question.
 */
export const openPatientWindows = (
  { start: siteStart, row: rowAt, patient: patientOf, day: dayOf }: SitePresences,
  most: number,
): {
  readonly turnTo: (one: number, other: number | null) => void;
  readonly ask: (windowOf: (day: number) => number) => PatientWindows;
} => {
  const patient = new Int32Array(most);
  // Days of a patient: from `first[place]` up to and without the next.
  const first = new Int32Array(most + 1);
  const day = new Uint16Array(most);
  const start = new Int32Array(most + 1);
  const window = new Uint16Array(most);
  let found = 0;
  let filled = 0;
  /** Takes the days of a patient from a place on; answers the place after them. */
  const take = (who: number, from: number, end: number): number => {
    let at = from;
    for (; at < end; at++) {
      const row = rowAt[at] ?? 0;
      if (patientOf[row] !== who) break;
      day[filled++] = dayOf[row] ?? 0;
    }
    return at;
  };
  const turnTo = (one: number, other: number | null): void => {
    found = 0;
    filled = 0;
    let left = siteStart[one] ?? 0;
    let right = siteStart[other ?? one] ?? 0;
    const leftEnd = siteStart[one + 1] ?? 0;
    const rightEnd = other === null ? right : (siteStart[other + 1] ?? 0);
    while (left < leftEnd || right < rightEnd) {
      const here = left < leftEnd ? (patientOf[rowAt[left] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
      const there = right < rightEnd ? (patientOf[rowAt[right] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
      const who = Math.min(here, there);
      patient[found] = who;
      if (here === who) left = take(who, left, leftEnd);
      if (there === who) right = take(who, right, rightEnd);
      first[++found] = filled;
    }
  };
  const ask = (windowOf: (day: number) => number): PatientWindows => {
    let counted = 0;
    for (let place = 0; place < found; place++) {
      const from = counted;
      for (let at = first[place] ?? 0; at < (first[place + 1] ?? 0); at++) {
        const here = windowOf(day[at] ?? 0);
        // Days mostly come in their order, so that a window is mostly the last one, or a later one.
        let before = counted;
        while (before > from && (window[before - 1] ?? 0) > here) before--;
        if (before > from && window[before - 1] === here) continue;
        for (let later = counted++; later > before; later--) window[later] = window[later - 1] ?? 0;
        window[before] = here;
      }
      start[place + 1] = counted;
    }
    return { patients: found, patient, start, window };
  };
  return { turnTo, ask };
};
