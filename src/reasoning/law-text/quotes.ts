import type { Note } from './law-text.ts';
import type { Row } from './row.ts';
import { sign } from './signs.ts';

const quotesNewText = /(?:修改为|修改為|改为|改為|增加|作为第|作為第|规定为)/u;

/**
 * Marks the rows that belong to wording that an amendment quotes over several lines. Each quoted paragraph opens with “ and only
 * the last one closes; what is numbered inside belongs to the amended law, not to the amendment.
 */
export const markQuotes = (rows: readonly Row[], notes: Note[]): readonly Row[] => {
  let opener: Row | null = null;
  return rows.map((row) => {
    if (opener !== null && isNextAfter(opener, row)) {
      notes.push({ name: 'QUOTE_NOT_CLOSED', line: opener.line });
      opener = null;
    }
    const isInside = opener !== null;
    if (opener === null && leavesOpen(row) && quotesNewText.test(row.text)) opener = row;
    else if (opener !== null && closes(row)) opener = null;
    return isInside ? { ...row, isQuoted: true } : row;
  });
};

const leavesOpen = ({ signs, text }: Row): boolean =>
  (signs & sign.openingQuote) !== 0 && text.lastIndexOf('“') > text.lastIndexOf('”');
const closes = ({ signs, text }: Row): boolean =>
  (signs & sign.closingQuote) !== 0 && text.lastIndexOf('”') > text.lastIndexOf('“');

/** The amendment's own next number ends a quotation that nobody closed. */
const isNextAfter = (opener: Row, row: Row): boolean => {
  const [before, now] = [opener.entry, row.entry];
  return (
    before !== null &&
    now !== null &&
    before.style === now.style &&
    now.style === 'COMMA' &&
    now.number === before.number + 1
  );
};
