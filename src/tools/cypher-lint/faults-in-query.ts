import { lintCypherQuery, type SymbolTable } from '@neo4j-cypher/language-support';
import type { Vocabulary } from './vocabulary.ts';

/** What is wrong with one statement, by Neo4j's own linter and by the declarations; empty when all is well. */
export const faultsInQuery = (name: string, text: string, vocabulary: Vocabulary): readonly string[] => {
  const isLookup = /\$keys\b/.test(text);
  // A lookup runs as one column of the statement of its level, so that is what has to be lawful.
  const statement = isLookup ? `RETURN COLLECT {\n${text}\n} AS ${name}` : text;
  const names = [...new Set(Array.from(text.matchAll(/\$(\w+)/g), ([, parameter = '']) => parameter))];
  const { diagnostics, symbolTables } = lintCypherQuery(statement, {
    labels: [...vocabulary.labels],
    relationshipTypes: [...vocabulary.relationshipTypes],
    propertyKeys: [...vocabulary.propertyKeys],
    graphSchema: [...vocabulary.graphSchema],
    parameters: Object.fromEntries((isLookup ? ['keys', 'viewer'] : names).map((parameter) => [parameter, []])),
    defaultLanguage: 'CYPHER 5',
  });
  return [
    ...new Set([
      ...diagnostics.map(({ message, range }) => `${message} (${lineOf(statement, range.start.line)})`),
      ...unboundedPaths(text),
      ...(/\bdate\s*\(/i.test(withoutStrings(text)) ? ['Days are ISO strings: date() is not used.'] : []),
      ...(isLookup ? faultsInLookup(text) : []),
      ...symbolTables.flatMap((table) => unknownProperties(statement, table, vocabulary)),
    ]),
  ].map((fault) => `${name}: ${fault}`);
};

const lineOf = (statement: string, line: number): string => statement.split('\n')[line]?.trim() ?? '';

const withoutStrings = (text: string): string => text.replace(/'[^']*'/g, "''").replace(/\/\/.*$/gm, '');

/** `*`, `*2..` and `*..` in a relationship pattern; `*3` and `*0..3` have an end. */
const unboundedPaths = (text: string): readonly string[] =>
  Array.from(withoutStrings(text).matchAll(/-\s*\[[^\]]*?\*\s*(\d*)\s*(\.\.)?\s*(\d*)[^\]]*\]/g))
    .filter(([, least, dots, most]) => (dots === undefined ? least === '' : most === ''))
    .map(([pattern]) => `${pattern} needs an upper bound.`);

const faultsInLookup = (text: string): readonly string[] => [
  ...(/^\s*UNWIND range\(0, size\(\$keys\) - 1\) AS at\b/.test(text) ? [] : ['A lookup begins with `eachKey`.']),
  ...(/\bRETURN\s+(DISTINCT\s+)?\[\s*at\s*,(?![\s\S]*\n {0,4}RETURN\b)/.test(text)
    ? []
    : ['A lookup returns one list that begins with `at`.']),
];

/** Properties read from a variable whose labels or types are written in the query, but declared for none of them. */
const unknownProperties = (statement: string, table: SymbolTable, { propertiesOf }: Vocabulary): readonly string[] =>
  table.flatMap(({ variable, references, labels }) => {
    const names = 'children' in labels ? leavesOf(labels) : [];
    const known = names.map((name) => propertiesOf.get(name));
    if (known.length === 0 || known.includes(undefined)) return [];
    return references.flatMap((offset) => {
      const [, read, property = ''] = /^(\w+)\.(\w+)/.exec(statement.slice(offset)) ?? [];
      if (read !== variable || known.some((properties) => properties?.has(property))) return [];
      return [`${variable}.${property} is read, but ${names.join(', ')} has no property "${property}".`];
    });
  });

type Tree = { readonly value: string } | { readonly condition: string; readonly children: readonly Tree[] };

const leavesOf = (tree: Tree): readonly string[] =>
  'value' in tree ? [tree.value] : tree.condition === 'not' ? [] : tree.children.flatMap(leavesOf);
