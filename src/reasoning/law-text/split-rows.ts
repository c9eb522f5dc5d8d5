import { numeralPattern, readNumeral } from '../citation/chinese-numeral.ts';
import type { Note } from './law-text.ts';
import { articleMark, listMark } from './markers.ts';
import type { Row } from './read-rows.ts';

/** Takes apart rows in which a copy has glued articles, a heading or the items of a list. */
export const splitRows = (rows: readonly Row[], notes: Note[]): readonly Row[] => {
  const parts: Row[] = [];
  let article = 0;
  for (const row of rows) {
    const isText = !row.isQuoted && row.depth === 0;
    article = articleMark(row.text)?.number ?? article;
    const cuts = isText ? cutsIn(row, article, notes) : [];
    const edges = [0, ...cuts, row.text.length];
    for (let cut = 0; cut + 1 < edges.length; cut++) {
      const text = row.text.slice(edges[cut], edges[cut + 1]);
      const kept = text.trimStart();
      const [lead, leadAt] = cut === 0 ? [row.lead, row.leadAt] : [text.slice(0, text.length - kept.length), -1];
      parts.push({ ...row, lead, leadAt, text: cut === 0 ? text : kept });
      article = articleMark(kept)?.number ?? article;
    }
  }
  return parts;
};

const cutsIn = (row: Row, article: number, notes: Note[]): readonly number[] => {
  const articles = gluedArticles(row.text, article);
  if (articles.length > 0) notes.push({ name: 'ARTICLES_IN_ONE_LINE', line: row.line });
  const heading = gluedHeading(row.text);
  if (heading !== null) notes.push({ name: 'HEADING_IN_LINE', line: row.line });
  const items = gluedItems(row.text);
  if (items.length > 0) notes.push({ name: 'ITEMS_IN_ONE_LINE', line: row.line });
  return [...new Set([...articles, ...items, ...(heading === null ? [] : [heading])])].sort((a, b) => a - b);
};

const afterSentence = new RegExp(`(?<=[。；”])[ \\u3000]*(?=第(${numeralPattern})[条條])`, 'gu');

/** Where the next articles begin within the line: each must have the number that follows. */
const gluedArticles = (text: string, article: number): readonly number[] => {
  if (article === 0 || text.indexOf('第', 1) === -1) return [];
  let expected = article + 1;
  return [...text.matchAll(afterSentence)].flatMap(({ index, 1: number = '' }) => {
    if (index === 0 || readNumeral(number) !== expected || articleMark(text.slice(index).trimStart()) === null)
      return [];
    expected++;
    return [index];
  });
};

const headingAtEnd = new RegExp(`(?<=[。；])第${numeralPattern}[章节節][ \u3000]*[^。；，：”（）]{1,30}$`, 'u');

/** A chapter's heading at the end of the sentence before it. */
const gluedHeading = (text: string): number | null => {
  const start = Math.max(text.length - 48, 0);
  const found = text.indexOf('第', start) === -1 ? null : headingAtEnd.exec(text.slice(start));
  return found === null ? null : start + found.index;
};

const inLine = /(?<=[：:；;。])[ \u3000]*(?=[（(][ \u3000]*([一二三四五六七八九十]{1,3})[ \u3000]*[）)](?!项|款|、))/gu;

/** Where items begin within the line: after a colon the first, or the one that follows the item of the line. */
const gluedItems = (text: string): readonly number[] => {
  if (!/[（(]/u.test(text.slice(1))) return [];
  const own = listMark(text);
  let expected = own === null ? 1 : own.number + 1;
  return [...text.matchAll(inLine)].flatMap(({ index, 1: number = '' }) => {
    if (index === 0 || readNumeral(number) !== expected) return [];
    expected++;
    return [index];
  });
};
