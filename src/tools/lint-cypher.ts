import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FoundIn, InDocument, nodeKinds, relationships } from '../entities/relationships.ts';
import { derivedForSearch } from '../platform/graph/full-text.ts';
import { definedTexts, faultyTexts } from '../platform/graph/query.ts';
import { definedWrites } from '../platform/graph/write.ts';
import { lintTexts } from './cypher-lint/lint-texts.ts';
import { type Vocabulary, vocabularyOf } from './cypher-lint/vocabulary.ts';

const source = resolve(import.meta.dirname, '..');

/** No kinds but the book-keeping of the loaders: what was taken in, and when. */
const books = {
  Dataset: ['id', 'hash', 'derivedBy', 'rows', 'loadedAt'],
  IngestedFile: ['id', 'work', 'parser', 'seeds', 'validFrom', 'at', 'pendingNames', 'pendingRepeals'],
  IngestedCase: ['id', 'hash', 'brought'],
  DetectorRun: ['id', 'hash', 'recordedOn'],
};

/** What ingest keeps with nodes and relationships for its next run, and for the search. */
const kept = [
  ...['isSeeded', 'isIngested', 'supersededOn', 'firstTextFrom', 'soughtName', 'soughtNumber', 'reading'],
  ...derivedForSearch,
];

const every = [...relationships, FoundIn, InDocument];
const declaredOnes = vocabularyOf(nodeKinds, every, books, kept);

/** What statements may name: the declared kinds and relationships, and the label that every row of the seeds bears beside its kind. */
export const vocabulary: Vocabulary = {
  ...declaredOnes,
  labels: [...declaredOnes.labels, 'Seeded'],
  propertiesOf: new Map([...declaredOnes.propertiesOf, ['Seeded', new Set(declaredOnes.propertyKeys)]]),
  graphSchema: [
    ...declaredOnes.graphSchema,
    ...every.map(({ type }) => ({ from: 'Seeded', to: 'Seeded', relType: type })),
  ],
};

/** Loads every module that may hold a query, and gives what is wrong with any of them. */
export const lintCypher = async (): Promise<{ readonly texts: number; readonly faults: readonly string[] }> => {
  const modules = globSync(['**/*.cypher.ts', '**/*.type.ts', 'detection/patterns/*.ts'], { cwd: source });
  // Each module registers its texts when it is loaded; none of them is needed here by name.
  for (const module of modules.filter((path) => !path.endsWith('.test.ts')).sort())
    await import(pathToFileURL(resolve(source, module)).href);
  const texts = [...definedTexts, ...definedWrites].map(([name, { text }]) => [name, text] as const);
  return { texts: texts.length, faults: [...faultyTexts(), ...(await lintTexts(texts, vocabulary))] };
};

if (import.meta.main) {
  const { texts, faults } = await lintCypher();
  for (const fault of faults) console.log(fault);
  console.log(`${texts} statements, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
