/** How many patients of each stratum every row has: from `start[row]` up to and without the next, sorted by stratum. */
export interface StratumCounts {
  readonly start: Int32Array;
  readonly stratum: Int32Array;
  readonly patients: Int32Array;
}

/**
 * How many patients two doctors would share if every patient of a region were as likely as any other to see each: the
 * sum over regions of n₁n₂/N. More than `most` is not counted to the end.
 */
export const expectedShared = (
  { start, stratum, patients }: StratumCounts,
  one: number,
  other: number,
  patientsOfRegion: ArrayLike<number>,
  most = Number.POSITIVE_INFINITY,
): number => {
  let left = start[one] ?? 0;
  let right = start[other] ?? 0;
  const leftEnd = start[one + 1] ?? 0;
  const rightEnd = start[other + 1] ?? 0;
  let expected = 0;
  while (left < leftEnd && right < rightEnd && expected <= most) {
    const here = stratum[left] ?? 0;
    const there = stratum[right] ?? 0;
    if (here === there)
      expected += ((patients[left] ?? 0) * (patients[right] ?? 0)) / Math.max(1, patientsOfRegion[here] ?? 1);
    if (here <= there) left++;
    if (there <= here) right++;
  }
  return expected;
};
