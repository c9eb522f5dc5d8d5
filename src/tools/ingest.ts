import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SourceDocument } from '../entities/source-document/source-document.model.ts';
import { ingestLaws } from '../ingest/law/ingest-laws.ts';
import { summaryOf } from '../ingest/law/report.ts';
import { loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readConfig } from '../platform/config.ts';
import { DomainError } from '../platform/errors.ts';
import { connectGraph, type Graph, openDriver } from '../platform/graph/graph.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';
import { ingestClaims } from './ingest-claims.ts';

const usage = `usage: npm run ingest -- law [--dry-run] [--report FILE] [--grade A..E] <files or folders>
       npm run ingest -- claims [--mapping FILE] [--report FILE] <files or folders>

  Takes in texts of laws: Markdown and plain text, in UTF-8, GBK or GB18030. Each work goes in whole or not at all.
  --dry-run   says what would be written, and writes nothing
  --report    writes what became of each file, as JSON
  --grade     how far the source can be trusted, A (official gazette) to E; D when not given

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
        mapping: { type: 'string' },
      },
    });
    const [source, ...paths] = positionals;
    const grade = z.enum(SourceDocument.shape.shape.grade.options).safeParse(values.grade ?? 'D');
    return (source === 'law' || source === 'claims') && paths.length > 0 && grade.success
      ? {
          source,
          mapping: values.mapping,
          paths,
          isDryRun: values['dry-run'] === true,
          report: values.report ?? null,
          grade: grade.data,
        }
      : null;
  } catch {
    return null;
  }
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

const showProgress = (): ((done: number, total: number) => void) => {
  const begun = Date.now();
  let last = 0;
  return (done, total) => {
    if (!process.stdout.isTTY && Date.now() - last < 3_000 && done < total) return;
    last = Date.now();
    const rate = done / Math.max((Date.now() - begun) / 1000, 0.001);
    const line = `${done} of ${total} files, ${rate.toFixed(1)} per second, ${Math.ceil((total - done) / rate)} s left`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
};

const ingest = async (
  graph: Graph,
  folder: string,
  words: NonNullable<ReturnType<typeof readWords>>,
): Promise<void> => {
  // Texts attach to the works of the seeds, so these come first.
  await loadSeeds(graph, resolve(import.meta.dirname, '../../seeds'));
  const reports = await ingestLaws(graph, words.paths, {
    isDryRun: words.isDryRun,
    grade: words.grade,
    filesFolder: join(folder, 'files'),
    signal: ending.signal,
    onFile: showProgress(),
  });
  if (words.report !== null) writeFileSync(words.report, `${JSON.stringify(reports, null, 2)}\n`);
  console.log(summaryOf(reports, words.isDryRun));
  if (ending.signal.aborted) console.log('Stopped; run it again to go on.');
  if (ending.signal.aborted || reports.some(({ outcome }) => outcome === 'REFUSED')) process.exitCode = 1;
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
