import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { isWeekend } from './days.ts';

/** Which days are working days, for the years whose official calendar is on file. */
export interface WorkingDays {
  /** First and last day on file, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Undefined outside the days on file. */
  isWorking(day: string): boolean | undefined;
}

const { holidays, workdays }: Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>> = calendar;

const years = Object.keys(holidays)
  .map((day) => day.slice(0, 4))
  .toSorted();
const firstDay = `${years[0] ?? '9999'}-01-01`;
const lastDay = `${years.at(-1) ?? '0000'}-12-31`;

/** Mainland China: holidays by the notices of the State Council, with the weekends that are worked in their place. */
export const chineseWorkingDays: WorkingDays = {
  firstDay,
  lastDay,
  isWorking: (day) =>
    day < firstDay || day > lastDay ? undefined : day in workdays || (!(day in holidays) && !isWeekend(day)),
};
