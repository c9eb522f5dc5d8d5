import { addDays, addMonths } from './days.ts';
import type { WorkingDays } from './working-days.ts';

export interface Period {
  readonly length: number;
  readonly unit: 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR' | 'HOUR';
  /** What happens to a last day that is no working day. */
  readonly lastDay: 'MOVES' | 'STAYS' | 'NOT_SAID';
}

export interface PeriodEnd {
  /** The last day of the period. Where the calendar is not on file, the earliest day that it can be. */
  readonly day: string;
  readonly isCertain: boolean;
  /** The last day on the reading that the text leaves open: moved, or not moved; null when both agree. */
  readonly otherReading: string | null;
}

/** The day of the event is not counted; a period of months ends on the day of the same number, or the last of its month. */
export const endOfPeriod = (event: string, period: Period, calendar: WorkingDays): PeriodEnd => {
  if (period.unit === 'WORKING_DAY') return workingDaysFrom(event, period.length, 1, calendar);
  const day = naiveEnd(event, period);
  if (period.lastDay === 'STAYS') return { day, isCertain: true, otherReading: null };
  const moved = nextWorkingDay(day, calendar);
  if (moved === null) return { day, isCertain: period.lastDay === 'NOT_SAID', otherReading: null };
  if (moved === day) return { day, isCertain: true, otherReading: null };
  return period.lastDay === 'MOVES'
    ? { day: moved, isCertain: true, otherReading: day }
    : { day, isCertain: true, otherReading: moved };
};

/** The last day that lies at least so long before the event. */
export const startOfPeriod = (event: string, { length, unit }: Period, calendar: WorkingDays): PeriodEnd => {
  if (unit === 'WORKING_DAY') return workingDaysFrom(event, length, -1, calendar);
  const day = naiveEnd(event, { length: -length, unit });
  return { day, isCertain: true, otherReading: null };
};

const naiveEnd = (event: string, { length, unit }: Pick<Period, 'length' | 'unit'>): string => {
  switch (unit) {
    case 'MONTH':
      return addMonths(event, length);
    case 'YEAR':
      return addMonths(event, 12 * length);
    case 'HOUR':
      return addDays(event, Math.sign(length) * Math.ceil(Math.abs(length) / 24));
    default:
      return addDays(event, length);
  }
};

/** Outside the calendar every day may be a working day: forward that gives the earliest end, backward the latest start. */
const workingDaysFrom = (event: string, length: number, step: 1 | -1, calendar: WorkingDays): PeriodEnd => {
  let day = event;
  let isCertain = true;
  for (let left = length; left > 0; ) {
    day = addDays(day, step);
    const working = calendar.isWorking(day);
    if (working === undefined) isCertain = false;
    if (working !== false) left -= 1;
  }
  return { day, isCertain, otherReading: null };
};

/** The day itself when it is one; null where the calendar does not tell. */
const nextWorkingDay = (from: string, calendar: WorkingDays): string | null => {
  let day = from;
  for (;;) {
    const working = calendar.isWorking(day);
    if (working === undefined) return null;
    if (working) return day;
    day = addDays(day, 1);
  }
};
