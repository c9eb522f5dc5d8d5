import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FoundIn, InDocument, nodeKinds, relationships } from '../entities/relationships.ts';
import { definedTexts, faultyTexts } from '../platform/graph/query.ts';
import { lintTexts } from './cypher-lint/lint-texts.ts';
import { vocabularyOf } from './cypher-lint/vocabulary.ts';

const source = resolve(import.meta.dirname, '..');

/** What queries may name: the declared kinds and relationships. */
export const vocabulary = vocabularyOf(nodeKinds, [...relationships, FoundIn, InDocument], {
  // Not a kind but the book-keeping of the seed loader (load-seeds.cypher.ts): what was loaded, and when.
  Dataset: ['id', 'hash', 'rows', 'loadedAt'],
});

/** Loads every module that may hold a query, and gives what is wrong with any of them. */
export const lintCypher = async (): Promise<{ readonly texts: number; readonly faults: readonly string[] }> => {
  const modules = globSync(['**/*.cypher.ts', '**/*.type.ts', 'detection/patterns/*.ts'], { cwd: source });
  // Each module registers its texts when it is loaded; none of them is needed here by name.
  for (const module of modules.filter((path) => !path.endsWith('.test.ts')).sort())
    await import(pathToFileURL(resolve(source, module)).href);
  const texts = [...definedTexts].map(([name, { text }]) => [name, text] as const);
  return { texts: texts.length, faults: [...faultyTexts(), ...(await lintTexts(texts, vocabulary))] };
};

if (import.meta.main) {
  const { texts, faults } = await lintCypher();
  for (const fault of faults) console.log(fault);
  console.log(`${texts} statements, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
