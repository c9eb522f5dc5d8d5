import { numeralPattern, readNumeral } from './chinese-numeral.ts';

/** One provision of one work, as a citation names it. */
export interface ParsedCitation {
  /** The work as written, without 《》. */
  readonly workText: string;
  readonly article: number;
  /** 1 for 第二百八十条之一. */
  readonly subArticle: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly point: number | null;
  /** Whether 款, 项 and 目 are written; in 38(3) the bracket is an item, or else a paragraph. */
  readonly namesLevels: boolean;
}

/** Reads 社会保险法第八十七条, 《条例》第38条第1款第(3)项, R735 38(3) or "Criminal Law art. 280-1 para 1"; null for anything else. */
export const parseCitation = (citation: string): ParsedCitation | null => {
  const text = citation.trim();
  const found = written.exec(text)?.groups ?? numbered.exec(text)?.groups;
  return found === undefined ? null : citationOf(found);
};

const number = (name: string): string => `[(（]?\\s*(?<${name}>${numeralPattern})\\s*[)）]?`;
const level = (name: string, unit: string): string => `(?:\\s*第?\\s*${number(name)}\\s*${unit})?`;

/** 第…条(之…)(第…款)(第…项)(第…目), at the end: a title may hold the number of another article before it. */
const written = new RegExp(
  `^(?<work>.*?)\\s*(?:第\\s*|(?<![\\d〇零一二三四五六七八九十百千]))(?<article>${numeralPattern})\\s*条` +
    `(?:\\s*之\\s*(?<sub>${numeralPattern}))?${level('paragraph', '款')}${level('item', '项')}${level('point', '目')}` +
    '\\s*(?:之?规定|的规定)?[。.]?$',
  'u',
);

/** Bare numbers after a space or a Chinese character: 38, 38(3), 41(1)(2), art. 280-1 para 1 item 2. */
const numbered = new RegExp(
  '^(?<work>.*?(?:\\s|[^\\sA-Za-z0-9]))(?:art(?:icle|\\.)?\\s*)?(?<article>\\d+)(?:[-_](?<sub>\\d+)|之(?<subZh>[一二三四五六七八九十]+))?' +
    '(?:' +
    '(?:,?\\s*para(?:graph|\\.)?\\s*(?<paragraph>\\d+))?(?:,?\\s*item\\s*(?<item>\\d+))?(?:,?\\s*point\\s*(?<point>\\d+))?' +
    '|\\s*[(（](?<first>\\d+)[)）](?:\\s*[(（](?<second>\\d+)[)）])?(?:\\s*[(（](?<third>\\d+)[)）])?' +
    ')$',
  'iu',
);

const numberNames = ['article', 'sub', 'subZh', 'paragraph', 'item', 'point', 'first', 'second', 'third'] as const;

const citationOf = (found: Readonly<Record<string, string | undefined>>): ParsedCitation | null => {
  const read = (name: string): number | null => readNumeral(found[name] ?? '');
  // A level that is written and cannot be read must not vanish: the answer would be about another provision.
  if (numberNames.some((name) => found[name] !== undefined && read(name) === null)) return null;
  const workText = workOf(found['work'] ?? '');
  const article = read('article');
  const subArticle = read('sub') ?? read('subZh');
  // "36-43" is a row of articles: a sub-article has a smaller number than its article.
  if (workText === null || article === null || (subArticle !== null && subArticle >= article)) return null;
  const brackets = [read('first'), read('second'), read('third')].filter((part) => part !== null);
  if (brackets.length === 0)
    return {
      workText,
      article,
      subArticle,
      paragraph: read('paragraph'),
      item: read('item'),
      point: read('point'),
      namesLevels: true,
    };
  const [paragraph = null, item = null, point = null] = brackets.length === 1 ? [null, brackets[0]] : brackets;
  return { workText, article, subArticle, paragraph, item, point, namesLevels: brackets.length > 1 };
};

const introductions = /^(?:(?:根据|依据|依照|按照|违反了?|参见)\s*|(?:适用|见)\s*(?=《))/u;

/** The work without its quotation marks; null when nothing is left, or when it holds another provision: a list. */
const workOf = (written: string): string | null => {
  const text = written
    .trim()
    .replace(/[,，、]$/u, '')
    .replace(introductions, '')
    .replace(/(?<=》)\s*[(（].*[)）]$/u, '');
  const isList = /[条款项目\d)）]\s*(?:[,，、;；]|和|及|与|或|至|到|-|~)\s*$/u.test(written.trim());
  const quoted = /^《([^《》]*(?:《[^》]*》[^《》]*)*)》$/u.exec(text)?.[1];
  const work = (quoted ?? text).trim();
  return isList || work === '' ? null : work;
};
