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
      const patients = bearersAmong(borne, new Set(bills));
      if (patients.length >= leastShared) found.push(patients);
    }
  }
  return found;
};

/** Numbers by number: those of one from `start[one]` up to and without the next. */
interface Lists {
  readonly start: Int32Array;
  readonly of: Int32Array;
}

/** Who bears which bills of a facility, people and bills numbered as they come; only bills of `leastShared` people or more. */
interface Borne {
  /** By number of a person. */
  readonly patient: readonly number[];
  readonly billsOf: Lists;
  /** People who bear a bill. */
  readonly people: Lists;
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
  let common = 0;
  const numberOf = countsOf(borne.second(), borne.count(), bills);
  for (let bill = 0; bill < bills; bill++) numberOf[bill] = (numberOf[bill] ?? 0) >= leastShared ? common++ : -1;
  const person = new Int32Array(common === 0 ? 0 : borne.count());
  const bill = new Int32Array(person.length);
  let filled = 0;
  for (let at = 0; at < person.length; at++) {
    const number = numberOf[borne.second()[at] ?? 0] ?? -1;
    if (number === -1) continue;
    person[filled] = borne.first()[at] ?? 0;
    bill[filled++] = number;
  }
  return { billsOf: listsBy(person, bill, filled, persons), people: listsBy(bill, person, filled, common) };
};

/** The second numbers of the first `length` pairs by the first ones, of which there are so many kinds. */
const listsBy = (first: Int32Array, second: Int32Array, length: number, kinds: number): Lists => {
  const start = new Int32Array(kinds + 1);
  start.set(countsOf(first, length, kinds), 1);
  for (let one = 1; one <= kinds; one++) start[one] = (start[one] ?? 0) + (start[one - 1] ?? 0);
  const next = start.slice();
  const of = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    const place = next[first[at] ?? 0] ?? 0;
    next[first[at] ?? 0] = place + 1;
    of[place] = second[at] ?? 0;
  }
  return { start, of };
};

const linksOf = ({ billsOf, people, total, pairs }: Borne): ReadonlyMap<number, readonly number[]> => {
  const links = new Map<number, number[]>();
  const bills = people.start.length - 1;
  const bearersOf = (bill: number): number => (people.start[bill + 1] ?? 0) - (people.start[bill] ?? 0);
  // Many bills make many pairs, of which some share people by chance.
  const needed = Math.max(link, Math.log10((bills * (bills - 1)) / 2) - 0.5);
  const mostExpected = surprisingUpTo(needed);
  const shared = new Int32Array(bills);
  const met = new Int32Array(bills);
  for (let bill = 0; bill < bills; bill++) {
    let others = 0;
    for (let at = people.start[bill] ?? 0; at < (people.start[bill + 1] ?? 0); at++) {
      const person = people.of[at] ?? 0;
      for (let own = billsOf.start[person] ?? 0; own < (billsOf.start[person + 1] ?? 0); own++) {
        const other = billsOf.of[own] ?? 0;
        if (other <= bill) continue;
        if (shared[other] === 0) met[others++] = other;
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    for (let place = 0; place < others; place++) {
      const other = met[place] ?? 0;
      const both = shared[other] ?? 0;
      shared[other] = 0;
      if (both < leastShared) continue;
      const expected = (pairs * bearersOf(bill) * bearersOf(other)) / total ** 2;
      if (expected > mostExpected(both) || poissonTail(both, expected) < needed) continue;
      links.set(bill, [...(links.get(bill) ?? []), other]);
      links.set(other, [...(links.get(other) ?? []), bill]);
    }
  }
  return links;
};

/** Who bears two of some bills or more. */
const bearersAmong = ({ billsOf: { start, of }, patient }: Borne, bills: ReadonlySet<number>): readonly number[] =>
  patient
    .filter((_, person) => {
      let own = 0;
      for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) if (bills.has(of[at] ?? 0)) own++;
      return own >= 2;
    })
    .sort((a, b) => a - b);
