import { numeralPattern, readNumeral } from '../citation/chinese-numeral.ts';
import type { Note } from './law-text.ts';
import { articleMark } from './markers.ts';
import { type Row, rowOf } from './row.ts';
import { sign } from './signs.ts';

/** Takes apart rows in which a copy has glued articles, a heading or the items of a list. */
export const splitRows = (rows: readonly Row[], notes: Note[]): readonly Row[] => {
  const parts: Row[] = [];
  let article = 0;
  for (const row of rows) {
    const isText = !row.isQuoted && row.depth === 0;
    article = row.article?.number ?? article;
    const cuts = isText ? cutsIn(row, article, notes) : noCuts;
    if (cuts.length === 0) {
      parts.push(row);
      continue;
    }
    const edges = [0, ...cuts, row.text.length];
    for (let cut = 0; cut + 1 < edges.length; cut++) {
      const text = row.text.slice(edges[cut], edges[cut + 1]);
      const kept = text.trimStart();
      const [lead, leadAt] = cut === 0 ? [row.lead, row.leadAt] : [text.slice(0, text.length - kept.length), -1];
      const part = rowOf({ ...row, lead, leadAt, text: cut === 0 ? text : kept });
      parts.push(part);
      article = part.article?.number ?? article;
    }
  }
  return parts;
};

const noCuts: readonly number[] = [];

const cutsIn = (row: Row, article: number, notes: Note[]): readonly number[] => {
  if ((row.signs & (sign.article | sign.bracket)) === 0) return noCuts;
  const articles = gluedArticles(row.text, article);
  if (articles.length > 0) notes.push({ name: 'ARTICLES_IN_ONE_LINE', line: row.line });
  const heading = gluedHeading(row.text);
  if (heading !== null) notes.push({ name: 'HEADING_IN_LINE', line: row.line });
  const items = gluedItems(row);
  if (items.length > 0) notes.push({ name: 'ITEMS_IN_ONE_LINE', line: row.line });
  if (articles.length === 0 && heading === null && items.length === 0) return noCuts;
  return [...new Set([...articles, ...items, ...(heading === null ? [] : [heading])])].sort((a, b) => a - b);
};

const afterSentence = new RegExp(`(?<=[。；”])[ \\u3000]*(?=第(${numeralPattern})[条條])`, 'gu');

/** Where the next articles begin within the line: each must have the number that follows. */
const gluedArticles = (text: string, article: number): readonly number[] => {
  if (article === 0 || !standsBehind(text, '第', '。；”')) return noCuts;
  let expected = article + 1;
  return [...text.matchAll(afterSentence)].flatMap(({ index, 1: number = '' }) => {
    if (index === 0 || readNumeral(number) !== expected || articleMark(text.slice(index).trimStart()) === null)
      return [];
    expected++;
    return [index];
  });
};

/** Whether a mark stands directly, or after blanks, behind one of some characters: all that a pattern would look for first. */
const standsBehind = (text: string, mark: string, characters: string): boolean => {
  for (let at = text.indexOf(mark, 1); at !== -1; at = text.indexOf(mark, at + 1)) {
    let before = at - 1;
    while (before > 0 && (text.charAt(before) === ' ' || text.charAt(before) === '\u3000')) before--;
    if (characters.includes(text.charAt(before))) return true;
  }
  return false;
};

const headingAtEnd = new RegExp(`(?<=[。；])第${numeralPattern}[章节節][ \u3000]*[^。；，：”（）]{1,30}$`, 'u');

/** A chapter's heading at the end of the sentence before it. */
const gluedHeading = (text: string): number | null => {
  const start = Math.max(text.length - 48, 0);
  const found = text.indexOf('第', start) === -1 ? null : headingAtEnd.exec(text.slice(start));
  return found === null ? null : start + found.index;
};

const endings = '：:；;。';
const inLine = /(?<=[：:；;。])[ \u3000]*(?=[（(][ \u3000]*([一二三四五六七八九十]{1,3})[ \u3000]*[）)](?!项|款|、))/gu;

/** Where items begin within the line: after a colon the first, or the one that follows the item of the line. */
const gluedItems = ({ text, entry }: Row): readonly number[] => {
  if (!standsBehind(text, '（', endings) && !standsBehind(text, '(', endings)) return noCuts;
  let expected = entry === null ? 1 : entry.number + 1;
  return [...text.matchAll(inLine)].flatMap(({ index, 1: number = '' }) => {
    if (index === 0 || readNumeral(number) !== expected) return [];
    expected++;
    return [index];
  });
};
