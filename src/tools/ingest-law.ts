import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SourceDocument } from '../entities/source-document/source-document.model.ts';
import { findLawFiles } from '../ingest/law/find-law-files.ts';
import { ingestLaws } from '../ingest/law/ingest-laws.ts';
import { progressText } from '../ingest/law/progress.ts';
import { startSummary } from '../ingest/law/summary.ts';
import { readWords } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { progressLine } from '../platform/progress-line.ts';
import { withSeededGraph } from './with-seeded-graph.ts';

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
  const { folder } = readConfig();
  return withSeededGraph(signal, (graph) => takeIn(graph, names, options, folder, signal));
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
  const line = progressLine();
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
    line.show(progressText({ files: done, allFiles: files.length, bytes, allBytes, provisions, seconds }));
  }
  line.end();
  console.log(summary.lines(isDryRun).join('\n'));
  const isStopped = done < files.length;
  if (isStopped) console.log(`Stopped with ${files.length - done} files to go; run it again to go on.`);
  return isStopped || summary.refused > 0 ? 1 : 0;
};
