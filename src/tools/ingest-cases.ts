import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { CaseFileError } from '../ingest/cases/case-file-error.ts';
import { type CaseReport, faultText } from '../ingest/cases/case-report.ts';
import { ingestCases } from '../ingest/cases/ingest-cases.ts';
import type { RawCaseFile } from '../ingest/cases/raw-case.ts';
import { readCaseFile } from '../ingest/cases/read-case-file.ts';
import { readWords } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { stepLine } from './step-line.ts';
import { withSeededGraph } from './with-seeded-graph.ts';

const Options = z.object({ 'dry-run': z.boolean().default(false), report: z.string().optional() });

/** Takes files of own decisions into the graph; 0 when every case is in it. */
export const ingestOwnCases = async (words: readonly string[], signal: AbortSignal): Promise<number> => {
  const { options, names } = readWords(words, Options, ['dry-run']);
  if (names.length === 0) throw new BadInputError('--', 'Name the files that are taken in.');
  const absent = names.find((path) => !existsSync(path));
  if (absent !== undefined) throw new BadInputError('--', `There is no file "${absent}".`);
  if (options.report !== undefined) writeFileSync(options.report, '');
  return withSeededGraph(signal, (graph) => takeIn(graph, names, options, signal));
};

const mostFaults = 50;

const takeIn = async (
  graph: Graph,
  paths: readonly string[],
  { 'dry-run': isDryRun, report }: z.infer<typeof Options>,
  signal: AbortSignal,
): Promise<number> => {
  const line = stepLine();
  const outcomes = { NEW: 0, CHANGED: 0, KNOWN: 0, REFUSED: 0 };
  const faults: string[] = [];
  let [waiting, refusedFiles] = [0, 0];
  const tell = (rows: readonly object[]): void => {
    if (report !== undefined) appendFileSync(report, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  };
  const count = (path: string, reports: readonly CaseReport[]): void => {
    for (const one of reports) {
      outcomes[one.outcome]++;
      faults.push(...one.faults.map((fault) => `case ${one.case} refused: ${faultText(path, fault)}`));
    }
    tell(reports.map((one) => ({ file: path, ...one })));
  };
  for (const path of paths) {
    const file = casesOf(path);
    if (typeof file === 'string') {
      refusedFiles++;
      faults.push(`${path} refused: ${file}`);
      tell([{ file: path, outcome: 'REFUSED', reason: file }]);
      continue;
    }
    if (file.notRead.length > 0) console.log(`${path}: not read: ${file.notRead.join(', ')}`);
    let done = 0;
    for await (const reports of ingestCases(graph, file, { isDryRun, today: todayInChina(), signal })) {
      count(path, reports);
      done += reports.length;
      line.show(path, 'writing cases', done / file.cases.length, file.cases.length);
    }
    waiting += file.cases.length - done;
  }
  line.end();
  const { NEW, CHANGED, KNOWN, REFUSED } = outcomes;
  console.log(
    `${NEW + CHANGED + KNOWN + REFUSED} cases: ${NEW} new, ${CHANGED} changed, ${KNOWN} known already, ${REFUSED} refused${isDryRun ? ' (dry run: nothing written)' : ''}`,
  );
  for (const fault of faults.slice(0, mostFaults)) console.log(fault);
  if (faults.length > mostFaults) console.log(`and ${faults.length - mostFaults} more: see the report (--report FILE)`);
  if (waiting > 0) console.log(`Stopped with ${waiting} cases to go; run it again to go on.`);
  return refusedFiles === 0 && REFUSED === 0 && waiting === 0 ? 0 : 1;
};

/** The cases of a file, or why it cannot be read. */
export const casesOf = (path: string): RawCaseFile | string => {
  try {
    return readCaseFile(path);
  } catch (error) {
    if (error instanceof CaseFileError) return error.message;
    throw error;
  }
};
