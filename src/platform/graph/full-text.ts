import { createHash } from 'node:crypto';
import { type Cypher, declared } from './cypher.ts';
import type { NodeKind } from './node-kind.ts';

/**
 * What is derived for a searched node, so that filters and order need no second read: `searchTokens` holds what can be
 * filtered by, `searchContext` where the node stands, `searchTopics` the names of what it is about. A search weighs a node by
 * `searchLines`, three texts in small letters: its names, its texts and its context; and by `searchBase`, the points that
 * it has in every search.
 */
export const derivedForSearch = ['searchTokens', 'searchContext', 'searchTopics', 'searchLines', 'searchBase'] as const;

/** The most that one search looks at. */
export const searchCap = 1_000;

const isSearched = ({ searched }: NodeKind): boolean => searched !== undefined;

/** Every property of the kinds that holds names, or texts; a property that several kinds have stands once. */
export const searchedProperties = (kinds: readonly NodeKind[], of: 'names' | 'texts'): readonly string[] => [
  ...new Set(kinds.flatMap(({ searched }) => searched?.[of] ?? [])),
];

const definition = (kinds: readonly NodeKind[]): string => {
  const properties = [
    ...searchedProperties(kinds, 'names'),
    ...searchedProperties(kinds, 'texts'),
    'searchTopics',
    'searchContext',
    'searchTokens',
  ];
  const labels = kinds.filter(isSearched).map(({ label }) => label);
  return `FOR (node:${labels.join('|')}) ON EACH [${properties.map((property) => `node.${property}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`;
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
