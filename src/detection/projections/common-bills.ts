import { billOf } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { poissonTail, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { componentsOf } from './components.ts';

/** Fewer people than this bear two bills alike by being a family. */
const leastShared = 4;
/** −log10 p of the people whom two bills share. */
const link = 2;

/**
 * Bill–bill: bills of a facility, each an item and a sum to the fen, are linked when more people bear both than the numbers
 * of people who bear each, and of bills that people there have, bring about. Answers, for bills that hang together, those who
 * bear two of them or more, sorted. The first bill that somebody shares with others says nothing: a price list, a package
 * and a refill bring it about. Facilities `from` up to and without `to`, in their order.
 */
export const commonBills = (index: ClaimIndex, from: number, to: number): readonly (readonly number[])[] => {
  const found: (readonly number[])[] = [];
  for (let facility = from; facility < to; facility++) {
    const borne = borneAt(index, facility);
    const links = linksOf(borne);
    for (const bills of componentsOf(
      [...links.keys()].sort((a, b) => a - b),
      (bill) => links.get(bill) ?? [],
    )) {
      const patients = bearersOf(borne, new Set(bills));
      if (patients.length >= leastShared) found.push(patients);
    }
  }
  return found;
};

/** Who bears which bills of a facility; only bills of `leastShared` people or more are numbered, as they come. */
interface Borne {
  /** Bills of each who bears one. */
  readonly billsOf: ReadonlyMap<number, readonly number[]>;
  /** People who bear a bill. */
  readonly people: readonly (readonly number[])[];
  /** Different bills of all people, counted or not, and ordered pairs of them of one person. */
  readonly total: number;
  readonly pairs: number;
}

const borneAt = ({ claims, facilityStart }: ClaimIndex, facility: number): Borne => {
  const rows = rowsWithBill(claims, facilityStart[facility] ?? 0, facilityStart[facility + 1] ?? 0);
  const bills = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) bills[at] = billOf(claims, rows[at] ?? 0) ?? 0;
  const different = distinct(bills.slice().sort());
  const places = Int32Array.from(bills, (bill) => placeOf(different, bill));
  // One number for patient and bill: whole, and far below what a double holds exactly.
  const width = different.length;
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) keys[at] = (claims.patient[rows[at] ?? 0] ?? 0) * width + (places[at] ?? 0);
  const borne = distinct(keys.sort());
  const bearers = new Int32Array(width);
  let pairs = 0;
  for (let from = 0, to = 0; from < borne.length; from = to) {
    const patient = Math.floor((borne[from] ?? 0) / width);
    for (; to < borne.length && (borne[to] ?? 0) < (patient + 1) * width; to++) {
      const place = (borne[to] ?? 0) - patient * width;
      bearers[place] = (bearers[place] ?? 0) + 1;
    }
    pairs += (to - from) * (to - from - 1);
  }
  return { ...numbered(borne, places, bearers), total: borne.length, pairs };
};

const rowsWithBill = (claims: ClaimTable, from: number, to: number): Int32Array => {
  const rows = new Int32Array(to - from);
  let told = 0;
  for (let row = from; row < to; row++) if (billOf(claims, row) !== null) rows[told++] = row;
  return rows.subarray(0, told);
};

/** Sorted numbers, each once, in their place. */
const distinct = (sorted: Float64Array): Float64Array => {
  let count = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] ?? 0;
  return sorted.subarray(0, count);
};

const placeOf = (sorted: Float64Array, one: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < one) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Bills of enough people, numbered as they first come among the `places` of the rows. */
const numbered = (borne: Float64Array, places: Int32Array, bearers: Int32Array): Pick<Borne, 'billsOf' | 'people'> => {
  const numberOf = new Int32Array(bearers.length).fill(-1);
  const people: number[][] = [];
  for (const place of places)
    if ((bearers[place] ?? 0) >= leastShared && numberOf[place] === -1) numberOf[place] = people.push([]) - 1;
  const billsOf = new Map<number, number[]>();
  for (const key of borne) {
    const patient = Math.floor(key / bearers.length);
    const bill = numberOf[key - patient * bearers.length] ?? -1;
    if (bill === -1) continue;
    people[bill]?.push(patient);
    const own = billsOf.get(patient);
    if (own === undefined) billsOf.set(patient, [bill]);
    else own.push(bill);
  }
  return { billsOf, people };
};

const linksOf = ({ billsOf, people, total, pairs }: Borne): ReadonlyMap<number, readonly number[]> => {
  const links = new Map<number, number[]>();
  // Many bills make many pairs, of which some share people by chance.
  const needed = Math.max(link, Math.log10((people.length * (people.length - 1)) / 2) - 0.5);
  const mostExpected = surprisingUpTo(needed);
  const shared = new Int32Array(people.length);
  for (const [bill, own] of people.entries()) {
    const met: number[] = [];
    for (const patient of own)
      for (const other of billsOf.get(patient) ?? []) {
        if (other <= bill) continue;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    for (const other of met) {
      const both = shared[other] ?? 0;
      shared[other] = 0;
      if (both < leastShared) continue;
      const expected = (pairs * own.length * (people[other]?.length ?? 0)) / total ** 2;
      if (expected > mostExpected(both) || poissonTail(both, expected) < needed) continue;
      links.set(bill, [...(links.get(bill) ?? []), other]);
      links.set(other, [...(links.get(other) ?? []), bill]);
    }
  }
  return links;
};

const bearersOf = ({ billsOf }: Borne, bills: ReadonlySet<number>): readonly number[] =>
  [...billsOf]
    .filter(([, own]) => own.filter((bill) => bills.has(bill)).length >= 2)
    .map(([patient]) => patient)
    .sort((a, b) => a - b);
