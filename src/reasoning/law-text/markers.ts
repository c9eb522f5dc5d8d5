import { numeralPattern, readNumeral } from '../citation/chinese-numeral.ts';
import type { UnitKind } from './law-text.ts';

export interface Marked {
  readonly marker: string;
  readonly gap: string;
  readonly text: string;
  readonly number: number;
  readonly sub: number | null;
}

const gapPattern = '((?:\\*\\*)?[\\s\\u3000]*)';
const article = new RegExp(
  `^(第(${numeralPattern})[条條](?:之([一二三四五六七八九十]{1,3})(?![款项目]))?)${gapPattern}`,
  'u',
);

/** What follows a number when a sentence begins by citing an article: such a line is no article. */
const citing =
  /^(?:规定|規定|所|的|第|之|、|和|或|至|及|与|中|款|项|關|关于|以及|以外|以下|，|。|；|：|所列|所称|修改|增加|改为|（[^）]*）(?:第|规定|的))/u;

/** 第三十八条 and 第二百八十条之一 at the start of a line; null for a sentence that cites an article. */
export const articleMark = (line: string): Marked | null => {
  if (!line.startsWith('第')) return null;
  const found = article.exec(line);
  if (found === null) return null;
  const marked = markedBy(found, line);
  return marked === null || (marked.gap === '' && citing.test(marked.text)) ? null : marked;
};

const headings: readonly (readonly [UnitKind, RegExp])[] = (
  [
    ['SUBBOOK', '分[编編]'],
    ['BOOK', '[编編]'],
    ['CHAPTER', '章'],
    ['SECTION', '[节節]'],
  ] as const
).map(([kind, unit]) => [kind, new RegExp(`^(第(${numeralPattern})${unit}())${gapPattern}`, 'u')]);

export interface Heading extends Marked {
  readonly kind: UnitKind;
}

/** 第二章 and its title; without a # before it, a line counts only when it is short and no sentence. */
export const headingMark = (line: string, isMarkedUp: boolean): Heading | null => {
  if (!line.startsWith('第')) return null;
  for (const [kind, pattern] of headings) {
    const found = pattern.exec(line);
    const marked = found === null ? null : markedBy(found, line);
    if (marked === null) continue;
    const isTitle =
      line.length <= 60 && !/[。；：，]$|，.*，/u.test(line) && (marked.gap !== '' || !citing.test(marked.text));
    return isMarkedUp || isTitle ? { ...marked, kind } : null;
  }
  return null;
};

/** How the entries of a list are numbered. */
export type ListStyle = 'BRACKETS' | 'COMMA' | 'DIGITS' | 'DIGITS_IN_BRACKETS';

const han = '[一二三四五六七八九十]{1,4}';
const listMarks: readonly (readonly [ListStyle, RegExp])[] = [
  ['BRACKETS', new RegExp(`^([（(]\\s*(${han})\\s*[）)])(?!项|款)()${gapPattern}`, 'u')],
  ['COMMA', new RegExp(`^((${han})、())${gapPattern}`, 'u')],
  ['DIGITS_IN_BRACKETS', new RegExp(`^([（(]\\s*([0-9０-９]{1,3})\\s*[）)])(?!项|款)()${gapPattern}`, 'u')],
  ['DIGITS', new RegExp(`^(([0-9０-９]{1,3})(?:[.．](?![0-9])|、))()${gapPattern}`, 'u')],
];

export interface ListMark extends Marked {
  readonly style: ListStyle;
}

/** （三）, 三、, 1. and （1） at the start of a line. */
export const listMark = (line: string): ListMark | null => {
  if (!/^[（(一二三四五六七八九十0-9０-９]/u.test(line)) return null;
  for (const [style, pattern] of listMarks) {
    const found = pattern.exec(line);
    const marked = found === null ? null : markedBy(found, line);
    if (marked !== null) return { ...marked, style };
  }
  return null;
};

const markedBy = (found: RegExpExecArray, line: string): Marked | null => {
  const [whole, marker = '', number = '', sub = '', gap = ''] = found;
  const value = numeralOf(number);
  const subValue = sub === '' ? null : numeralOf(sub);
  if (value === null || (sub !== '' && subValue === null)) return null;
  return { marker, gap, text: line.slice(whole.length), number: value, sub: subValue };
};

/** A law names the same few hundred numbers over and over. */
const numerals = new Map<string, number | null>();
const numeralsKept = 4_096;

const numeralOf = (numeral: string): number | null => {
  const known = numerals.get(numeral);
  if (known !== undefined) return known;
  const value = readNumeral(numeral);
  if (numerals.size < numeralsKept) numerals.set(numeral, value);
  return value;
};
