import { beyond, type Feature, occasionsOf, usualClaims } from './feature.ts';

/** Cards swiped one after the other: settlements of other members within so many minutes. */
const apart = 10;

/** Members settle within minutes of each other, more than the hours of the facility bring about. */
export const closeMinutes: Feature = (index, group) => {
  const { minute, patient } = index.claims;
  const usual = usualClaims(index, group).filter((row) => minute[row] !== -1);
  if (usual.length < 20) return null;
  const near = chanceOfNear(minute, usual);
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
const chanceOfNear = (minuteOf: Int16Array, rows: Int32Array): number => {
  // How many settlements there are before a minute of the day.
  const before = new Int32Array(minutesOfDay + 1);
  for (const row of rows) before[(minuteOf[row] ?? 0) + 1] = (before[(minuteOf[row] ?? 0) + 1] ?? 0) + 1;
  for (let minute = 0; minute < minutesOfDay; minute++)
    before[minute + 1] = (before[minute] ?? 0) + (before[minute + 1] ?? 0);
  const upTo = (minute: number): number => before[Math.max(0, Math.min(minutesOfDay, minute))] ?? 0;
  let near = 0;
  for (let minute = 0; minute < minutesOfDay; minute++)
    near += (upTo(minute + 1) - upTo(minute)) * (upTo(minute + apart + 1) - upTo(minute - apart));
  return near / rows.length ** 2;
};

const minutesOfDay = 24 * 60;
