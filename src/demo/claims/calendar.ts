import type { Random } from '../../platform/random.ts';
import { nth } from './nth.ts';

/** The days of a data set are numbered from 0. */
export interface Calendar {
  readonly days: number;
  /** ISO text of each day. */
  readonly text: readonly string[];
  /** 0 is Monday. */
  readonly weekday: readonly number[];
  /** How busy each day is beside the mean of a week. */
  readonly busy: readonly number[];
}

const dayMs = 86_400_000;
/** Monday to Sunday. */
const busyWeek = [1.35, 1.2, 1.1, 1.1, 1.1, 0.7, 0.45];

/** A year from a first of January on, with two weeks, drawn, in which nearly all is closed. */
export const makeCalendar = (random: Random, year: number, days = 365): Calendar => {
  const first = Date.UTC(year, 0, 1);
  const closed = [random.between(15, 45), random.between(260, 290)];
  const numbers = Array.from({ length: days }, (_, day) => day);
  const weekday = numbers.map((day) => (new Date(first + day * dayMs).getUTCDay() + 6) % 7);
  const isClosed = (day: number): boolean => closed.some((from) => day >= from && day < from + 7);
  return {
    days,
    text: numbers.map((day) => new Date(first + day * dayMs).toISOString().slice(0, 10)),
    weekday,
    busy: numbers.map((day) => nth(busyWeek, nth(weekday, day)) * (isClosed(day) ? 0.35 : 1)),
  };
};

export const isWorkday = ({ weekday, busy }: Calendar, day: number): boolean =>
  nth(weekday, day) < 5 && nth(busy, day) > 0.5;

/** A day of the span, busy days likelier. */
export const busyDay = (random: Random, { busy }: Calendar, from: number, end: number): number => {
  for (;;) {
    const day = random.between(from, end - 1);
    if (random() * 1.35 < nth(busy, day)) return day;
  }
};

/** Different days of the span at least `gap` apart, fewer where they do not fit; in order. Regular days keep one gap. */
export const spacedDays = (
  random: Random,
  wanted: {
    readonly count: number;
    readonly from: number;
    readonly end: number;
    readonly gap: number;
    readonly isRegular: boolean;
  },
): number[] => {
  const { from, end, gap } = wanted;
  const room = end - from;
  const count = Math.min(wanted.count, Math.floor((room - 1) / gap) + 1);
  if (wanted.isRegular) {
    const widest = Math.max(gap, Math.floor((room - 1) / Math.max(1, count - 1)));
    const step = random.between(gap, widest);
    const start = from + random.between(0, Math.max(0, room - 1 - step * (count - 1)));
    return Array.from({ length: count }, (_, at) => start + at * step);
  }
  // Gaps are laid aside first; what is left of the span is cut at random.
  const slack = room - 1 - gap * (count - 1);
  const cuts = Array.from({ length: count }, () => random.between(0, slack)).sort((one, other) => one - other);
  return cuts.map((cut, at) => from + cut + at * gap);
};

/** The minute of a settlement at the counter: mostly mornings, seldom at night. */
export const officeMinute = (random: Random): number => {
  const part = random();
  if (part < 0.6) return 480 + Math.floor(240 * (random() + random()) * 0.5);
  if (part < 0.96) return 810 + Math.floor(230 * random());
  return random.between(1_050, 1_380);
};
