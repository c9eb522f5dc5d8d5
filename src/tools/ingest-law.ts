import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SourceDocument } from '../entities/source-document/source-document.model.ts';
import { findLawFiles } from '../ingest/law/find-law-files.ts';
import { ingestLaws } from '../ingest/law/ingest-laws.ts';
import { progressText } from '../ingest/law/progress.ts';
import { startSummary } from '../ingest/law/summary.ts';
import { loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readWords } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import { connectGraph, type Graph, openDriver } from '../platform/graph/graph.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';

const grades = SourceDocument.shape.shape.grade.options;
const Options = z.object({
  'dry-run': z.boolean().default(false),
  report: z.string().optional(),
  grade: z.enum(grades, `is no grade; known are ${grades.join(', ')}`).default('D'),
  'effective-from': z.iso.date('is no day; write it as 2014-09-10').optional(),
});

/** Takes texts of laws into the graph; 0 when every file is in it. */
export const ingestLaw = async (words: readonly string[], signal: AbortSignal): Promise<number> => {
  const { options, names } = readWords(words, Options, ['dry-run']);
  if (names.length === 0) throw new BadInputError('--', 'Name the files or folders that are taken in.');
  const absent = names.find((path) => !existsSync(path));
  if (absent !== undefined) throw new BadInputError('--', `There is no file or folder "${absent}".`);
  if (options.report !== undefined) writeFileSync(options.report, '');
  const config = readConfig();
  const neo4j = await findNeo4j({ config, say: (line) => console.log(line), signal });
  const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
  try {
    // Texts attach to the works of the seeds, so these come first.
    await loadSeeds(graph, resolve(import.meta.dirname, '../../seeds'));
    return await takeIn(graph, names, options, config.folder, signal);
  } finally {
    await graph.close();
    await neo4j.stop();
  }
};

const takeIn = async (
  graph: Graph,
  paths: readonly string[],
  { 'dry-run': isDryRun, report: reportFile, grade, 'effective-from': stated }: z.infer<typeof Options>,
  folder: string,
  signal: AbortSignal,
): Promise<number> => {
  const files = findLawFiles(paths);
  const effectiveFrom = stated ?? null;
  if (effectiveFrom !== null && files.length !== 1)
    throw new BadInputError(
      '--effective-from',
      `A first day is stated for one file at a time; ${files.length} were found.`,
    );
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const summary = startSummary();
  const showProgress = progressLine();
  const begun = Date.now();
  let done = 0;
  let bytes = 0;
  for await (const report of ingestLaws(graph, files, {
    isDryRun,
    grade,
    effectiveFrom,
    filesFolder: join(folder, 'files'),
    signal,
  })) {
    done++;
    bytes += sizes.get(report.path) ?? 0;
    summary.add(report);
    if (reportFile !== undefined) appendFileSync(reportFile, `${JSON.stringify(report)}\n`);
    const seconds = (Date.now() - begun) / 1_000;
    const { provisions } = summary;
    const line = progressText({ files: done, allFiles: files.length, bytes, allBytes, provisions, seconds });
    showProgress(line, done === files.length);
  }
  console.log(summary.lines(isDryRun).join('\n'));
  const isStopped = done < files.length;
  if (isStopped) console.log(`Stopped with ${files.length - done} files to go; run it again to go on.`);
  return isStopped || summary.refused > 0 ? 1 : 0;
};

/** One line that changes on a terminal; elsewhere a line every few seconds. */
const progressLine = (): ((line: string, isLast: boolean) => void) => {
  let shownAt = 0;
  return (line, isLast) => {
    const { isTTY } = process.stdout;
    if (!isTTY && Date.now() - shownAt < 3_000 && !isLast) return;
    shownAt = Date.now();
    process.stdout.write(isTTY ? `\r\u001b[K${line}${isLast ? '\n' : ''}` : `${line}\n`);
  };
};
