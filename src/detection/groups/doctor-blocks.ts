import type { DoctorPairs } from '../projections/shared-patients.ts';

/** A doctor joins when tied to this share of those who are in. */
const tiedShare = 0.6;
const mostDoctors = 40;

/**
 * Sets of doctors most of whom are tied to most others: from the strongest tie on, the doctor joins whose ties to the
 * set are the strongest. A tie that lies inside a set founds no other; two doctors alone must be tied by `founding`.
 */
export const doctorBlocks = (pairs: DoctorPairs, founding: number): readonly (readonly number[])[] => {
  const ties = new Map<number, Map<number, number>>();
  const order = Array.from(pairs.first, (_, pair) => pair).sort(
    (a, b) => (pairs.surprise[b] ?? 0) - (pairs.surprise[a] ?? 0) || a - b,
  );
  for (const pair of order)
    for (const [from, to] of [
      [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0],
      [pairs.second[pair] ?? 0, pairs.first[pair] ?? 0],
    ] as const)
      ties.set(from, (ties.get(from) ?? new Map<number, number>()).set(to, pairs.surprise[pair] ?? 0));
  const isInside = new Set<number>();
  const doctors = 1 + pairs.second.reduce((most, doctor) => Math.max(most, doctor), 0);
  const blocks: (readonly number[])[] = [];
  for (const pair of order) {
    const first = pairs.first[pair] ?? 0;
    const second = pairs.second[pair] ?? 0;
    if (isInside.has(first * doctors + second)) continue;
    const block = grow([first, second], ties);
    for (const one of block) for (const other of block) if (one < other) isInside.add(one * doctors + other);
    if (block.length > 2 || (pairs.surprise[pair] ?? 0) >= founding) blocks.push(block);
  }
  return blocks;
};

const grow = (
  founders: readonly number[],
  ties: ReadonlyMap<number, ReadonlyMap<number, number>>,
): readonly number[] => {
  const block = [...founders];
  while (block.length < mostDoctors) {
    const offers = new Map<number, { count: number; surprise: number }>();
    for (const member of block)
      for (const [doctor, surprise] of ties.get(member) ?? []) {
        if (block.includes(doctor)) continue;
        const offer = offers.get(doctor) ?? { count: 0, surprise: 0 };
        offers.set(doctor, { count: offer.count + 1, surprise: offer.surprise + surprise });
      }
    const [best] = [...offers]
      .filter(([, { count }]) => count >= Math.max(Math.min(2, block.length), Math.ceil(tiedShare * block.length)))
      .sort(([a, one], [b, other]) => other.surprise - one.surprise || a - b);
    if (best === undefined) break;
    block.push(best[0]);
  }
  return block.sort((a, b) => a - b);
};
