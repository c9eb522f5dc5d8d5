import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineMemory } from '../../../src/ingest/claims/import-claims.ts';
import { detectors } from '../detection/detectors.ts';
import { type MeasuredRun, measuredRun } from '../detection/measured-run.ts';
import { madeUpClaims } from '../made-up-claims.ts';
import { median } from '../median.ts';
import type { BenchPart } from './part.ts';

const rounds = 3;
const bareImport = resolve(import.meta.dirname, '../detection/bare-import.ts');

/**
 * One file of made-up claims: taken in, sorted by the column engine alone, and looked through for groups, in turn, each in a
 * process of its own. Medians of three rounds.
 */
export const benchClaims: BenchPart = async ({ patients, seed, signal, say, print }) => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-bench-'));
  try {
    const { file, claims } = await madeUpClaims(folder, { patients, seed }, signal);
    const { bringIn, detect } = detectors.product;
    const runs: Record<'import' | 'bare' | 'detection', MeasuredRun[]> = { import: [], bare: [], detection: [] };
    for (let round = 1; round <= rounds; round++) {
      const home = mkdtempSync(join(folder, 'home-'));
      if (bringIn !== null) runs.import.push(await bringIn([file], home, signal));
      runs.bare.push(await measuredRun([bareImport, file, home, String(engineMemory)], { cwd: folder, signal }));
      runs.detection.push(await detect(file, home, join(home, 'found'), signal));
      rmSync(home, { recursive: true });
      say(`claims, round ${round} of ${rounds}`);
    }
    print(claimsTable(claims, runs));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const claimsTable = (
  claims: number,
  runs: Readonly<Record<'import' | 'bare' | 'detection', MeasuredRun[]>>,
): string => {
  const million = claims / 1e6;
  const line = (name: string, measured: readonly MeasuredRun[]): string => {
    const seconds = median(measured.map((run) => run.seconds));
    const cpu = median(measured.map((run) => run.cpuSeconds ?? Number.NaN));
    const peak = median(measured.map((run) => run.peakMb ?? Number.NaN));
    return `| ${[
      name,
      seconds.toFixed(1),
      cpu.toFixed(1),
      Math.round(claims / cpu),
      peak.toFixed(0),
      (seconds / million).toFixed(2),
      (peak / million).toFixed(0),
    ].join(' | ')} |`;
  };
  const ofBare = (take: (run: MeasuredRun) => number): string =>
    `${Math.round((100 * median(runs.bare.map(take))) / median(runs.import.map(take)))} %`;
  return [
    `### Claims: ${claims} settlements in one CSV file, medians of ${rounds} rounds\n`,
    '| | seconds | CPU seconds | rows per second and core | peak MB | seconds per 10⁶ | MB per 10⁶ |',
    '|---|---:|---:|---:|---:|---:|---:|',
    line('import', runs.import),
    line('the same rows sorted by the column engine alone', runs.bare),
    line('detection', runs.detection),
    '',
    `The import has ${ofBare((run) => run.cpuSeconds ?? Number.NaN)} of the speed of the bare copy by CPU time, ${ofBare((run) => run.seconds)} by the clock.`,
    '',
  ].join('\n');
};
