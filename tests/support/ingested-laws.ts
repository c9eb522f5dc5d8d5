import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileReport } from '../../src/ingest/law/report.ts';
import { loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { ingestPaths } from './ingest-paths.ts';
import { seedFolder } from './seeded-graph.ts';

/** Takes in one text, given paragraph by paragraph; what becomes of the file is returned. */
export const ingestLines = async (
  graph: Graph,
  folder: string,
  name: string,
  lines: readonly string[],
): Promise<FileReport | undefined> => {
  writeFileSync(join(folder, name), `${lines.join('\n\n')}\n`);
  const options = { isDryRun: false, grade: 'E', filesFolder: join(folder, 'files') } as const;
  return (await ingestPaths(graph, [join(folder, name)], options))[0];
};

/** The seeds as they would be loaded after a row has changed. */
export const loadAgain = async (graph: Graph): Promise<void> => {
  await graph.administer("MATCH (dataset:Dataset {id: 'seeds'}) SET dataset.hash = 'earlier'");
  await loadSeeds(graph, seedFolder);
};

/** Takes out what texts brought; what they changed of the seeds stays until these are loaded again. */
export const forgetTexts = async (graph: Graph): Promise<void> => {
  await graph.administer(
    'MATCH (node) WHERE (node.isIngested AND NOT node:Seeded) OR node:IngestedFile DETACH DELETE node',
  );
};

/** What a graph holds, without the marks of when it was written. */
export const withoutDay = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.includes('loadedAt') && !line.includes('"GraphState"'));
