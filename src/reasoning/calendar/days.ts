/** Day arithmetic on ISO days; no time zone takes part. */

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => dayOf(time(day) + count * 86_400_000);

/** The day of the same number in a later month; where that month has none, its last day. */
export const addMonths = (day: string, count: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
};

/** From the first to the second day, negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((time(to) - time(from)) / 86_400_000);

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(time(day)).getUTCDay());

export const earliest = (days: readonly string[]): string | null => days.toSorted()[0] ?? null;
export const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
