import type { NamedWork } from './found-citation.ts';
import { articleAt, type Place, placeOf } from './place.ts';
import { type PlaceList, readPlaces } from './place-list.ts';
import { ofInterpretation } from './read-titled.ts';
import { add, isKnown, matchAt, named, own, type Reading } from './reading.ts';
import { unmarkedNameBefore } from './unmarked-name.ts';

/** 第三条 with an unmarked name before it, or bare; 第二款 and （三）项 of the unit that the text stands in. */
export const readNumbered = (reading: Reading, at: number): number | null => {
  const { text, here, lastPlace } = reading;
  const places = readPlaces(text, at, here ?? lastPlace);
  if (places === null) return readChapter(reading, at);
  if (!startsWithArticle(text, at)) return readBelowArticle(reading, at, places);
  const unmarked = unmarkedNameBefore(text, at, reading.end, (name) => isKnown(reading, name));
  if (unmarked !== null && text.charAt(at - 1) === ' ' && isHeading(text, at, places)) return null;
  if (unmarked !== null) {
    const work = named(reading, unmarked.name);
    reading.lastWork = work;
    return ofInterpretation(reading, { form: 'UNMARKED', start: unmarked.start, work, ...places });
  }
  if (isHeading(text, at, places)) return null;
  return add(reading, {
    form: 'BARE',
    start: at,
    work: carriedOn(reading, at) ?? own(reading) ?? reading.lastWork,
    ...places,
  });
};

/** 第二款, （三）项: of the unit that the text stands in, of the article that the sentence amends, or of the one cited last. */
const readBelowArticle = (reading: Reading, at: number, near: PlaceList): number => {
  const { text, here, lastPlace, found } = reading;
  const before = text.slice(Math.max(0, at - 6), at);
  const amended = amending.test(before) || here === null ? lastPlace : null;
  const listed = amended === null ? listedUnder(reading, before) : null;
  const around = amended ?? listed;
  if (around === null) return add(reading, { form: 'BARE', start: at, work: own(reading), ...near });
  const places = readPlaces(text, at, articleAt(around.article, around.subArticle)) ?? near;
  const work = listed === null ? (found.at(-1)?.work ?? null) : own(reading);
  return add(reading, { form: 'BARE', start: at, work, ...places });
};

/** What precedes the number of a paragraph that an amendment adds, moves or strikes out. */
const amending = /(?:作为|改为|修改为|原|删去|职权|”)$/u;

/** 违反第（一）项规定的, within a list: the items of the article that the words before the list cite. */
const listedUnder = ({ here, context: { leadIn } }: Reading, before: string): Place | null =>
  here !== null && here.item !== null && leadIn !== undefined && before.endsWith('违反') ? placeOf(leadIn) : null;

const chapters =
  /第 ?[0-9〇零一二三四五六七八九十百]{1,4} ?[编章节](?: ?第 ?[0-9〇零一二三四五六七八九十百]{1,4} ?[章节])*(?!\p{Script=Han}{0,6} ?$)/uy;

/** 刑法分则第三章第二节: a part of a named work, larger than an article. */
const readChapter = (reading: Reading, at: number): number | null => {
  const { text } = reading;
  const length = matchAt(chapters, text, at);
  const nameEnd = at - (/[分总]则 ?$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0);
  const unmarked =
    length === 0 ? null : unmarkedNameBefore(text, nameEnd, reading.end, (name) => isKnown(reading, name));
  // 条例 第一章总则: a title and the first heading below it.
  if (unmarked === null || (text.charAt(nameEnd - 1) === ' ' && /^第 ?[一1] ?章/u.test(text.slice(at)))) return null;
  reading.lastWork = named(reading, unmarked.name);
  return add(reading, {
    form: 'UNMARKED',
    start: unmarked.start,
    end: at + length,
    work: reading.lastWork,
    places: [],
  });
};

/** 刑法第二百二十一条规定的…罪，第二百七十八条规定的…罪: within a sentence the articles of a named work go on. */
const carriedOn = ({ text, found, lastWork }: Reading, at: number): NamedWork | null => {
  const last = found.at(-1);
  if (last === undefined || lastWork === null || last.work !== lastWork) return null;
  const namesPart = last.places.length > 0 || /[编章节]$/u.test(last.raw);
  return namesPart && !/[。；;\n|]/u.test(text.slice(last.end, at)) ? lastWork : null;
};

const startsWithArticle = (text: string, at: number): boolean =>
  /^第[^款项目第]{1,40}条/u.test(text.slice(at, at + 44));

const opensArticle = /^ ?(?:为了?(?!准)|本(?:法|条例|办法|规定|实施细则|细则)(?!第))/u;

/** An article that begins a line or a glued sentence, with a blank behind its number, is a heading and cites nothing. */
const isHeading = (text: string, at: number, { places, end }: PlaceList): boolean => {
  if (places.length !== 1 || text.charAt(end - 1) === '款' || text.charAt(end - 1) === '项') return false;
  const before = text.slice(Math.max(0, at - 8), at);
  const behind = text.charAt(end);
  if (/(?:^|\n) *[#*]* *$/u.test(before)) return /^\s?$/u.test(behind);
  // Scraped lines are glued: 总则 第一条为了… and 受理 第六条本办法所称… open articles.
  if (/[\p{Script=Han})）] $/u.test(before) && opensArticle.test(text.slice(end, end + 8))) return true;
  return /[。；”] +$/u.test(before) || (/[。；”]$/u.test(before) && behind === ' ');
};
