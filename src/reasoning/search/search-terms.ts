import type { Alternative, KnownPhrase, SearchTerm } from './search-term.ts';
import { isVague, type QueryWord, splitQuery, wordsOf } from './split-query.ts';

/** More terms say no more. */
const mostTerms = 12;
/** Of all terms together: the index bounds what one question may hold. */
const mostWords = 40;

/**
 * The terms of a query, in small letters: known phrases first, of which a longer one wins over those inside it; the rest
 * word by word. `phrases` lie within `text`.
 */
export const searchTerms = (text: string, phrases: readonly KnownPhrase[]): readonly SearchTerm[] => {
  const words = splitQuery(text);
  const known = settled(phrases);
  const free = words.filter((word) => !known.some((phrase) => word.start < phrase.end && phrase.start < word.end));
  const terms = [
    ...known.map((phrase) => ({ start: phrase.start, term: termOf(text, phrase) })),
    ...free.map((word) => ({ start: word.start, term: plain(text, word) })),
  ]
    .toSorted((one, other) => one.start - other.start)
    .map(({ term }) => term)
    .filter(({ alternatives }) => alternatives.length > 0);
  return withinBounds(distinct(terms).slice(0, mostTerms));
};

const plain = (text: string, { start, end, words }: QueryWord): SearchTerm => ({
  asked: text.slice(start, end),
  alternatives: [{ words, written: text.slice(start, end), isOwn: true }],
});

const termOf = (text: string, { start, end, names }: KnownPhrase): SearchTerm => {
  const asked = text.slice(start, end);
  const own = splitQuery(asked).flatMap(({ words }) => words);
  const alternatives: Alternative[] =
    own.length === 0 ? [] : [{ words: [...new Set(own)], written: asked, isOwn: true }];
  for (const name of names.flatMap(readings)) {
    const words = wordsOf(name);
    const isNew = name.toLowerCase() !== asked && !alternatives.some((one) => one.words.join(' ') === words.join(' '));
    if (words.length > 0 && isNew) alternatives.push({ words, written: name.toLowerCase(), isOwn: false });
  }
  return { asked, alternatives };
};

/** `nominal admission (sham bed)` names the thing twice; a long Chinese name is a list. */
const readings = (name: string): readonly string[] =>
  name
    .split(/[（）()]/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);

/** Longest first, then from the left; what overlaps an accepted one is dropped. */
const settled = (phrases: readonly KnownPhrase[]): readonly KnownPhrase[] => {
  const bySize = phrases.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  const kept: KnownPhrase[] = [];
  for (const phrase of bySize) {
    const same = kept.findIndex(({ start, end }) => start === phrase.start && end === phrase.end);
    const twin = kept[same];
    if (twin !== undefined) kept[same] = { ...twin, names: [...twin.names, ...phrase.names] };
    else if (!kept.some((other) => phrase.start < other.end && other.start < phrase.end)) kept.push(phrase);
  }
  return kept;
};

const distinct = (terms: readonly SearchTerm[]): readonly SearchTerm[] => [
  ...new Map(terms.map((term) => [term.alternatives[0]?.words.join(' '), term])).values(),
];

const withinBounds = (terms: readonly SearchTerm[]): readonly SearchTerm[] => {
  const ownWords = terms.flatMap(({ alternatives }) => alternatives[0]?.words ?? []).length;
  let left = Math.max(0, mostWords - ownWords);
  return terms.map(({ asked, alternatives: [own, ...others] }) => ({
    asked,
    alternatives: [
      ...(own === undefined ? [] : [own]),
      ...others.filter(({ words }) => {
        left -= words.length;
        return left >= 0;
      }),
    ],
  }));
};

/** The terms that make a row a hit: those that are not vague, or all where every one is. */
export const countingTerms = (terms: readonly SearchTerm[]): readonly SearchTerm[] => {
  const clear = terms.filter(({ alternatives }) => !isVague(alternatives[0]?.words ?? []));
  return clear.length === 0 ? terms : clear;
};

/** How many of them a row must hold: all of one or two, two thirds of more. */
export const termsNeeded = (count: number): number => (count <= 2 ? count : Math.ceil((count * 2) / 3));
