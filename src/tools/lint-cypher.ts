import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FoundIn, InDocument, nodeKinds, relationships } from '../entities/relationships.ts';
import { definedTexts, faultyTexts } from '../platform/graph/query.ts';
import { faultsInQuery } from './cypher-lint/faults-in-query.ts';
import { vocabularyOf } from './cypher-lint/vocabulary.ts';

const source = resolve(import.meta.dirname, '..');

/** Loads every module that may hold a query, and gives what is wrong with any of them. */
export const lintCypher = async (): Promise<{ readonly texts: number; readonly faults: readonly string[] }> => {
  const modules = globSync(['**/*.cypher.ts', '**/*.type.ts', 'detection/patterns/*.ts'], { cwd: source });
  // Each module registers its texts when it is loaded; none of them is needed here by name.
  for (const module of modules.filter((path) => !path.endsWith('.test.ts')).sort())
    await import(pathToFileURL(resolve(source, module)).href);
  const vocabulary = vocabularyOf(nodeKinds, [...relationships, FoundIn, InDocument]);
  const faults = [...definedTexts].flatMap(([name, { text }]) => faultsInQuery(name, text, vocabulary));
  return { texts: definedTexts.size, faults: [...faultyTexts(), ...faults] };
};

if (import.meta.main) {
  const { texts, faults } = await lintCypher();
  for (const fault of faults) console.log(fault);
  console.log(`${texts} statements, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
