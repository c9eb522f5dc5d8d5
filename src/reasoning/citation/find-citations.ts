import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import { readDocumentNumber } from './document-number.ts';
import { readEnglish } from './english-citation.ts';
import { findEnglishTitles } from './english-title.ts';
import type { CitationContext, CitationForm, FoundCitation, NamedWork } from './found-citation.ts';
import { makeLegible, repairsOf } from './legible.ts';
import { normalForm } from './normal-form.ts';
import { articleAt, eIdOf, type Place, placeOf } from './place.ts';
import { type PlaceList, readPlaces } from './place-list.ts';
import { readRelativePlaces } from './relative-place.ts';
import { readShortForm } from './short-form.ts';
import { isTitleOfWork, readTitle } from './title.ts';
import { unmarkedNameBefore } from './unmarked-name.ts';

/** Every citation in a text, in reading order. */
export const findCitations = (text: string, context: CitationContext = {}): readonly FoundCitation[] => {
  const reading = startReading(text, context);
  anchor.lastIndex = 0;
  for (let found = anchor.exec(reading.text); found !== null; found = anchor.exec(reading.text)) {
    const at = found.index;
    const end = readAt(reading, at, found[0]);
    anchor.lastIndex = Math.max(end ?? 0, at + found[0].length);
  }
  const titles = findEnglishTitles(reading.text, context.works ?? new Map());
  for (const { name, start, end } of titles)
    if (!reading.found.some((other) => other.start < end && start < other.end))
      add(reading, { form: 'ENGLISH', start, end, work: named(reading, name), places: [] });
  return reading.found.sort((a, b) => a.start - b.start);
};

/** Where a citation can begin; what stands there is read by the part of the grammar that knows it. */
const numeral = '[0-9〇零一二三四五六七八九十百千两]';
const anchor = new RegExp(
  [
    '《',
    '本(?=法|条|办|规|解|细|实|决|准|通|意|章|守|批|公|协|款|项)',
    '[前上](?=[二两三四五六七八九十2-9]?[条款项])',
    '(?:该|同|上述|前述)(?=法|条|办法|规定|解释|细则|决定|规则)',
    `第(?= ?[(（]? ?${numeral})`,
    `[(（](?= ?${numeral}{1,4} ?[)）] ?(?:[项、和或至]|以及))`,
    '[〔［\\[【（(] ?(?=(?:19|20) ?\\d ?\\d|2065438)',
    '令(?= ?(?:\\d{4}年)? ?第? ?[0-9一二三四五六七八九十])',
    'No\\.(?= ?\\d)',
    '\\b[Aa](?:rticles?|rts?\\.?)(?= ?\\d)',
    '(?<=[法例定则释]) ?\\d{1,3}(?!\\d)',
    '(?<![A-Za-z0-9])[A-Z][A-Za-z]{0,5}\\d{0,4}(?= \\d{1,3}(?!\\d))',
  ].join('|'),
  'gu',
);

interface Reading {
  readonly raw: string;
  readonly text: string;
  readonly context: CitationContext;
  readonly here: Place | null;
  readonly found: FoundCitation[];
  /** What the text itself calls a work: 以下简称. */
  readonly shortNames: Map<string, NamedWork>;
  lastWork: NamedWork | null;
  lastPlace: Place | null;
  /** Where the last citation ended. */
  end: number;
}

const startReading = (raw: string, context: CitationContext): Reading => ({
  raw,
  text: makeLegible(raw),
  context,
  here: context.here === undefined ? null : placeOf(context.here),
  found: [],
  shortNames: new Map(),
  lastWork: null,
  lastPlace: null,
  end: 0,
});

