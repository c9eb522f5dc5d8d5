import { beyond, type Feature, occasionsOf, usualClaims } from './feature.ts';

/** Cards swiped one after the other: settlements of other members within so many minutes. */
const apart = 10;

/** Members settle within minutes of each other, more than the hours of the facility bring about. */
export const closeMinutes: Feature = (index, group) => {
  const { minute, patient } = index.claims;
  const usual = usualClaims(index, group).flatMap((row) => (minute[row] === -1 ? [] : (minute[row] ?? [])));
  if (usual.length < 20) return null;
  const near = chanceOfNear(usual);
  let told = 0;
  let close = 0;
  let expected = 0;
  for (const occasion of occasionsOf(index, group)) {
    const rows = occasion.filter((row) => minute[row] !== -1);
    const people = new Set(rows.map((row) => patient[row])).size;
    if (people < 2) continue;
    for (const row of rows) {
      told++;
      expected += 1 - (1 - near) ** (people - 1);
      if (
        rows.some(
          (other) => patient[other] !== patient[row] && Math.abs((minute[other] ?? 0) - (minute[row] ?? 0)) <= apart,
        )
      )
        close++;
    }
  }
  return told < 5 ? null : beyond(close / told, expected / told);
};

/** The chance that two settlements of the facility on one day are near each other, by its hours. */
const chanceOfNear = (minutes: readonly number[]): number => {
  const sorted = [...minutes].sort((a, b) => a - b);
  let from = 0;
  let to = 0;
  let near = 0;
  for (const minute of sorted) {
    while ((sorted[from] ?? 0) < minute - apart) from++;
    while (to < sorted.length && (sorted[to] ?? 0) <= minute + apart) to++;
    near += to - from;
  }
  return near / sorted.length ** 2;
};
