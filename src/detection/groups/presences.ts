import { keptRoom } from '../../platform/threads/kept-room.ts';
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

// By patient, all 0 between two questions: gatherings, the last one counted from 1, and whether in company.
const hitsRoom = keptRoom();
const lastRoom = keptRoom();
const companyRoom = keptRoom();
/** Who was there, in any order; nothing is left to be read. */
const presentRoom = keptRoom();

/** Those with `least` hits or more, sorted. */
const severalAmong = (present: Int32Array, hits: Int32Array, least: number): Int32Array => {
  let several = 0;
  for (const who of present) if ((hits[who] ?? 0) >= least) several++;
  const patients = new Int32Array(several);
  for (const who of present) if ((hits[who] ?? 0) >= least) patients[--several] = who;
  return patients.sort();
};

/** Asks for one group after the other; who was at fewer gatherings than `least` is counted only. */
export const openPresences = (
  index: VisitIndex,
  least: number,
): ((gatherings: readonly Gathering[], company: ReadonlySet<number>) => Presences) => {
  const { patient, patients } = index.claims;
  const hits = hitsRoom(patients.count);
  const last = lastRoom(patients.count);
  const isCompany = companyRoom(patients.count);
  const present = presentRoom(patients.count);
  return (gatherings, company) => {
    for (const one of company) isCompany[one] = 1;
    let people = 0;
    const strangers = gatherings.map(({ facility, firstDay, lastDay }, place) => {
      let count = 0;
      const to = firstClaimFrom(index, facility, lastDay + 1);
      for (let row = firstClaimFrom(index, facility, firstDay); row < to; row++) {
        const who = patient[row] ?? 0;
        if (isCompany[who] === 0) count++;
        if (last[who] === place + 1) continue;
        if (last[who] === 0) present[people++] = who;
        last[who] = place + 1;
        hits[who] = (hits[who] ?? 0) + 1;
      }
      return count;
    });
    const several = severalAmong(present.subarray(0, people), hits, least);
    const seen = several.map((who) => hits[who] ?? 0);
    for (const one of company) isCompany[one] = 0;
    for (let place = 0; place < people; place++) {
      hits[present[place] ?? 0] = 0;
      last[present[place] ?? 0] = 0;
    }
    return { people, patient: several, seen, strangers };
  };
};
