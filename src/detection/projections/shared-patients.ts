import type { Panels } from '../claims/panels.ts';
import { poissonTail, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { expectedShared, type StratumCounts } from '../null-models/stratified-sharing.ts';
import type { Strata } from './strata.ts';

/** Pairs of doctors with how surprising the patients are whom they share, sorted by the first and then the second. */
export interface DoctorPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly shared: Int32Array;
  readonly surprise: Float32Array;
}

export interface SharingInput {
  readonly panels: Panels;
  readonly strata: Pick<Strata, 'once' | 'twice' | 'size'>;
  /** Patients whom two doctors share at least, and −log10 p of it. */
  readonly shared: number;
  readonly surprise: number;
}

/**
 * Doctor–doctor: patients whom two doctors share, against what chance brings when patients are drawn within their
 * region. Counted twice, with at least one and with at least two claims at both, because a referral is one visit and a
 * shared list is many; the greater surprise counts. Doctors `from` up to and without `to` are the first of their pairs.
 */
export const sharedPatients = (input: SharingInput, from: number, to: number): DoctorPairs => {
  const { panels, strata } = input;
  const { start, patient, returns, patientStart, doctor, returnsTo } = panels;
  const doctors = start.length - 1;
  const once = new Int32Array(doctors);
  const twice = new Int32Array(doctors);
  const touched = new Int32Array(doctors);
  const mostExpected = surprisingUpTo(input.surprise);
  /** 0 as soon as it is sure that it stays below what is asked for. */
  const surpriseOf = (counts: StratumCounts, one: number, other: number, seen: number): number => {
    const most = mostExpected(seen);
    const expected = expectedShared(counts, one, other, strata.size, most);
    return expected > most ? 0 : poissonTail(seen, expected);
  };
  const found: { first: number[]; second: number[]; shared: number[]; surprise: number[] } = {
    first: [],
    second: [],
    shared: [],
    surprise: [],
  };
  for (let one = from; one < to; one++) {
    let others = 0;
    for (let at = start[one] ?? 0; at < (start[one + 1] ?? 0); at++) {
      const who = patient[at] ?? 0;
      const isReturning = returns[at] === 1;
      const end = patientStart[who + 1] ?? 0;
      for (let next = patientStart[who] ?? 0; next < end; next++) {
        const other = doctor[next] ?? 0;
        if (other <= one) continue;
        const count = once[other] ?? 0;
        if (count === 0) touched[others++] = other;
        once[other] = count + 1;
        if (isReturning && returnsTo[next] === 1) twice[other] = (twice[other] ?? 0) + 1;
      }
    }
    let many = 0;
    for (let at = 0; at < others; at++) {
      const other = touched[at] ?? 0;
      if ((once[other] ?? 0) >= input.shared) touched[many++] = other;
      else {
        once[other] = 0;
        twice[other] = 0;
      }
    }
    for (const other of touched.subarray(0, many).sort()) {
      const shared = once[other] ?? 0;
      const returning = twice[other] ?? 0;
      once[other] = 0;
      twice[other] = 0;
      const surprise = Math.max(
        surpriseOf(strata.once, one, other, shared),
        returning === 0 ? 0 : surpriseOf(strata.twice, one, other, returning),
      );
      if (surprise < input.surprise) continue;
      found.first.push(one);
      found.second.push(other);
      found.shared.push(shared);
      found.surprise.push(surprise);
    }
  }
  return {
    first: Int32Array.from(found.first),
    second: Int32Array.from(found.second),
    shared: Int32Array.from(found.shared),
    surprise: Float32Array.from(found.surprise),
  };
};
