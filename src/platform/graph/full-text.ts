import { createHash } from 'node:crypto';
import { type Cypher, declared } from './cypher.ts';
import type { NodeKind } from './node-kind.ts';

/**
 * What is derived for a searched node, so that the index, filters and order need no second read: `searchNames`, `searchTexts` and
 * `searchContext` are its names, its texts and where it stands, each as one text in small letters; `searchTokens` holds what can
 * be filtered by, `searchTopics` the names of what it is about, and `searchBase` the points that it has in every search.
 */
export const derivedForSearch = [
  'searchNames',
  'searchTexts',
  'searchContext',
  'searchTokens',
  'searchTopics',
  'searchBase',
] as const;

/**
 * What the index holds. Every searched node bears each of them, be it empty: of a property that some nodes lack, Lucene looks
 * through those that have it for each word that it writes.
 */
const indexed = ['searchNames', 'searchTexts', 'searchContext', 'searchTokens'] as const;

/** The most that one search looks at. */
export const searchCap = 1_000;

const isSearched = ({ searched }: NodeKind): boolean => searched !== undefined;

const definition = (kinds: readonly NodeKind[]): string => {
  const labels = kinds.filter(isSearched).map(({ label }) => label);
  return `FOR (node:${labels.join('|')}) ON EACH [${indexed.map((property) => `node.${property}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`;
};

/** Bears the hash of its definition: an index of an older definition is never asked. */
const nameOf = (kinds: readonly NodeKind[]): string =>
  `search_${createHash('sha256').update(definition(kinds)).digest('hex').slice(0, 8)}`;

/** The one full-text index over all searched kinds; nothing where no kind is searched. */
export const fullTextStatements = (kinds: readonly NodeKind[]): readonly string[] =>
  kinds.some(isSearched) ? [`CREATE FULLTEXT INDEX ${nameOf(kinds)} IF NOT EXISTS ${definition(kinds)}`] : [];

/**
 * Binds `variable` to the nodes that a Lucene text finds, best first, one more than the cap where there are more.
 * Only open kinds are in the index (`defineNode` refuses others), so no predicate is needed and nothing hidden has
 * a part in what is found. `lucene` is an expression.
 */
export const fullTextHits = (kinds: readonly NodeKind[], lucene: string, variable: string): Cypher =>
  declared(
    `CALL db.index.fulltext.queryNodes('${nameOf(kinds)}', ${lucene}, {limit: ${searchCap + 1}}) YIELD node AS ${variable}`,
    `UNWIND §search(${lucene}) AS ${variable}`,
  );
