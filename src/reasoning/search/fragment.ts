import { type Alternative, isLatin, type SearchTerm } from './search-term.ts';

export interface Span {
  readonly start: number;
  /** The first unit that is no longer part of it. */
  readonly end: number;
}

/** A piece of a name or a text, with the found words marked; places are UTF-16 units of `text`. */
export interface Fragment {
  readonly field: string;
  readonly text: string;
  readonly marks: readonly Span[];
  /** Whether something of the field stands before, or after. */
  readonly isCut: { readonly before: boolean; readonly after: boolean };
}

const before = 40;
const longest = 160;

/**
 * The piece of each field that says most: fields without a found word give none. First come those that hold the words
 * of the searcher and not only what they were widened to, then those with more words, then as the fields are given.
 */
export const fragmentsOf = (
  fields: readonly { readonly field: string; readonly text: string }[],
  terms: readonly SearchTerm[],
): readonly Fragment[] => {
  const alternatives = terms.flatMap((term) => term.alternatives);
  const own = alternatives.filter(({ isOwn }) => isOwn);
  return fields
    .map(({ field, text }) => ({
      field,
      text,
      marks: marksIn(text, alternatives),
      ownMarks: marksIn(text, own).length,
    }))
    .filter(({ marks }) => marks.length > 0)
    .toSorted((one, other) => other.ownMarks - one.ownMarks || other.marks.length - one.marks.length)
    .map(cut);
};

/** A way to say a term counts only where all of its words stand. */
const marksIn = (text: string, ways: readonly Alternative[]): readonly Span[] => {
  const small = text.toLowerCase();
  // Some signs change their length in small letters; then nothing can be marked.
  if (small.length !== text.length) return [];
  const spans = ways.flatMap(({ words }) => {
    const places = words.map((word) => placesOf(small, word));
    return places.every((found) => found.length > 0) ? places.flat() : [];
  });
  return merged(spans.toSorted((one, other) => one.start - other.start || other.end - one.end));
};

const placesOf = (text: string, word: string): readonly Span[] => {
  // Hardly a word stands in a text, and to look for it is far cheaper than to make its pattern.
  if (!text.includes(word)) return [];
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = isLatin(word)
    ? new RegExp(`(?<![\\p{L}\\d])${escaped}[\\p{Script=Latin}\\d]*`, 'gu')
    : new RegExp(escaped, 'gu');
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
};

const merged = (spans: readonly Span[]): readonly Span[] => {
  const done: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = done.at(-1);
    if (last === undefined || start > last.end) done.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return done;
};

const cut = ({ field, text, marks }: Pick<Fragment, 'field' | 'text' | 'marks'>): Fragment => {
  const first = marks[0]?.start ?? 0;
  const start = text.length <= longest ? 0 : Math.max(0, Math.min(first - before, text.length - longest));
  const end = Math.min(text.length, start + longest);
  return {
    field,
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.start < end)
      .map((mark) => ({ start: mark.start - start, end: Math.min(mark.end, end) - start })),
    isCut: { before: start > 0, after: end < text.length },
  };
};
