import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SourceDocument } from '../entities/source-document/source-document.model.ts';
import { Day } from '../entities/statement.model.ts';
import { findLawFiles } from '../ingest/law/find-law-files.ts';
import { ingestLaws } from '../ingest/law/ingest-laws.ts';
import { progressText } from '../ingest/law/progress.ts';
import { startSummary } from '../ingest/law/summary.ts';
import { loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError, DomainError } from '../platform/errors.ts';
import { connectGraph, type Graph, openDriver } from '../platform/graph/graph.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';
import { ingestClaims } from './ingest-claims.ts';

const usage = `usage: npm run ingest -- law [--dry-run] [--report FILE] [--grade A..E] [--effective-from DAY] <files or folders>
       npm run ingest -- claims [--mapping FILE] [--report FILE] <files or folders>

  Takes in texts of laws: Markdown, plain text, HTML and DOCX, in UTF-8, UTF-16, GBK or GB18030. Each file goes in
  whole or not at all; stopped, it goes on where it was when it is run again.
  --dry-run   says what would be written, and writes nothing
  --report    writes what became of each file, one JSON object a line
  --grade     how far the source can be trusted, A (official gazette) to E; D when not given
  --effective-from  the first day in force of one file whose text does not tell it, such as 2014-09-10; marked as told
              by you (SECONDARY), and refused where the text or the library tells another day

  Takes in settlements: CSV (UTF-8, GBK, GB18030) and Parquet, without any database. Each file goes in whole or not at
  all; rows that cannot be used are listed with their line, field and reason.
  --mapping   a JSON file {"field": "name of the column"} for files with column names of their own
  --report    writes what became of each file, as JSON`;

const readWords = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        grade: { type: 'string' },
        'effective-from': { type: 'string' },
        mapping: { type: 'string' },
      },
    });
    const [source, ...paths] = positionals;
    const effectiveFrom = values['effective-from'] ?? null;
    const isDay = effectiveFrom === null || (paths.length === 1 && Day.safeParse(effectiveFrom).success);
    const grade = z.enum(SourceDocument.shape.shape.grade.options).safeParse(values.grade ?? 'D');
    return (source === 'law' || source === 'claims') && paths.length > 0 && grade.success && isDay
      ? {
          source,
          mapping: values.mapping,
          paths,
          isDryRun: values['dry-run'] === true,
          report: values.report ?? null,
          effectiveFrom,
          grade: grade.data,
        }
      : null;
  } catch {
    return null;
  }
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

/** One line that changes on a terminal; elsewhere a line every few seconds. */
const showProgress = (line: string, isLast: boolean): void => {
  const { isTTY } = process.stdout;
  if (!isTTY && Date.now() - shownAt < 3_000 && !isLast) return;
  shownAt = Date.now();
  process.stdout.write(isTTY ? `\r\u001b[K${line}${isLast ? '\n' : ''}` : `${line}\n`);
};
let shownAt = 0;

const ingest = async (
  graph: Graph,
  folder: string,
  words: NonNullable<ReturnType<typeof readWords>>,
): Promise<void> => {
  // Texts attach to the works of the seeds, so these come first.
  await loadSeeds(graph, resolve(import.meta.dirname, '../../seeds'));
  const files = findLawFiles(words.paths);
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const { isDryRun, grade, effectiveFrom } = words;
  const summary = startSummary();
  const begun = Date.now();
  let done = 0;
  let bytes = 0;
  if (words.report !== null) writeFileSync(words.report, '');
  if (effectiveFrom !== null && files.length > 1)
    throw new BadInputError(
      'effective-from',
      `A first day is stated for one file at a time; ${files.length} were found.`,
    );
  const options = { isDryRun, grade, effectiveFrom, filesFolder: join(folder, 'files'), signal: ending.signal };
  for await (const report of ingestLaws(graph, files, options)) {
    done++;
    bytes += sizes.get(report.path) ?? 0;
    summary.add(report);
    if (words.report !== null) appendFileSync(words.report, `${JSON.stringify(report)}\n`);
    const seconds = (Date.now() - begun) / 1_000;
    const { provisions } = summary;
    const line = progressText({ files: done, allFiles: files.length, bytes, allBytes, provisions, seconds });
    showProgress(line, done === files.length);
  }
  console.log(summary.lines(isDryRun).join('\n'));
  const isStopped = done < files.length;
  if (isStopped) console.log(`Stopped with ${files.length - done} files to go; run it again to go on.`);
  if (isStopped || summary.refused > 0) process.exitCode = 1;
};

const words = readWords();
const absent = words?.paths.find((path) => !existsSync(path));
if (words === null || absent !== undefined) {
  console.error(absent === undefined ? usage : `There is no file or folder "${absent}".`);
  process.exitCode = 2;
} else
  try {
    const config = readConfig();
    if (words.source === 'claims') {
      const isWhole = await ingestClaims(
        words.paths,
        { mapping: words.mapping, report: words.report ?? undefined },
        config.folder,
        ending.signal,
      );
      process.exit(isWhole ? 0 : 1);
    }
    const neo4j = await findNeo4j({ config, say: (line) => console.log(line), signal: ending.signal });
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    try {
      await ingest(graph, config.folder, words);
    } finally {
      await graph.close();
      await neo4j.stop();
    }
  } catch (error) {
    console.error(error instanceof DomainError ? error.message : error);
    process.exitCode = 1;
  }
