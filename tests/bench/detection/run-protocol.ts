import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualRanges } from '../../../src/demo/claims/ranges.ts';
import { sixFamilies } from '../../../src/demo/claims/rings/plan-rings.ts';
import type { Draw } from '../../../src/demo/claims/world.ts';
import { writeDemo } from '../../../src/demo/claims/write-demo.ts';
import type { Detector } from './detectors.ts';
import { heldOutFamily, heldOutRanges } from './held-out.ts';
import type { MeasuredRun } from './measured-run.ts';
import { isSame, permuteClaims } from './permuted-claims.ts';
import { score } from './score.ts';
import { mixtureTable, type ScoredDraw, scoreTable } from './score-table.ts';
import { tiedShares } from './tied-members.ts';
import { readFound, readPlanted } from './truth-files.ts';

export interface Protocol {
  readonly detector: Detector;
  readonly withFeeLines: boolean;
  readonly patients: number;
  readonly draws: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly print: (lines: string) => void;
}

interface Costs {
  readonly claims: number;
  readonly bringIn: MeasuredRun | null;
  readonly detect: MeasuredRun;
}

/** The protocol of docs/detection-protocol.md: draws, half of them held out, then the same again, permuted, and without a ring. */
export const runProtocol = async (bench: Protocol): Promise<void> => {
  const { detector, draws, print, say } = bench;
  const scores: ScoredDraw[] = [];
  const costs: Costs[] = [];
  let sameness = '';
  for (let number = 0; number < draws; number += 1) {
    const isHeldOut = number % 2 === 1;
    await inScratch(async (scratch) => {
      const { files, planted } = await makeDraw(bench, scratch, drawOf(bench, number, isHeldOut));
      const cost = await detectIn(bench, scratch, files, 'found');
      costs.push({ ...cost, claims: planted.claims });
      const result = score(readFound(join(scratch, 'found')), planted);
      scores.push({ isHeldOut, score: result, tied: await tiedShares(files.claims, planted.rings) });
      say(
        `draw ${number + 1} of ${draws}${isHeldOut ? ', held out' : ''}: patient F1 ${result.patients.f1.toFixed(3)}, doctor F1 ${result.doctors.f1.toFixed(3)}, ${result.ringsFound} of ${result.rings} rings, ${cost.detect.seconds.toFixed(1)} s`,
      );
      if (number === 0) sameness = await samenessLines(bench, scratch, files);
    });
  }
  const none = await withoutRings(bench);
  print(
    `### Detection: ${detector.name}, ${draws} draws of ${bench.patients} patients, ${bench.withFeeLines ? 'settlements and fee lines' : 'settlements without fee lines'}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  );
  print(scoreTable(scores));
  print(mixtureTable(scores.map((one) => one.score)));
  print([costTable(costs), none, sameness].join('\n'));
};

const drawOf = ({ seed, patients }: Protocol, number: number, isHeldOut: boolean): Draw => ({
  seed: seed + number,
  patients,
  setting: 'hard',
  rings: null,
  ranges: isHeldOut ? heldOutRanges((number - 1) / 2) : usualRanges,
  families: isHeldOut ? [...sixFamilies, heldOutFamily] : sixFamilies,
});

const inScratch = async <Result>(work: (scratch: string) => Promise<Result>): Promise<Result> => {
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-detection-'));
  try {
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** The files that a detector gets: settlements, and where asked for, what they were charged for. */
interface MadeFiles {
  readonly claims: string;
  readonly feeLines: string | null;
}

const makeDraw = async ({ withFeeLines, signal, say }: Protocol, scratch: string, draw: Draw) => {
  const begun = performance.now();
  const folder = join(scratch, 'demo');
  const { claims, feeLines } = await writeDemo(draw, folder, { withFeeLines, signal, onDay: () => undefined });
  const seconds = (performance.now() - begun) / 1_000;
  say(
    `${claims} claims${withFeeLines ? ` with ${feeLines} fee lines` : ''} made in ${seconds.toFixed(0)} s, ${Math.round(claims / seconds)} per second`,
  );
  const files: MadeFiles = {
    claims: join(folder, 'claims.csv'),
    feeLines: withFeeLines ? join(folder, 'fee-lines.csv') : null,
  };
  return { files, planted: readPlanted(join(folder, 'truth')) };
};

const detectIn = async ({ detector, signal }: Protocol, scratch: string, files: MadeFiles, out: string) => ({
  bringIn:
    detector.bringIn === null
      ? null
      : await detector.bringIn([files.claims, ...(files.feeLines === null ? [] : [files.feeLines])], scratch, signal),
  detect: await detector.detect(files.claims, scratch, join(scratch, out), signal),
});

/** Whether a second run writes the same bytes, and permuted claims give the same groups. */
const samenessLines = async (bench: Protocol, scratch: string, files: MadeFiles): Promise<string> => {
  await bench.detector.detect(files.claims, scratch, join(scratch, 'again'), bench.signal);
  const isIdentical = ['groups.jsonl', 'patients.csv', 'doctors.csv'].every((file) =>
    readFileSync(join(scratch, 'found', file)).equals(readFileSync(join(scratch, 'again', file))),
  );
  const isIndependent = await inScratch(async (other) => {
    const permuted: MadeFiles = {
      claims: join(other, 'permuted.csv'),
      feeLines: files.feeLines === null ? null : join(other, 'permuted-lines.csv'),
    };
    await permuteClaims(files.claims, permuted.claims, bench.seed);
    if (files.feeLines !== null && permuted.feeLines !== null)
      await permuteClaims(files.feeLines, permuted.feeLines, bench.seed);
    await detectIn(bench, other, permuted, 'found');
    return isSame(readFound(join(scratch, 'found')).groups, readFound(join(other, 'found')).groups);
  });
  return `Two runs are byte-identical: ${isIdentical ? 'yes' : 'NO'}. Other ids and another order of rows give the same groups: ${isIndependent ? 'yes' : 'NO'}.\n`;
};

const withoutRings = (bench: Protocol): Promise<string> =>
  inScratch(async (scratch) => {
    const draw: Draw = { ...drawOf(bench, bench.draws, false), setting: 'none' };
    const { files, planted } = await makeDraw(bench, scratch, draw);
    await detectIn(bench, scratch, files, 'found');
    const { groups } = readFound(join(scratch, 'found'));
    const perMillion = (groups.length / planted.claims) * 1e6;
    const above = groups.filter((group) => group.score >= bench.detector.inspectionThreshold).length;
    return `Without any ring: ${groups.length} groups, ${perMillion.toFixed(1)} per 10⁶ claims (≤ 10); ${above} above the inspection threshold (≤ 1).\n`;
  });

const costTable = (costs: readonly Costs[]): string => {
  const million = ({ claims }: Costs): number => claims / 1e6;
  const line = (name: string, of: (cost: Costs) => number | null): string => {
    const values = costs.map(of).filter((value) => value !== null);
    if (values.length === 0) return `| ${name} | – | – |`;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `| ${name} | ${mean.toFixed(1)} | ${Math.max(...values).toFixed(1)} |`;
  };
  return [
    '| Cost | mean | worst |',
    '|---|---:|---:|',
    line('10⁶ claims in a draw', million),
    line('import, seconds per 10⁶ claims', (cost) =>
      cost.bringIn === null ? null : cost.bringIn.seconds / million(cost),
    ),
    line('import, peak MB', ({ bringIn }) => bringIn?.peakMb ?? null),
    line('detection, seconds per 10⁶ claims', (cost) => cost.detect.seconds / million(cost)),
    line('detection, peak MB', ({ detect }) => detect.peakMb),
    line('detection, peak MB per 10⁶ claims', (cost) =>
      cost.detect.peakMb === null ? null : cost.detect.peakMb / million(cost),
    ),
    '',
  ].join('\n');
};
