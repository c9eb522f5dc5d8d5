import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCaseFile } from '../../../src/ingest/cases/read-case-file.ts';
import { lawOfSeeds } from '../../../src/tools/review/law-of-seeds.ts';
import { reviewCases } from '../../../src/tools/review/review-cases.ts';
import { madeUpCases } from '../../support/made-up-cases.ts';
import { seedFolder } from '../law.ts';
import type { BenchPart } from './part.ts';

const decisions = 10_000;
const runs = 3;

/** A file of made-up decisions, reviewed without a database: reading, checking and judging, on one core. */
export const benchReview: BenchPart = async ({ signal, print }) => {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-bench-'));
  try {
    const path = join(folder, 'decisions.csv');
    writeFileSync(path, madeUpCases(decisions));
    const law = lawOfSeeds(seedFolder);
    const measured: { readonly wall: number; readonly cpu: number; readonly rows: number }[] = [];
    for (let run = 0; run < runs && !signal.aborted; run++) {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      let rows = 0;
      for await (const some of reviewCases(readCaseFile(path).cases, law, '2026-11-22', signal))
        rows += some.rows.length;
      const { user, system } = process.cpuUsage(cpu);
      measured.push({ wall: (performance.now() - began) / 1_000, cpu: (user + system) / 1_000_000, rows });
    }
    signal.throwIfAborted();
    const [, median] = measured.toSorted((one, next) => one.cpu - next.cpu);
    if (median === undefined) return;
    const per = (seconds: number): number => Math.round(median.rows / seconds);
    print(
      `### Review of a file of decisions, without a database\n\n${decisions} decisions, ${median.rows} measures, median of ${runs} runs: ${per(median.wall)} measures per second, ${per(median.cpu)} per second of CPU.\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};
