import { fullTextStatements } from './full-text.ts';
import type { NodeKind } from './node-kind.ts';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Constraints and indexes, printed from the declarations; each can be run again without effect. */
export const schemaStatements = (kinds: readonly NodeKind[]): readonly string[] => {
  const shared = new Set(kinds.flatMap(({ alsoLabelled }) => (alsoLabelled === undefined ? [] : [alsoLabelled])));
  return [
    ...kinds.map(({ label }) => uniqueId(label)),
    ...[...shared].map(uniqueId),
    ...kinds.flatMap(({ label, indexed = [] }) =>
      indexed.map(
        (properties) =>
          `CREATE INDEX ${[snake(label), ...properties.map(snake)].join('_')} IF NOT EXISTS FOR (node:${label}) ON (${properties.map((property) => `node.${property}`).join(', ')})`,
      ),
    ),
    ...fullTextStatements(kinds),
  ];
};

/** Waits, at most ten minutes, until every index can be asked: one made over rows that were there has to be filled first. */
export const awaitIndexes = 'CALL db.awaitIndexes(600)';

const uniqueId = (label: string): string =>
  `CREATE CONSTRAINT ${snake(label)}_id IF NOT EXISTS FOR (node:${label}) REQUIRE node.id IS UNIQUE`;
