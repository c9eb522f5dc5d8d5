import { numeralPattern, readNumeral } from './chinese-numeral.ts';
import type { Level } from './place.ts';

/** 第三条, 第（一）、（二）项, 第十至十二条 or 第二百八十条之一: one or several numbers of one level. */
export interface UnitGroup {
  readonly level: Level;
  readonly numbers: readonly UnitNumber[];
  readonly subArticle: number | null;
  readonly end: number;
}

export interface UnitNumber {
  readonly number: number;
  /** Whether 至 stands before it: everything since the number before is meant too. */
  readonly closesRange: boolean;
}

const numeral = `${numeralPattern}`;
const bracketed = `[(（] ?${numeral} ?[)）]`;
const range = '至|到|[-~～—]';
/** What joins the members of a list; a range joins its ends. */
export const joinPattern = ` ?(?:[、，,]|和|及|与|或者?|以及|${range}) ?`;

// 条件, 款项 and 项目 are words of their own.
const unit = '(?:(条)(?![件例款约幅])|(款)(?![项式])|(项)(?!目)|(目)(?![标的录前]))';
const group = new RegExp(
  `(?:第 ?(?:${bracketed}|${numeral})|${bracketed})(?:${joinPattern}(?:第 ?)?(?:${bracketed}|${numeral}))* ?${unit}`,
  'uy',
);
const subArticle = /之 ?([一二三四五六七八九十]{1,3}|\d{1,2})(?![一二三四五六七八九十百分倍\d])/uy;
const member = new RegExp(`(${joinPattern})?(?:第 ?)?[(（]? ?(${numeral})`, 'gu');

/** Reads one group at a place of the text; null when none stands there, or a numeral in it is none. */
export const readUnitGroup = (text: string, at: number): UnitGroup | null => {
  group.lastIndex = at;
  const found = group.exec(text);
  if (found === null) return null;
  const [whole, article, paragraph, item] = found;
  const level = levelOf(article, paragraph, item);
  const numbers = numbersIn(whole);
  if (numbers === null) return null;
  const end = at + whole.length;
  if (level !== 'article') return { level, numbers, subArticle: null, end };
  subArticle.lastIndex = end;
  const sub = subArticle.exec(text);
  return { level, numbers, subArticle: readNumeral(sub?.[1] ?? ''), end: end + (sub?.[0].length ?? 0) };
};

const levelOf = (article?: string, paragraph?: string, item?: string): Level => {
  if (article !== undefined) return 'article';
  if (paragraph !== undefined) return 'paragraph';
  return item === undefined ? 'point' : 'item';
};

const rangeMark = new RegExp(range, 'u');

const numbersIn = (written: string): readonly UnitNumber[] | null => {
  const numbers: UnitNumber[] = [];
  for (const [, join = '', digits = ''] of written.matchAll(member)) {
    const number = readNumeral(digits);
    if (number === null) return null;
    numbers.push({ number, closesRange: rangeMark.test(join) });
  }
  return numbers;
};
