import { comparableName, comparableNumber } from '../../entities/legal-work/comparable-name.ts';
import {
  always,
  fromToken,
  issuerToken,
  kindToken,
  rankToken,
  regionToken,
  toToken,
} from '../../entities/search-token.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import type { ResolvedCitation } from '../../reasoning/citation/resolved-citation.ts';
import { knownPhrases, type Widening } from '../../reasoning/search/known-phrases.ts';
import { luceneText, type TokenFilter } from '../../reasoning/search/lucene-text.ts';
import { isLatin, type KnownPhrase, type SearchTerm } from '../../reasoning/search/search-term.ts';
import { countingTerms, searchTerms, termsNeeded } from '../../reasoning/search/search-terms.ts';
import { splitQuery } from '../../reasoning/search/split-query.ts';
import { readCitations } from '../citation/read-citations.ts';
import type { SearchKey } from './search.cypher.ts';
import { vocabulary } from './vocabulary.cypher.ts';

export type SearchedKind = 'PROVISION' | 'LEGAL_WORK' | 'CONDUCT_TYPE' | 'CASE' | 'ORGANIZATION';

export interface SearchFilter {
  readonly kinds: readonly SearchedKind[] | null;
  /** Key of a document type. */
  readonly rank: string | null;
  readonly issuer: string | null;
  readonly region: string | null;
  readonly inForceOnly: boolean;
}

/** A query as it was understood. */
export interface UnderstoodQuery {
  /** In small letters, full-width signs made narrow. */
  readonly text: string;
  readonly terms: readonly SearchTerm[];
  /** Those that widened a term. */
  readonly widenings: readonly Widening[];
  readonly citations: readonly ResolvedCitation[];
}

const longestQuery = 300;

const fields = { names: 'searchNames', texts: 'searchTexts', context: 'searchContext', tokens: 'searchTokens' };

/** Reading citations brings the cited law along; a query without any of these signs cites none. */
const mayCite = /[第《〔[]|\d|[法例定释则](?!\p{Script=Han})|(?:law|regulation|measures|provisions|rules)\b/iu;

/**
 * What a query asks for: what it cites, and its terms with what the vocabulary widens them to.
 * Throws where the query is too long or holds nothing that can be searched.
 */
export const understand = async (batch: Batch, query: string, asOf: string): Promise<UnderstoodQuery> => {
  if (query.length > longestQuery)
    throw new BadInputError(
      'query',
      `The query has ${query.length} characters; at most ${longestQuery} are searched. To find the law that a text cites, use "resolveCitations".`,
    );
  const written = query.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const small = written.toLowerCase();
  const text = small.length === written.length ? small : written;
  const words = splitQuery(text).flatMap((word) => word.words);
  if (words.length === 0)
    throw new BadInputError(
      'query',
      'The query holds no word that can be searched: give a term, a title, a document number or a citation.',
    );
  const [rows, citations] = await Promise.all([
    batch(vocabulary, 'all'),
    mayCite.test(written) ? readCitations(batch, written, asOf) : [],
  ]);
  const widenings = knownPhrases(text, rows);
  const terms = searchTerms(text, [...citations.flatMap(citedPhrase), ...widenings]);
  return { text, terms, widenings: usedWidenings(widenings, text, terms), citations };
};

/** A citation is one term: the title of the work and the article, wherever both stand. */
const citedPhrase = ({ found, work, provisions }: ResolvedCitation): readonly KnownPhrase[] => {
  const articles = provisions.flatMap(({ provision }) => provision?.citationZh ?? []);
  if (work === null) return [];
  return [
    {
      start: found.start,
      end: found.end,
      names: articles.length === 0 ? [work.titleZh] : articles.map((one) => `${work.titleZh} ${one}`),
    },
  ];
};

/** Once each row, with those of its names that were searched and are not what the query says already. */
const usedWidenings = (
  widenings: readonly Widening[],
  text: string,
  terms: readonly SearchTerm[],
): readonly Widening[] => {
  const used = widenings.flatMap((widening) => {
    const asked = text.slice(widening.start, widening.end);
    const searched = terms.find((term) => term.asked === asked)?.alternatives.filter(({ isOwn }) => !isOwn) ?? [];
    const names = widening.names.filter(
      (name) => name.toLowerCase() !== asked && searched.some(({ written }) => name.toLowerCase().includes(written)),
    );
    return names.length === 0 ? [] : [{ ...widening, names: [...new Set(names)] }];
  });
  return [...new Map(used.map((widening) => [`${widening.start} ${widening.row.id}`, widening])).values()];
};

/** The question to the index and the weights of its answer; `page` is what of it is wanted. */
export const searchKey = (
  { text, terms, citations }: UnderstoodQuery,
  filter: SearchFilter,
  asOf: string,
  page: Pick<SearchKey, 'limit' | 'after'>,
): SearchKey => {
  const tokens = tokensOf(filter);
  const counting = countingTerms(terms);
  const inForce: TokenFilter['inForce'] = filter.inForceOnly
    ? { begun: [fromToken(always.from), fromToken(asOf)], notEnded: [toToken(asOf), toToken(always.to)] }
    : null;
  return {
    lucene: luceneText(counting, terms, { anyOf: tokens, inForce }, fields),
    terms: terms.map((term) => ({
      counts: counting.includes(term),
      ways: term.alternatives.map(({ words, written, isOwn }) => ({
        words: words.map((word) => (isLatin(word) ? ` ${word}` : word)),
        written,
        weight: counting.includes(term) ? (isOwn ? 10 : 9) : 1,
      })),
    })),
    termsNeeded: termsNeeded(counting.length),
    counting: Math.max(1, counting.length),
    wholes: [...new Set([text, comparableName(text), comparableNumber(text)])],
    cited: [...new Set(citations.flatMap(citedKeys))],
    anyOf: tokens,
    asOf,
    inForceOnly: filter.inForceOnly,
    ...page,
  };
};

const citedKeys = ({ found, work, provisions }: ResolvedCitation): readonly string[] =>
  found.eIds.length === 0
    ? work === null
      ? []
      : [work.id]
    : provisions.flatMap(({ provision }) => provision?.id ?? []);

const tokensOf = ({ kinds, rank, issuer, region }: SearchFilter): readonly (readonly string[])[] => [
  ...(kinds === null ? [] : [kinds.map(kindToken)]),
  ...(rank === null ? [] : [[rankToken(rank)]]),
  ...(issuer === null ? [] : [[issuerToken(issuer)]]),
  ...(region === null ? [] : [[regionToken(region)]]),
];
