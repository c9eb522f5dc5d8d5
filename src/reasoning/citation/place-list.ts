import { articleAt, type Level, levelOf, levels, type Place, placedAt } from './place.ts';
import { joinPattern, readUnitGroup, type UnitGroup } from './unit-group.ts';

/** The provisions that one run of numbers names, and where the run ends. */
export interface PlaceList {
  readonly places: readonly Place[];
  readonly end: number;
}

/** 第三十一条的第二款. */
const inside = / ?(?:中?的(?=第))?/uy;
/** 第二条第一款规定和第二款: the word between the numbers changes nothing. */
const join = new RegExp(`(?: ?的?规定(?= ?(?:、|和|及|与|或|以及)))?${joinPattern}`, 'uy');
const isRange = /[至到~～—-]/u;
/** 至 over more numbers than any article has would be a misreading. */
const longestRange = 300;

/**
 * Reads 第三条第一款、第三款和第五条至第七条 at a place of the text. A level inherits the levels above it from the
 * number before it; the first inherits from `around`, the unit that the text itself stands in.
 */
export const readPlaces = (text: string, at: number, around: Place | null): PlaceList | null => {
  const first = readUnitGroup(text, at);
  if (first === null) return null;
  // A bare item may stand under another paragraph of the article than the one that speaks of it.
  const isOfItsParagraph = first.level !== 'item' || around === null || around.item !== null;
  const opened = placesOf(first, isOfItsParagraph ? around : { ...around, paragraph: null });
  return opened === null ? null : continuePlaces(text, opened, first.end);
};

/** Reads on after places that are known already, such as those of 前款 in 前款第一项. */
export const continuePlaces = (text: string, known: readonly Place[], from: number): PlaceList => {
  const places = [...known];
  let end = from;
  for (;;) {
    const next = readNext(text, places, end);
    if (next === null) return { places, end };
    end = next.end;
  }
};

/** Adds what the next group names; null when no group follows. */
const readNext = (text: string, places: Place[], end: number): UnitGroup | null => {
  const last = places.at(-1);
  if (last === undefined) return null;
  const joined = lengthAt(join, text, end);
  const group = readUnitGroup(text, end + (joined ?? lengthAt(inside, text, end) ?? 0));
  if (group === null) return null;
  const isDeeper = levels.indexOf(group.level) > levels.indexOf(levelOf(last));
  // 第三条第二款 goes deeper without a mark between; 第三条、第五条 needs one.
  if (isDeeper === (joined !== null)) return null;
  if (isDeeper) places.pop();
  const named = placesOf(group, last);
  if (named === null) return null;
  if (!isDeeper && isRange.test(text.slice(end, end + (joined ?? 0))))
    places.push(...between(last, named[0], group.level));
  places.push(...named);
  return group;
};

const placesOf = ({ level, numbers, subArticle }: UnitGroup, around: Place | null): Place[] | null => {
  if (level !== 'article' && around === null) return null;
  const base = around ?? articleAt(0);
  const places: Place[] = [];
  for (const { number, closesRange } of numbers) {
    const place = placedAt(base, level, number);
    const before = places.at(-1);
    if (closesRange && before !== undefined) places.push(...between(before, place, level));
    places.push(place);
  }
  const last = places.pop();
  return last === undefined
    ? null
    : [...places, { ...last, subArticle: level === 'article' ? subArticle : last.subArticle }];
};

/** The numbers between the ends of a range, without the ends. */
const between = (from: Place, to: Place | undefined, level: Level): readonly Place[] => {
  const first = from[level];
  const last = to?.[level];
  if (first === null || last == null || last - first > longestRange) return [];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => placedAt(from, level, first + step + 1));
};

const lengthAt = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at;
  const length = pattern.exec(text)?.[0].length;
  return length === undefined ? null : length;
};
