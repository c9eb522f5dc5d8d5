import { hasLatinWord, nextAnchor } from './anchor.ts';
import { readDocumentNumber } from './document-number.ts';
import { readEnglish } from './english-citation.ts';
import { findEnglishTitles } from './english-title.ts';
import type { CitationContext, FoundCitation } from './found-citation.ts';
import { makeLegible } from './legible.ts';
import { readPlaces } from './place-list.ts';
import { readFigures } from './read-figures.ts';
import { readNumbered } from './read-numbered.ts';
import { readBack, readOwn, readRelative } from './read-own.ts';
import { readTitled } from './read-titled.ts';
import { add, isKnown, named, own, type Reading, skipBlank, startReading } from './reading.ts';
import { unknownEnglishTitles } from './unknown-english-title.ts';

/** Every citation in a text, in reading order. */
export const findCitations = (text: string, context: CitationContext = {}): readonly FoundCitation[] => {
  const legible = makeLegible(text);
  const first = nextAnchor(legible, 0);
  const mayBeEnglish = hasLatinWord(legible);
  // Most runs of a law cite nothing: they are told apart before anything is set up.
  if (first === null && !mayBeEnglish) return [];
  const reading = startReading(text, legible, context);
  for (let found = first; found !== null; ) {
    const { at, word } = found;
    found = nextAnchor(legible, Math.max(readAt(reading, at, word) ?? 0, at + word.length));
  }
  if (mayBeEnglish) addEnglishTitles(reading);
  return reading.found.sort((a, b) => a.start - b.start);
};

const addEnglishTitles = (reading: Reading): void => {
  const titles = findEnglishTitles(reading.text, reading.context.works ?? new Map());
  for (const { name, start, end } of [...titles, ...unknownEnglishTitles(reading.text)])
    if (!reading.found.some((other) => other.start < end && start < other.end))
      add(reading, { form: 'ENGLISH', start, end, work: named(reading, name), places: [] });
};

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
