/** The day in China at a moment, in milliseconds since 1970; China has one time zone, without summer time. */
export const dayInChina = (moment: number): string => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);

export const todayInChina = (): string => dayInChina(Date.now());
