import { z } from 'zod';

/**
 * How far a statement was checked: against the text itself, through another source that says so, from memory
 * without a source, or inferred from verified statements. Anything but VERIFIED stays visibly marked in answers.
 */
export const Mark = z.enum(['VERIFIED', 'SECONDARY', 'MEMORY', 'INFERRED']);
export type Mark = z.infer<typeof Mark>;

/** A day of law or of a case: an ISO string, so that it sorts and compares as text everywhere. */
export const Day = z.iso.date();

/** What every row carries: its stable id, its mark, and the passages it was taken from. */
export const statement = {
  id: z.string().min(1),
  mark: Mark,
  sources: z.array(z.string().min(1)).min(1),
};

/** How a day is known: a source that says "in June 2018" gives the interval of that month. */
export const DatePrecision = z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']);

/** GB/T 2260, six digits; 000000 is the whole country, or a place that the source does not tell. */
export const Region = z.string().regex(/^\d{6}$/);

/** Whose money an act touches; BASIC is basic medical insurance without telling which. */
export const Fund = z.enum([
  'EMPLOYEE_BASIC',
  'RESIDENT_BASIC',
  'BASIC',
  'ASSISTANCE',
  'LARGE_SUM',
  'CIVIL_SERVANT',
  'SERIOUS_ILLNESS',
  'LONG_TERM_CARE',
  'MATERNITY',
  'COMMERCIAL',
  'UNKNOWN',
]);
export type Fund = z.infer<typeof Fund>;

/**
 * An amount as its source gives it. `fen` is an integer; the true value lies within `precisionFen / 2` of it
 * (1 is exact, 1_000_000 is a figure rounded to 万). OVER and UNDER are bounds, never values.
 */
export const Money = z.strictObject({
  fen: z.int(),
  precisionFen: z.int().positive(),
  qualifier: z.enum(['EXACT', 'ABOUT', 'OVER', 'UNDER']),
});
export type Money = z.infer<typeof Money>;
