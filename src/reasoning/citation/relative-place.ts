import { readNumeral } from './chinese-numeral.ts';
import type { Level, Place } from './place.ts';
import { articleAt, placedAt } from './place.ts';
import { continuePlaces, type PlaceList } from './place-list.ts';

const levelNamed: Readonly<Record<string, Level>> = { 条: 'article', 款: 'paragraph', 项: 'item' };

const relative =
  /(?:[前上] ?([二两三四五六七八九十\d]{0,2}) ?(条|款(?!项)|项)|(本)(条|款(?!项)|项))(?![目件例约式])(?!款|项(?:目|资金))/uy;

/** Reads 前款, 前两款, 前条, 本条第一款 or 前款第（二）项; no place where the unit that the text stands in does not tell. */
export const readRelativePlaces = (text: string, at: number, here: Place | null): PlaceList | null => {
  relative.lastIndex = at;
  const found = relative.exec(text);
  if (found === null) return null;
  const [whole, count = '', before, , own] = found;
  const end = at + whole.length;
  const level = levelNamed[before ?? own ?? ''];
  if (level === undefined) return null;
  if (here === null) return { places: [], end };
  const places =
    before === undefined ? itself(here, level) : preceding(here, level, count === '' ? 1 : readNumeral(count));
  return places === null ? { places: [], end } : continuePlaces(text, places, end);
};

/** 本条, 本款, 本项: the unit that the text stands in. */
const itself = (here: Place, level: Level): readonly Place[] | null => {
  if (level === 'article') return [articleAt(here.article, here.subArticle)];
  const number = here[level];
  return number === null ? null : [placedAt(here, level, number)];
};

/** The `count` units before the one that the text stands in. */
const preceding = (here: Place, level: Level, count: number | null): readonly Place[] | null => {
  const own = level === 'article' && here.subArticle !== null ? here.subArticle : here[level];
  if (own === null || count === null || own <= count - (here.subArticle === null ? 0 : 1)) return null;
  return Array.from({ length: count }, (_, step) => precedingAt(here, level, own - count + step));
};

const precedingAt = (here: Place, level: Level, number: number): Place => {
  // The article before 第二百八十条之一 is 第二百八十条.
  if (level === 'article' && here.subArticle !== null) return articleAt(here.article, number === 0 ? null : number);
  return placedAt(here, level, number);
};
