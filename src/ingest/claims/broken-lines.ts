import { z } from 'zod';
import { type Columns, quotedName } from '../../platform/columns/columns.ts';
import { ClaimFileError } from './claim-file-error.ts';
import type { Refusal } from './staged.ts';

/**
 * Lines that begin no row stand inside the cells of one, or were lost with a row that could not be read: one quotation mark
 * too many can take thousands with it. Then the file is refused, with the lines to look at.
 */
export const checkLinesLeft = async (
  columns: Columns,
  source: string,
  names: readonly string[],
  left: number,
  broken: readonly Refusal[],
): Promise<void> => {
  const texts = `concat_ws(' ', ${names.map(quotedName).join(', ')})`;
  const [inside] = await columns.rows(
    z.object({ breaks: z.int() }),
    `SELECT coalesce(sum(length(${texts}) - length(replace(${texts}, chr(10), ''))), 0)::INTEGER AS breaks FROM ${source}`,
  );
  await brokenLines(columns);
  const lost = left - (inside?.breaks ?? 0);
  if (lost <= 0) return;
  const where = broken.slice(0, 5).map(({ line }) => line);
  throw new ClaimFileError(
    `${lost} lines belong to no row that can be read: a quotation mark stands where none should, or is not closed. ` +
      `${where.length > 0 ? `Look at line ${where.join(', ')}, correct` : 'Correct'} the file, and take it in again.`,
  );
};

/** Lines that are no rows, of the file that was read last. */
export const brokenLines = async (columns: Columns): Promise<readonly Refusal[]> => {
  const lines = await columns.rows(
    z.object({ line: z.int(), field: z.string(), reason: z.string() }),
    `SELECT line, coalesce(any_value(column_name), '') AS field, any_value(error_type)::VARCHAR AS reason
     FROM reject_errors GROUP BY line ORDER BY line`,
  );
  await columns.run('DROP TABLE reject_errors');
  await columns.run('DROP TABLE reject_scans');
  return lines.map(({ line, field, reason }) => ({ line, field, reason: sentences[reason] ?? reason.toLowerCase() }));
};

const sentences: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'the line has fewer columns than the header',
  'TOO MANY COLUMNS': 'the line has more columns than the header',
  'UNQUOTED VALUE': 'a quotation mark is not closed',
  'LINE SIZE OVER MAXIMUM': 'the line is longer than any row can be',
  'INVALID ENCODING': 'the line holds bytes that are no text',
};
