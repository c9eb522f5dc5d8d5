import { lintCypherQuery, type SymbolTable } from '@neo4j-cypher/language-support';
import type { Vocabulary } from './vocabulary.ts';

/** What is wrong with one statement, by Neo4j's own linter and by the declarations; empty when all is well. */
export const faultsInQuery = (name: string, text: string, vocabulary: Vocabulary): readonly string[] => {
  const isLookup = /\$keys\b/.test(text);
  // A lookup runs as one column of the statement of its level, so that is what has to be lawful.
  const statement = isLookup ? `RETURN COLLECT {\n${text}\n} AS ${name}` : text;
  const linted = shortened(statement);
  const names = Array.from(text.matchAll(/\$(\w+)/g), ([, parameter = '']) => parameter);
  const { diagnostics, symbolTables } = lintCypherQuery(linted, {
    labels: [...vocabulary.labels],
    relationshipTypes: [...vocabulary.relationshipTypes],
    // The linter takes what is read from the viewer, or from a row of a parameter, for properties of the graph.
    propertyKeys: [...vocabulary.propertyKeys, 'classes', 'regions', ...columnsOfRows(text)],
    graphSchema: [...vocabulary.graphSchema],
    parameters: Object.fromEntries((isLookup ? ['keys', 'viewer'] : names).map((parameter) => [parameter, []])),
    defaultLanguage: 'CYPHER 5',
  });
  return [
    ...new Set([
      ...diagnostics.map(
        ({ message, range }) =>
          `${typeof message === 'string' ? message : message.value} In: ${lineOf(linted, range.start.line)}`,
      ),
      ...unboundedPaths(text),
      ...(/\bdate\s*\(/i.test(withoutStrings(text)) ? ['Days are ISO strings: date() is not used.'] : []),
      ...(isLookup ? faultsInLookup(text) : []),
      ...unknownProperties(statement, symbolTables.flat(), vocabulary),
      ...unlabelledNodes(withoutStrings(text)),
    ]),
  ].map((fault) => `${name}: ${fault}`);
};

const columnsOfRows = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\brow\.(\w+)/g), ([, column = '']) => column);

/**
 * Lists of columns and predicates of visibility are printed from the declarations into every statement. The linter
 * takes half its time for them; a short stand-in of the same kind tells it as much.
 */
const shortened = (statement: string): string =>
  statement
    .replace(/CASE WHEN 'C\d' IN \$viewer\.classes THEN (\w+\.\w+) END/g, '$1')
    .replace(
      /'C\d' IN \$viewer\.classes AND any\(prefix IN \$viewer\.regions WHERE (\w+)\.region STARTS WITH prefix\)/g,
      '$1.region IN $$viewer.regions',
    )
    .replace(/\[(\w+)\.(\w+)(?:, \1\.\w+)+\]/g, '[$1.$2]');

const lineOf = (statement: string, line: number): string => statement.split('\n')[line]?.trim().slice(0, 120) ?? '';

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
const unknownProperties = (
  statement: string,
  symbols: SymbolTable,
  { propertiesOf }: Vocabulary,
): readonly string[] => {
  const namesOf = new Map<string, readonly string[]>();
  for (const { variable, labels } of symbols)
    namesOf.set(variable, [...(namesOf.get(variable) ?? []), ...leavesOf(labels)]);
  return Array.from(withoutStrings(statement).matchAll(/(?<![$.\w])(\w+)\.(\w+)/g)).flatMap(
    ([, variable = '', property = '']) => {
      const names = namesOf.get(variable) ?? [];
      const known = names.map((name) => propertiesOf.get(name));
      if (known.length === 0 || known.includes(undefined) || known.some((properties) => properties?.has(property)))
        return [];
      return [`${variable}.${property} is read, but ${names.join(', ')} has no property "${property}".`];
    },
  );
};

/** A node at the end of a relationship that no label, no list and no earlier row names: it may be of a hidden kind. */
const unlabelledNodes = (text: string): readonly string[] => {
  const named = new Set(
    Array.from(text.matchAll(/\(\s*(\w+)\s*:|\bAS\s+(\w+)/g), ([, pattern, alias]) => pattern ?? alias),
  );
  const ends = [
    ...text.matchAll(/(?:-|->)\s*\(\s*(\w*)\s*(?:\{[^}]*\}\s*)?\)/g),
    ...text.matchAll(/\(\s*(\w*)\s*(?:\{[^}]*\}\s*)?\)\s*<?-\s*[[-]/g),
  ];
  return ends
    .filter(([, variable]) => !named.has(variable))
    .map(([, variable]) => `The node (${variable}) has no label.`);
};

type Tree = SymbolTable[number]['labels'];

const leavesOf = (tree: Tree): readonly string[] => ('value' in tree ? [tree.value] : tree.children.flatMap(leavesOf));
