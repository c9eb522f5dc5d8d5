import { poissonTail, surprisingUpTo } from '../null-models/poisson-tail.ts';
import type { PatientWindows } from './patient-windows.ts';

/** With which windows of its site a window is linked; windows without a link are not there. */
export type WindowLinks = ReadonlyMap<number, readonly number[]>;

/** Fewer people than this in two windows is a family. */
export const leastShared = 4;

/**
 * Windows of one site after the other that share more patients than the visits of those who return bring about, by
 * −log10 p. How busy a window is tell those who came to the site once. `windows` are those of the whole time, `most` the
 * visits of the largest site. Takes window after window and counts in which later ones its patients are, so that what is
 * kept grows with the visits only.
 */
export const openWindowLinks = (windows: number, most: number, link: number): ((of: PatientWindows) => WindowLinks) => {
  // Many windows make many pairs, of which some share people by chance.
  const needed = Math.max(link, Math.log10((windows * (windows - 1)) / 2) - 0.5);
  const mostExpected = surprisingUpTo(needed);
  // Shifted by half a window there is one more.
  const once = new Int32Array(windows + 1);
  const returns = new Int32Array(windows + 1);
  const shared = new Int32Array(windows + 1);
  const met = new Int32Array(windows + 1);
  const returningByWindow = openReturning(windows, most);
  return (of) => {
    const { patients, start, window } = of;
    once.fill(0);
    returns.fill(0);
    let onlyOnce = 0;
    for (let place = 0; place < patients; place++) {
      const own = (start[place + 1] ?? 0) - (start[place] ?? 0);
      const counts = own === 1 ? once : returns;
      if (own === 1) onlyOnce++;
      for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at++)
        counts[window[at] ?? 0] = (counts[window[at] ?? 0] ?? 0) + Math.max(1, own - 1);
    }
    const links = new Map<number, number[]>();
    if (patients - onlyOnce < leastShared) return links;
    // Half a visit more in every window, so that one which nobody else used is rare and not impossible.
    const shareOf = (here: number): number => ((once[here] ?? 0) + 0.5) / (onlyOnce + windows / 2);
    const rows = returningByWindow(of);
    for (let one = 0; one <= windows; one++) {
      const [from, to] = [rows.start[one] ?? 0, rows.start[one + 1] ?? 0];
      if (to - from < leastShared) continue;
      let others = 0;
      for (let row = from; row < to; row++)
        for (let at = rows.next[row] ?? 0; at < (rows.end[row] ?? 0); at++) {
          const other = window[at] ?? 0;
          if (shared[other] === 0) met[others++] = other;
          shared[other] = (shared[other] ?? 0) + 1;
        }
      for (let place = 0; place < others; place++) {
        const other = met[place] ?? 0;
        const people = shared[other] ?? 0;
        shared[other] = 0;
        if (people < leastShared) continue;
        const expected = Math.max((returns[one] ?? 0) * shareOf(other), (returns[other] ?? 0) * shareOf(one));
        if (expected > mostExpected(people) || poissonTail(people, expected) < needed) continue;
        append(links, one, other);
        append(links, other, one);
      }
    }
    return links;
  };
};

/** The patients of a window who are in later ones too, as where those stand: from `next` up to and without `end`. */
interface Returning {
  readonly start: Int32Array;
  readonly next: Int32Array;
  readonly end: Int32Array;
}

/** What it answers is overwritten by the next question. */
const openReturning = (windows: number, most: number): ((of: PatientWindows) => Returning) => {
  const first = new Int32Array(windows + 2);
  const filled = new Int32Array(windows + 2);
  const next = new Int32Array(most);
  const end = new Int32Array(most);
  return ({ patients, start, window }) => {
    first.fill(0);
    for (let place = 0; place < patients; place++)
      for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0) - 1; at++)
        first[(window[at] ?? 0) + 1] = (first[(window[at] ?? 0) + 1] ?? 0) + 1;
    for (let one = 0; one <= windows; one++) first[one + 1] = (first[one] ?? 0) + (first[one + 1] ?? 0);
    filled.set(first);
    for (let place = 0; place < patients; place++)
      for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0) - 1; at++) {
        const row = filled[window[at] ?? 0] ?? 0;
        filled[window[at] ?? 0] = row + 1;
        next[row] = at + 1;
        end[row] = start[place + 1] ?? 0;
      }
    return { start: first, next, end };
  };
};

const append = (lists: Map<number, number[]>, key: number, item: number): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
};
