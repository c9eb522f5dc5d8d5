import type { KnownPhrase } from './search-term.ts';
import { splitQuery } from './split-query.ts';
import { stem } from './stem.ts';

/** A phrase that leads to a row: in small letters, or the stems of an English one. */
export type Phrase = { readonly parts: readonly string[] } | { readonly stems: readonly string[] };

/** A row that widens a query: the phrases that lead to it, and what they are widened to. */
export interface WideningRow {
  readonly kind: string;
  readonly id: string;
  readonly quality: string;
  readonly mark: string;
  readonly asked: readonly Phrase[];
  readonly names: readonly string[];
}

/** A phrase of the query with the row that widens it. */
export interface Widening extends KnownPhrase {
  readonly row: WideningRow;
}

/** Where the phrases of the rows stand in the query, which must be in small letters. */
export const knownPhrases = (text: string, rows: readonly WideningRow[]): readonly Widening[] => {
  const latin = Array.from(
    text.matchAll(/[\p{Script=Latin}\d]+(?:['’]\p{Script=Latin}+)?/gu),
    ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      stem: stem(word),
    }),
  );
  return rows.flatMap((row) => {
    const places = row.asked.flatMap((phrase) =>
      'parts' in phrase ? chinesePlaces(text, phrase.parts) : englishPlaces(latin, phrase.stems),
    );
    return places.map(({ start, end }) => ({ start, end, row, names: row.names }));
  });
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A Chinese name is looked for whole, or by a part of it that says as much as a word does. */
export const asPhrase = (name: string): Phrase => {
  const small = name.toLowerCase();
  return /\p{Script=Han}/u.test(name)
    ? { parts: [...new Set([small, ...small.split(/[、，]/u).filter((part) => part.length >= 4)])] }
    : { stems: splitQuery(small).flatMap((word) => word.words) };
};

const chinesePlaces = (text: string, parts: readonly string[]): readonly Place[] =>
  parts.flatMap((part) => {
    const start = text.indexOf(part);
    return start < 0 ? [] : [{ start, end: start + part.length }];
  });

const englishPlaces = (
  words: readonly (Place & { readonly stem: string })[],
  stems: readonly string[],
): readonly Place[] =>
  stems.length === 0
    ? []
    : words.flatMap(({ start }, at) => {
        const here = words.slice(at, at + stems.length);
        return here.length === stems.length && here.every((word, place) => word.stem === stems[place])
          ? [{ start, end: here.at(-1)?.end ?? start }]
          : [];
      });
