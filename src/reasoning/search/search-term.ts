/** What a search asks for: every term counts once, by whichever of its alternatives is found. */
export interface SearchTerm {
  /** As the searcher wrote it. */
  readonly asked: string;
  readonly alternatives: readonly Alternative[];
}

/**
 * One way to say a term: words that all have to stand in the same name or text. A Chinese word is found wherever it
 * stands, a Latin one (see `stem`) at the beginning of a word.
 */
export interface Alternative {
  readonly words: readonly string[];
  /** The same as it is written, in small letters: what a name is compared with. */
  readonly written: string;
  /** Written by the searcher, and not widened to. */
  readonly isOwn: boolean;
}

/** A phrase of the query that stands for a known concept, at its place in the query. */
export interface KnownPhrase {
  readonly start: number;
  readonly end: number;
  /** Other ways to say it, as they are written: names and translations. */
  readonly names: readonly string[];
}

export const isLatin = (word: string): boolean => /^[\p{Script=Latin}\d]/u.test(word);
