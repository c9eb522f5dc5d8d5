import type { ClaimTable } from '../claims/claim-table.ts';
import { beyond, type Feature, occasionsOf, usualClaims } from './feature.ts';

/** Cards swiped one after the other: settlements of other members within so many minutes. */
const apart = 10;
/** Fewer settlements tell no hours. */
const leastUsual = 20;

/** Members settle within minutes of each other, more than the hours of the facility bring about. */
export const closeMinutes: Feature = (index, group) => {
  const { minute, patient } = index.claims;
  const near = chanceOfNear(minute, usualClaims(index, group));
  if (near === null) return null;
  let told = 0;
  let close = 0;
  let expected = 0;
  for (const occasion of occasionsOf(index, group)) {
    const rows = occasion
      .filter((row) => minute[row] !== -1)
      .sort((one, other) => (minute[one] ?? 0) - (minute[other] ?? 0));
    const people = new Set(rows.map((row) => patient[row])).size;
    if (people < 2) continue;
    for (let place = 0; place < rows.length; place++) {
      told++;
      expected += 1 - (1 - near) ** (people - 1);
      if (isNearAnother(index.claims, rows, place, -1) || isNearAnother(index.claims, rows, place, 1)) close++;
    }
  }
  return told < 5 ? null : beyond(close / told, expected / told);
};

/** Whether somebody else's settlement is near, before (-1) or after (1) one in rows that are sorted by minute. */
const isNearAnother = (
  { minute, patient }: ClaimTable,
  rows: readonly number[],
  place: number,
  step: -1 | 1,
): boolean => {
  const row = rows[place] ?? 0;
  for (let at = place + step; at >= 0 && at < rows.length; at += step) {
    const other = rows[at] ?? 0;
    if (Math.abs((minute[other] ?? 0) - (minute[row] ?? 0)) > apart) return false;
    if (patient[other] !== patient[row]) return true;
  }
  return false;
};

/** The chance that two settlements of the facilities on one day are near each other, by their hours; null where too few tell them. */
const chanceOfNear = (minuteOf: Int16Array, rows: Int32Array): number | null => {
  const settled = new Int32Array(minutesOfDay);
  let told = 0;
  for (let at = 0; at < rows.length; at++) {
    const minute = minuteOf[rows[at] ?? 0] ?? -1;
    if (minute === -1) continue;
    told++;
    settled[minute] = (settled[minute] ?? 0) + 1;
  }
  if (told < leastUsual) return null;
  // The sum of a window that moves along the day.
  let window = 0;
  for (let minute = 0; minute < apart; minute++) window += settled[minute] ?? 0;
  let near = 0;
  for (let minute = 0; minute < minutesOfDay; minute++) {
    window += settled[minute + apart] ?? 0;
    near += (settled[minute] ?? 0) * window;
    window -= settled[minute - apart] ?? 0;
  }
  return near / told ** 2;
};

const minutesOfDay = 24 * 60;
