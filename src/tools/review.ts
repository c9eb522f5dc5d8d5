import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { vocabularyOnFile } from '../ingest/cases/vocabulary-on-file.ts';
import { readWords, runCommand } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';
import { batching } from '../platform/graph/batch.ts';
import { fullViewer } from '../platform/graph/viewer.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { casesOf } from './ingest-cases.ts';
import { type LawOfReview, lawOfSeeds } from './review/law-of-seeds.ts';
import { reviewCases } from './review/review-cases.ts';
import { csvLine, type ReviewRow, reviewColumns } from './review/review-row.ts';
import { stepLine } from './step-line.ts';
import { seedFolder, withSeededGraph } from './with-seeded-graph.ts';

const usage = `usage: npm run review -- [--without-database] [--out NAME] <file of decisions>

  Reviews the decisions of a file, CSV or JSON lines as docs/cases-import.md says, measure by measure: verdict, rules not
  met, range, missing facts, counter-arguments, repairs and basis. The decisions need not be in the graph, and nothing
  is written to it. Writes NAME.csv and NAME.jsonl, a row per measure in the order of the file.
  --without-database  takes the law from the seeds alone: the same verdicts, without texts of laws that were taken in
  --out               where to write; <name of the file>.review in this folder when not given`;

const Options = z.object({ 'without-database': z.boolean().default(false), out: z.string().optional() });

/** The law of the graph, which is started where none runs; asked once for everything that decisions share. */
const withLawOfGraph = (signal: AbortSignal, work: (law: LawOfReview) => Promise<number>): Promise<number> =>
  withSeededGraph(signal, async (graph) =>
    work({ batch: batching(graph.for(fullViewer)), vocabulary: await vocabularyOnFile(graph) }),
  );

const review = async (path: string, out: string, law: LawOfReview, signal: AbortSignal): Promise<number> => {
  const file = casesOf(path);
  if (typeof file === 'string') throw new BadInputError('--', `${path}: ${file}`);
  if (file.notRead.length > 0) console.log(`${path}: not read: ${file.notRead.join(', ')}`);
  const line = stepLine();
  const measures = file.cases.reduce((sum, one) => sum + one.measures.length, 0);
  const begun = Date.now();
  const verdicts = new Map<string, number>();
  const written: { csv: string[]; json: string[] } = { csv: [csvLine(reviewColumns)], json: [] };
  let [done, refused, rows] = [0, 0, 0];
  const write = (row: ReviewRow): void => {
    written.csv.push(csvLine(Object.values(row)));
    written.json.push(`${JSON.stringify(row)}\n`);
    verdicts.set(row.verdict, (verdicts.get(row.verdict) ?? 0) + 1);
    rows++;
    if (row.verdict === 'REFUSED') refused++;
    if (row.verdict === 'REFUSED' && refused <= 50) console.log(`case ${row.case}: ${row.wording}`);
  };
  for await (const { cases, rows: some } of reviewCases(file.cases, law, todayInChina(), signal)) {
    some.forEach(write);
    done += cases;
    line.show(path, 'reviewing', done / file.cases.length, measures);
  }
  line.end();
  signal.throwIfAborted();
  // A spreadsheet reads UTF-8 by its mark. Both files are there whole, or as they were.
  replace(`${out}.csv`, `\uFEFF${written.csv.join('')}`);
  replace(`${out}.jsonl`, written.json.join(''));
  const seconds = (Date.now() - begun) / 1_000;
  const told = [...verdicts].sort(([one], [next]) => (one < next ? -1 : 1)).map(([name, count]) => `${count} ${name}`);
  console.log(
    `${done} decisions, ${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / Math.max(seconds, 0.001))} per second): ${told.join(', ')}`,
  );
  console.log(`Written to ${out}.csv and ${out}.jsonl.`);
  return refused > 0 ? 1 : 0;
};

const replace = (path: string, content: string): void => {
  writeFileSync(`${path}.unfinished`, content);
  renameSync(`${path}.unfinished`, path);
};

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const { options, names } = readWords(words, Options, ['without-database']);
  const [path, ...others] = names;
  if (path === undefined || others.length > 0) throw new BadInputError('--', 'Name one file of decisions.');
  if (!existsSync(path)) throw new BadInputError('--', `There is no file "${path}".`);
  const out = options.out ?? `${basename(path, extname(path))}.review`;
  return options['without-database']
    ? review(path, out, lawOfSeeds(seedFolder), signal)
    : withLawOfGraph(signal, (law) => review(path, out, law, signal));
});
