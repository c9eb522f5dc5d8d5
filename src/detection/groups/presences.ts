import { firstClaimFrom, type VisitIndex } from '../claims/claim-index.ts';
import type { Gathering } from './group.ts';

/** Who was at some gatherings. */
export interface Presences {
  /** How many people were at any of them. */
  readonly people: number;
  /** Those who were at several, sorted, and at how many. */
  readonly patient: Int32Array;
  readonly seen: Int32Array;
  /** By gathering: claims of those who are not in company. */
  readonly strangers: readonly number[];
}

/** Asks for one group after the other; who was at fewer gatherings than `least` is counted only. */
export const openPresences = (
  index: VisitIndex,
  least: number,
): ((gatherings: readonly Gathering[], company: ReadonlySet<number>) => Presences) => {
  const { patient, patients } = index.claims;
  // By patient, all 0 between two questions: gatherings, the last one counted from 1, and whether in company.
  const hits = new Int32Array(patients.count);
  const last = new Int32Array(patients.count);
  const isCompany = new Uint8Array(patients.count);
  return (gatherings, company) => {
    for (const one of company) isCompany[one] = 1;
    const people: number[] = [];
    const strangers = gatherings.map(({ facility, firstDay, lastDay }, place) => {
      let count = 0;
      const to = firstClaimFrom(index, facility, lastDay + 1);
      for (let row = firstClaimFrom(index, facility, firstDay); row < to; row++) {
        const who = patient[row] ?? 0;
        if (isCompany[who] === 0) count++;
        if (last[who] === place + 1) continue;
        if (last[who] === 0) people.push(who);
        last[who] = place + 1;
        hits[who] = (hits[who] ?? 0) + 1;
      }
      return count;
    });
    const several = Int32Array.from(people.filter((who) => (hits[who] ?? 0) >= least)).sort();
    const seen = several.map((who) => hits[who] ?? 0);
    for (const one of company) isCompany[one] = 0;
    for (const who of people) {
      hits[who] = 0;
      last[who] = 0;
    }
    return { people: people.length, patient: several, seen, strangers };
  };
};
