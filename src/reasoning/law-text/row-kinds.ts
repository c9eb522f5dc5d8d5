import type { ListStyle } from './markers.ts';
import type { Row } from './row.ts';

export interface NextEntry {
  readonly style: ListStyle;
  readonly number: number;
}

/** For each row, the next entry of a list that follows it within the same article; null when there is none. */
export const nextEntries = (rows: readonly Row[]): readonly (NextEntry | null)[] => {
  const found: (NextEntry | null)[] = [];
  let next: NextEntry | null = null;
  for (const { isQuoted, article, heading, entry } of rows.toReversed()) {
    found.push(next);
    if (isQuoted) continue;
    if (entry !== null) next = entry;
    else if (article !== null || heading !== null) next = null;
  }
  return found.reverse();
};

/** Whether the rows number their articles with 第…条; otherwise 一、 stands for 第一条. */
export const hasArticles = (rows: readonly Row[]): boolean =>
  rows.some(
    ({ isQuoted, article: mark }) =>
      !isQuoted && mark !== null && (mark.gap !== '' || mark.number === 1 || mark.text === ''),
  );

const annex = /^附[\s\u3000]*(?:件|录|錄|表|图|：|:|[一二三四五六七八九十\d])[^。；，]{0,40}$/u;
const unnumbered = /^(?:总则|分则|附则|序言|前言|引言)$/u;

export const isAnnexHeading = (text: string): boolean => annex.test(text);
export const isUnnumberedHeading = (row: Row): boolean => row.depth > 0 || unnumbered.test(row.text);
export const isTable = (text: string): boolean => text.startsWith('|');
export const isFootnote = (text: string): boolean => /^(?:[①-⑳]|注[：:\d])/u.test(text);
export const isBareDay = (text: string): boolean =>
  /^(?:\d{4}|[一二〇零○三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u.test(
    text,
  );

/** A sentence that a line end has cut: it stops at a comma, or in the middle of words. */
export const isCut = (text: string): boolean => {
  // Only the end is looked at: a text may grow by many lines that are cut.
  if (text.endsWith('。')) return false;
  const end = text.slice(-2);
  return (
    /[，、]$/u.test(end) || (text.length >= 15 && /[\p{Script=Han}\p{L}\p{N}]$/u.test(end) && /[，、；]/u.test(text))
  );
};

/** A title that a line end has cut, or the other half of it. */
export const mayContinueHeading = (row: Row): boolean =>
  row.depth === 0 && row.text.length <= 40 && !/[。；：，！？]$/u.test(row.text) && /^\p{Script=Han}/u.test(row.text);
