import { type Alternative, isLatin, type SearchTerm } from './search-term.ts';

/** The properties that the index holds, and how much a word in each weighs when candidates are chosen. */
export interface SearchedFields {
  readonly names: string;
  readonly texts: string;
  readonly context: string;
  readonly tokens: string;
}

/** What a row must bear, in the words of the index (entities/search-token.ts). */
export interface TokenFilter {
  /** One of each list. */
  readonly anyOf: readonly (readonly string[])[];
  /** Begun on or before the day, not ended on it: bounds of both kinds of token. */
  readonly inForce: { readonly begun: readonly [string, string]; readonly notEnded: readonly [string, string] } | null;
}

/**
 * The question to the index: one of the `counting` terms, the others of `terms` if they are there. Nothing of it is the searcher's syntax: every word is a quoted phrase or a stem of letters
 * and digits, so no sign can be an operator.
 */
export const luceneText = (
  counting: readonly SearchTerm[],
  terms: readonly SearchTerm[],
  filter: TokenFilter,
  fields: SearchedFields,
): string => {
  const textOf = ({ alternatives }: SearchTerm): string =>
    anyOf(alternatives.map((one) => alternativeText(one, fields)));
  return [
    `+${anyOf(counting.map(textOf))}`,
    ...terms.filter((term) => !counting.includes(term)).map(textOf),
    ...filter.anyOf.map((tokens) => `+${anyOf(tokens.map((token) => `${fields.tokens}:${phrase(token)}`))}^0`),
    ...(filter.inForce === null ? [] : inForceText(filter.inForce, fields.tokens)),
  ].join(' ');
};

const anyOf = (texts: readonly string[]): string => `(${texts.join(' ')})`;

const alternativeText = ({ words, isOwn }: Alternative, fields: SearchedFields): string => {
  const text = anyOf(words.map((word) => `+${wordText(word, fields)}`));
  return isOwn ? text : `${text}^0.7`;
};

const wordText = (word: string, { names, texts, context }: SearchedFields): string => {
  const written = isLatin(word) ? stemText(word) : phrase(word);
  return `(${names}:${written}^4 ${texts}:${written}^2 ${context}:${written})`;
};

/** Numbers and short words are themselves; of longer ones the beginning is known. */
const stemText = (word: string): string =>
  /\d/.test(word) || word.length < 4 || /[^a-z]/.test(word) ? phrase(word) : `${word}*`;

/** One sign alone is in no pair of signs, so the pairs that begin with it are asked for. */
const phrase = (word: string): string =>
  /^\p{Script=Han}$/u.test(word) ? `${word}*` : `"${word.replace(/[\\"]/g, ' ')}"`;

const inForceText = ({ begun, notEnded }: NonNullable<TokenFilter['inForce']>, field: string): readonly string[] => [
  `+${field}:[${begun[0]} TO ${begun[1]}]^0`,
  `+${field}:{${notEnded[0]} TO ${notEnded[1]}]^0`,
];
