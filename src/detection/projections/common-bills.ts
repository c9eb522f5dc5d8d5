import { billOf } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
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

/** Who bears which bills of a facility; only bills of `leastShared` people or more are numbered. */
interface Borne {
  /** Bills of each who bears one, ascending. */
  readonly billsOf: ReadonlyMap<number, readonly number[]>;
  /** People who bear a bill. */
  readonly people: readonly (readonly number[])[];
  /** Different bills of all people, counted or not, and ordered pairs of them of one person. */
  readonly total: number;
  readonly pairs: number;
}

const borneAt = ({ claims, facilityStart }: ClaimIndex, facility: number): Borne => {
  const bearers = new Map<number, Set<number>>();
  for (let row = facilityStart[facility] ?? 0; row < (facilityStart[facility + 1] ?? 0); row++) {
    const bill = billOf(claims, row);
    if (bill === null) continue;
    const own = bearers.get(bill);
    if (own === undefined) bearers.set(bill, new Set([claims.patient[row] ?? 0]));
    else own.add(claims.patient[row] ?? 0);
  }
  const different = new Map<number, number>();
  for (const own of bearers.values())
    for (const patient of own) different.set(patient, (different.get(patient) ?? 0) + 1);
  let total = 0;
  let pairs = 0;
  for (const count of different.values()) {
    total += count;
    pairs += count * (count - 1);
  }
  const people = [...bearers.values()].filter(({ size }) => size >= leastShared).map((own) => [...own]);
  const billsOf = new Map<number, number[]>();
  for (const [bill, own] of people.entries())
    for (const patient of own) {
      const bills = billsOf.get(patient);
      if (bills === undefined) billsOf.set(patient, [bill]);
      else bills.push(bill);
    }
  return { billsOf, people, total, pairs };
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
