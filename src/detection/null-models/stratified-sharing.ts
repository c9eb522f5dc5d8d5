/**
 * How many patients two doctors would share if every patient of a region were as likely as any other to see each: the
 * sum over regions of n₁n₂/N. A doctor's patients by region, as pairs of region and count sorted by region.
 */
export const expectedShared = (
  one: readonly (readonly [region: number, patients: number])[],
  other: readonly (readonly [region: number, patients: number])[],
  patientsOfRegion: ArrayLike<number>,
): number => {
  let expected = 0;
  let at = 0;
  for (const [region, patients] of one) {
    while (at < other.length && (other[at]?.[0] ?? 0) < region) at++;
    const match = other[at];
    if (match?.[0] === region) expected += (patients * match[1]) / Math.max(1, patientsOfRegion[region] ?? 1);
  }
  return expected;
};