/** Reads what begins at an anchor; the end of the citation, or null when there is none. */
const readAt = (reading: Reading, at: number, word: string): number | null => {
  const first = word.charAt(0);
  if (first === '《') return readTitled(reading, at);
  if (first === '本') return readOwn(reading, at) ?? readRelative(reading, at);
  if (word === '前' || word === '上') return readRelative(reading, at);
  if (/[该同上前]/u.test(first)) return readBack(reading, at, word);
  if (first === '第') return readNumbered(reading, at);
  if (/[(（]/u.test(first)) return readNumbered(reading, at) ?? readNumber(reading, at);
  if (/[〔［[【令]/u.test(first) || word === 'No.') return readNumber(reading, at);
  if (/^Art/iu.test(word)) return readInEnglish(reading, at);
  return /^ ?\d/u.test(word) ? readFigures(reading, at) : readFigures(reading, at + word.length);
};

interface Written {
  readonly form: CitationForm;
  readonly start: number;
  readonly end: number;
  readonly work: NamedWork | null;
  readonly places: readonly Place[];
  readonly namesLevels?: boolean;
  readonly repairSteps?: readonly string[];
  readonly isGuess?: boolean;
}

const add = (reading: Reading, written: Written): number => {
  const { start, end, work, places } = written;
  const raw = reading.raw.slice(start, end);
  reading.found.push({
    form: written.form,
    start,
    end,
    raw,
    normal: normalForm(work, places),
    work,
    places,
    eIds: places.map(eIdOf),
    namesLevels: written.namesLevels ?? true,
    repairSteps: [...repairsOf(raw, reading.text.slice(start, end)), ...(written.repairSteps ?? [])],
    isGuess: written.isGuess ?? false,
  });
  reading.lastPlace = places.at(-1) ?? null;
  reading.end = end;
  return end;
};

/** 《title》, its number or short name in brackets, and the provisions that follow. */
const readTitled = (reading: Reading, at: number): number | null => {
  const title = readTitle(reading.text, at);
  if (title === null) return null;
  if (!isTitleOfWork(title.name) && named(reading, title.name).ids.length === 0) return title.end;
  const work = { ...named(reading, title.name), docNumber: title.docNumber };
  if (title.shortName !== null) reading.shortNames.set(comparableName(title.shortName), work);
  const gap = matchAt(/ ?(?:中的?|的)? ?/uy, reading.text, title.end);
  const places = readPlaces(reading.text, title.end + gap, null) ?? readWithoutMark(reading.text, title.end + gap);
  reading.lastWork = work;
  return ofInterpretation(reading, {
    form: 'TITLE',
    start: at,
    end: places?.end ?? title.end,
    work,
    places: places?.places ?? [],
  });
};

const ownWord =
  /本(?:法典|法|条例|办法|规定|解释|实施细则|细则|实施办法|决定|规则|准则|通则|意见|通知|规程|规范|章程|守则|批复|公约|协定)(?= ?第)/uy;

const readOwn = (reading: Reading, at: number): number | null => {
  const length = matchAt(ownWord, reading.text, at);
  const places = length === 0 ? null : readPlaces(reading.text, skipBlank(reading.text, at + length), null);
  return places === null ? null : add(reading, { form: 'OWN', start: at, work: own(reading), ...places });
};

const readRelative = (reading: Reading, at: number): number | null => {
  const places = readRelativePlaces(reading.text, at, reading.here);
  return places === null ? null : add(reading, { form: 'RELATIVE', start: at, work: own(reading), ...places });
};

/** 该法第十条, 同条第二款: the work or the article that was named before. */
const readBack = (reading: Reading, at: number, word: string): number | null => {
  const from = at + word.length;
  const { lastWork, lastPlace } = reading;
  if (reading.text.charAt(from) === '条') {
    const start = skipBlank(reading.text, from + 1);
    const places = lastPlace === null ? null : readPlaces(reading.text, start, { ...lastPlace, paragraph: null });
    if (places === null || /^第[^款项]*条/u.test(reading.text.slice(start, start + 14))) return null;
    return add(reading, { form: 'BACK', start: at, work: reading.found.at(-1)?.work ?? null, ...places });
  }
  const kind = matchAt(/(?:法|条例|办法|规定|解释|细则|决定|规则)(?= ?第)/uy, reading.text, from);
  const places = kind === 0 ? null : readPlaces(reading.text, skipBlank(reading.text, from + kind), null);
  return places === null ? null : add(reading, { form: 'BACK', start: at, work: lastWork, ...places });
};

/** 第三条 with an unmarked name before it, or bare; 第二款 and （三）项 of the unit that the text stands in. */
const readNumbered = (reading: Reading, at: number): number | null => {
  const { text, here, lastPlace } = reading;
  const places = readPlaces(text, at, here ?? lastPlace);
  if (places === null) return readChapter(reading, at);
  if (!startsWithArticle(text, at)) return readBelowArticle(reading, at, places);
  const unmarked = unmarkedNameBefore(text, at, reading.end, (name) => isKnown(reading, name));
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
  if (unmarked === null) return null;
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

/** Figures behind a name: R735 38(3), 条例40, 刑法266条. */
const readFigures = (reading: Reading, at: number): number | null => {
  const { text } = reading;
  const unmarked = unmarkedNameBefore(text, at, reading.end, (name) => isKnown(reading, name));
  if (unmarked === null) return null;
  const work = named(reading, unmarked.name);
  const places = readWithoutMark(text, skipBlank(text, at));
  if (places !== null) return add(reading, { form: 'SHORT', start: unmarked.start, work, ...places });
  const short = readShortForm(text, at);
  if (short === null) return null;
  return add(reading, {
    form: 'SHORT',
    start: unmarked.start,
    work,
    places: [short.place],
    namesLevels: short.namesLevels,
    end: short.end,
  });
};

const readNumber = (reading: Reading, at: number): number | null => {
  const found = readDocumentNumber(reading.text, at, reading.end);
  if (found === null) return null;
  const { number: docNumber, ...written } = found;
  const places = readPlaces(reading.text, skipBlank(reading.text, found.end), null);
  const work = { name: null, docNumber, ids: [] };
  reading.lastWork = work;
  return add(reading, {
    form: 'NUMBER',
    ...written,
    work,
    places: places?.places ?? [],
    end: places?.end ?? found.end,
  });
};

const readInEnglish = (reading: Reading, at: number): number | null => {
  const found = readEnglish(reading.text, at, reading.end, (name) => isKnown(reading, name));
  if (found === null) return null;
  const { name, ...written } = found;
  const work = name === null ? (own(reading) ?? reading.lastWork) : named(reading, name);
  if (name !== null) reading.lastWork = work;
  return add(reading, { form: 'ENGLISH', ...written, work });
};

/** 刑法第二百六十六条的解释 is a work of its own; so may be what it says in its articles. */
const ofInterpretation = (reading: Reading, written: Written): number => {
  const length = written.places.length === 0 ? 0 : matchAt(/(?:规定)?的(?:立法)?解释/uy, reading.text, written.end);
  if (length === 0) return add(reading, written);
  const name = `${written.work?.name ?? ''}${normalForm(null, written.places)}的解释`;
  const end = written.end + length;
  const places = readPlaces(reading.text, skipBlank(reading.text, end), null);
  return add(reading, {
    ...written,
    work: named(reading, name),
    places: places?.places ?? [],
    end: places?.end ?? end,
  });
};

/** The work of the text itself; null when nothing says which that is. */
const own = ({ context: { thisWork } }: Reading): NamedWork | null =>
  thisWork === undefined ? null : { name: null, docNumber: null, ids: [thisWork] };

const named = ({ shortNames, context: { works } }: Reading, name: string): NamedWork => {
  const short = shortNames.get(comparableName(name));
  if (short !== undefined) return short;
  const ids = namesToTry(name).flatMap((known) => works?.get(known) ?? []);
  return { name, docNumber: null, ids: [...new Set(ids)] };
};

const isKnown = ({ shortNames, context: { works } }: Reading, name: string): boolean => {
  const comparable = comparableName(name);
  return shortNames.has(comparable) || (works?.has(comparable) ?? false);
};

const startsWithArticle = (text: string, at: number): boolean =>
  /^第[^款项目第]{1,40}条/u.test(text.slice(at, at + 44));

/** An article that begins a line or a glued sentence, with a blank behind its number, is a heading and cites nothing. */
const isHeading = (text: string, at: number, { places, end }: PlaceList): boolean => {
  if (places.length !== 1 || text.charAt(end - 1) === '款' || text.charAt(end - 1) === '项') return false;
  const before = text.slice(Math.max(0, at - 8), at);
  const behind = text.charAt(end);
  if (/(?:^|\n) *[#*]* *$/u.test(before)) return /^\s?$/u.test(behind);
  return /[。；”] +$/u.test(before) || (/[。；”]$/u.test(before) && behind === ' ');
};

/** 266条第1款: the mark 第 is left out behind a name. */
const readWithoutMark = (text: string, at: number): PlaceList | null => {
  const number = /^\d{1,3} ?条(?!件|例)/u.test(text.slice(at, at + 6));
  const places = number ? readPlaces(`第${text.slice(at, at + 200)}`, 0, null) : null;
  return places === null ? null : { ...places, end: at + places.end - 1 };
};

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

const skipBlank = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);
