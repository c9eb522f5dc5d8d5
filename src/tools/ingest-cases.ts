import { appendFileSync, writeFileSync } from 'node:fs';
import { CaseFileError } from '../ingest/cases/case-file-error.ts';
import { type CaseReport, faultText } from '../ingest/cases/case-report.ts';
import { ingestCases } from '../ingest/cases/ingest-cases.ts';
import type { RawCaseFile } from '../ingest/cases/raw-case.ts';
import { readCaseFile } from '../ingest/cases/read-case-file.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { stepLine } from './step-line.ts';
import { todayInChina } from './today.ts';

const mostFaults = 50;

/** Takes files of own cases into the graph, and tells what became of them; true when every case is in it. */
export const ingestCaseFiles = async (
  graph: Graph,
  paths: readonly string[],
  words: { readonly isDryRun: boolean; readonly report: string | null; readonly signal: AbortSignal },
): Promise<boolean> => {
  const { isDryRun, report, signal } = words;
  const line = stepLine(process.stdout);
  const outcomes = { NEW: 0, CHANGED: 0, KNOWN: 0, REFUSED: 0 };
  const faults: string[] = [];
  let waiting = 0;
  let isWhole = true;
  if (report !== null) writeFileSync(report, '');
  const tell = (path: string, reports: readonly CaseReport[]): void => {
    for (const one of reports) {
      outcomes[one.outcome]++;
      faults.push(...one.faults.map((fault) => `case ${one.case} refused: ${faultText(path, fault)}`));
    }
    if (report !== null)
      appendFileSync(report, reports.map((one) => `${JSON.stringify({ file: path, ...one })}\n`).join(''));
  };
  for (const path of paths) {
    const file = read(path);
    if (typeof file === 'string') {
      isWhole = false;
      faults.push(`${path} refused: ${file}`);
      if (report !== null)
        appendFileSync(report, `${JSON.stringify({ file: path, outcome: 'REFUSED', reason: file })}\n`);
      continue;
    }
    if (file.notRead.length > 0) console.log(`${path}: not read: ${file.notRead.join(', ')}`);
    let done = 0;
    for await (const reports of ingestCases(graph, file, { isDryRun, today: todayInChina(), signal })) {
      tell(path, reports);
      done += reports.length;
      line.show(path, 'writing cases', done / file.cases.length, file.cases.length);
    }
    waiting += file.cases.length - done;
  }
  line.end();
  const { NEW, CHANGED, KNOWN, REFUSED } = outcomes;
  const all = NEW + CHANGED + KNOWN + REFUSED;
  console.log(
    `${all} cases: ${NEW} new, ${CHANGED} changed, ${KNOWN} known already, ${REFUSED} refused${isDryRun ? ' (dry run: nothing written)' : ''}`,
  );
  for (const fault of faults.slice(0, mostFaults)) console.log(fault);
  if (faults.length > mostFaults) console.log(`and ${faults.length - mostFaults} more: see the report (--report FILE)`);
  if (signal.aborted) console.log(`Stopped with ${waiting} cases to go; run it again to go on.`);
  return isWhole && REFUSED === 0 && !signal.aborted;
};

/** The cases of a file, or why it cannot be read. */
const read = (path: string): RawCaseFile | string => {
  try {
    return readCaseFile(path);
  } catch (error) {
    if (error instanceof CaseFileError) return error.message;
    throw error;
  }
};
