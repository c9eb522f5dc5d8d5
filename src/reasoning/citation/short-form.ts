import { readNumeral } from './chinese-numeral.ts';
import { articleAt, type Place, placedAt } from './place.ts';

/** 38(3), 41(1)(2), 280-1 or 280之一 directly behind the short name of a work. */
export interface ShortForm {
  readonly place: Place;
  /** Whether the bracket may also be a paragraph: in 38(3) nothing says which. */
  readonly namesLevels: boolean;
  readonly end: number;
}

const figures =
  / ?(\d{1,3})(?:[-_](\d{1,2})|之([一二三四五六七八九十]{1,2}))?(?: ?[(（](\d{1,2})[)）])?(?: ?[(（](\d{1,2})[)）])?(?: ?[(（](\d{1,2})[)）])?(?![\d年月日号元万亿人家倍个次起%％.条款项章]|[-~至到和、,，] ?\d)/uy;

/** Reads bare figures at a place of the text; null when they count something else. */
export const readShortForm = (text: string, at: number): ShortForm | null => {
  figures.lastIndex = at;
  const found = figures.exec(text);
  if (found === null) return null;
  const [whole, article = '', sub, chineseSub, ...written] = found;
  const subArticle = sub === undefined ? readNumeral(chineseSub ?? '') : Number(sub);
  // "36-43" is a row of articles: a sub-article has a smaller number than its article.
  if (subArticle !== null && subArticle >= Number(article)) return null;
  const brackets = written.filter((bracket) => bracket !== undefined).map(Number);
  const base = articleAt(Number(article), subArticle);
  const [first, second, third] = brackets;
  if (first === undefined) return { place: base, namesLevels: true, end: at + whole.length };
  if (second === undefined) return { place: placedAt(base, 'item', first), namesLevels: false, end: at + whole.length };
  const place = placedAt(placedAt(base, 'paragraph', first), 'item', second);
  return {
    place: third === undefined ? place : placedAt(place, 'point', third),
    namesLevels: true,
    end: at + whole.length,
  };
};
