import { oncePer } from '../../platform/threads/once-per.ts';
import { isBillTold } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import { openPairNumbers, type PairNumbers } from '../claims/pair-numbers.ts';
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
  const borneAt = openedFor(index);
  for (let facility = from; facility < to; facility++) {
    const borne = borneAt(facility);
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

/** Who bears which bills of a facility, people and bills numbered as they come; only bills of `leastShared` people or more. */
interface Borne {
  /** By number of a person. */
  readonly patient: readonly number[];
  readonly billsOf: readonly (readonly number[])[];
  /** People who bear a bill. */
  readonly people: readonly (readonly number[])[];
  /** Different bills of all people, counted or not, and ordered pairs of them of one person. */
  readonly total: number;
  readonly pairs: number;
}

/** Asks of one facility after the other. */
const openBorne = ({ claims, facilityStart }: ClaimIndex): ((facility: number) => Borne) => {
  const bills = openPairNumbers();
  const borne = openPairNumbers();
  // One more than the number of somebody at the facility, all 0 between two questions.
  const personOf = new Int32Array(claims.patients.count);
  return (facility) => {
    const [from, to] = [facilityStart[facility] ?? 0, facilityStart[facility + 1] ?? 0];
    bills.clear(to - from);
    borne.clear(to - from);
    const patient: number[] = [];
    for (let row = from; row < to; row++) {
      if (!isBillTold(claims, row)) continue;
      const who = claims.patient[row] ?? 0;
      if (personOf[who] === 0) personOf[who] = patient.push(who);
      borne.numberOf((personOf[who] ?? 0) - 1, bills.numberOf(claims.item[row] ?? 0, claims.amount[row] ?? 0));
    }
    for (const who of patient) personOf[who] = 0;
    let pairs = 0;
    for (const own of countsOf(borne.first(), borne.count(), patient.length)) pairs += own * (own - 1);
    return { patient, ...commonAmong(borne, patient.length, bills.count()), total: borne.count(), pairs };
  };
};

const openedFor = oncePer(openBorne);

const countsOf = (numbers: Int32Array, length: number, kinds: number): Int32Array => {
  const counts = new Int32Array(kinds);
  for (let at = 0; at < length; at++) counts[numbers[at] ?? 0] = (counts[numbers[at] ?? 0] ?? 0) + 1;
  return counts;
};

const commonAmong = (borne: PairNumbers, persons: number, bills: number): Pick<Borne, 'billsOf' | 'people'> => {
  const [person, billOf] = [borne.first(), borne.second()];
  const people: number[][] = [];
  const numberOf = countsOf(billOf, borne.count(), bills).map((bearers) =>
    bearers >= leastShared ? people.push([]) - 1 : -1,
  );
  const billsOf: number[][] = Array.from({ length: people.length === 0 ? 0 : persons }, () => []);
  for (let at = 0; at < borne.count(); at++) {
    const bill = numberOf[billOf[at] ?? 0] ?? -1;
    if (bill === -1) continue;
    people[bill]?.push(person[at] ?? 0);
    billsOf[person[at] ?? 0]?.push(bill);
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
      for (const other of billsOf[patient] ?? []) {
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

const bearersOf = ({ billsOf, patient }: Borne, bills: ReadonlySet<number>): readonly number[] =>
  billsOf
    .flatMap((own, person) => (own.filter((bill) => bills.has(bill)).length >= 2 ? [patient[person] ?? 0] : []))
    .sort((a, b) => a - b);
