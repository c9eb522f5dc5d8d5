import { stem } from './stem.ts';

/** A word of the query and its place; `words` are what is looked for. */
export interface QueryWord {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const english =
  'a an and are as at be by can do does for from has have how i if in is it may must not of on or our shall should that the their there this to under was what when where which who will with without';
const chinese =
  '的 了 和 与 及 或 是 在 对 于 吗 呢 怎么 怎样 如何 什么 哪些 哪个 哪种 是否 可以 能否 能不能 关于 以及 或者 有没有 多少 应该';
const emptyWords = new Set(`${english} ${chinese}`.split(' '));

/** What everything here is about: worth something beside other words, and never asked for alone to narrow a search. */
const vagueWords = new Set(
  '处罚 规定 依据 法律 法律依据 法规 条款 案例 案件 案 处理 情形 行为 情况 相关 有关 违法 law legal rule case penalt punish provis regul illegal unlawful'.split(
    ' ',
  ),
);

export const isVague = (words: readonly string[]): boolean => words.every((word) => vagueWords.has(word));

/** Written marks that hold a phrase together, the places in an article, and the numbers of documents. */
const wholes =
  /《([^《》]{2,80})》|"([^"]{2,80})"|“([^“”]{2,80})”|[\p{Script=Han}]{0,12}[〔[（(]\d{4}[〕\]）)]\d{1,5}号|(?:第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)|(?:第[（(]?[〇零一二三四五六七八九十百千\d]+[）)]?[款项目])+/gu;
const parts = /\p{Script=Han}+|[\p{Script=Latin}\d]+(?:['’][\p{Script=Latin}]+)?/gu;

/** The words of a text, in its order: those that mean nothing on their own are left out. The text must be in small letters. */
export const splitQuery = (text: string): readonly QueryWord[] => {
  const found: QueryWord[] = [];
  let from = 0;
  for (const match of text.matchAll(wholes)) {
    found.push(...splitPart(text.slice(from, match.index), from));
    const phrase = match[1] ?? match[2] ?? match[3];
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      words: phrase === undefined ? [match[0]] : wordsOf(phrase),
    });
    from = match.index + match[0].length;
  }
  found.push(...splitPart(text.slice(from), from));
  return found.filter(({ words }) => words.length > 0);
};

/** What has to stand together for a name to be found: a Chinese phrase whole, an English one as its stems. */
export const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    Array.from(name.toLowerCase().matchAll(parts), ([part]) => part)
      .filter((part) => !emptyWords.has(part))
      .map((part) => (/\p{Script=Han}/u.test(part) ? part : stem(part))),
  ),
];

const splitPart = (text: string, offset: number): readonly QueryWord[] =>
  [...text.matchAll(parts)].flatMap(({ 0: part, index }) => {
    const start = offset + index;
    if (/\p{Script=Han}/u.test(part)) return splitChinese(part, start);
    return emptyWords.has(part) ? [] : [{ start, end: start + part.length, words: [stem(part)] }];
  });

/**
 * Words of the dictionary. Signs that it does not join are joined here, since hardly a term is one sign: 挂 and 床 are
 * 挂床; one that is left alone belongs to its neighbour, as in 代表人 and 超标准.
 */
const splitChinese = (run: string, offset: number): readonly QueryWord[] => {
  const joined: { start: number; text: string; isLoose: boolean }[] = [];
  for (const { segment, index } of segmenter.segment(run)) {
    if (emptyWords.has(segment)) continue;
    const last = joined.at(-1);
    const isNext = last !== undefined && last.start + last.text.length === index;
    const isLoose = segment.length === 1;
    if (isNext && isLoose && last.isLoose) last.text += segment;
    else if (isNext && last.text.length === 1) {
      last.text += segment;
      last.isLoose = false;
    } else joined.push({ start: index, text: segment, isLoose });
  }
  return joined
    .reduce<{ start: number; text: string }[]>((words, { start, text }) => {
      const last = words.at(-1);
      if (text.length === 1 && last !== undefined && last.start + last.text.length === start) last.text += text;
      else words.push({ start, text });
      return words;
    }, [])
    .map(({ start, text }) => ({ start: offset + start, end: offset + start + text.length, words: [text] }));
};
