import { resolve } from 'node:path';
import { readDemoOptions } from '../demo/claims/demo-options.ts';
import { usualRanges } from '../demo/claims/ranges.ts';
import { sixFamilies } from '../demo/claims/rings/plan-rings.ts';
import { writeDemo } from '../demo/claims/write-demo.ts';
import { runCommand } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import { paceText, progressLine } from '../platform/progress-line.ts';

const usage = `usage: npm run demo -- claims [--patients N] [--seed S] [--setting hard|easy|none] [--rings N] [--fee-lines] [--out DIR]

  Makes up a year of claims: nobody in it is real. The same options make the same bytes.
  --patients   50000 when not given; claims are eight to twelve times as many
  --seed       1 when not given
  --setting    hard: with legitimate cohorts, and rings with camouflage; easy: without either; none: no ring at all
  --rings      how many; about 120 for 500,000 patients when not given
  --fee-lines  what each settlement was charged for, line by line, in fee-lines.csv; the other files stay the same
  --out        folder for claims.csv and truth/; demo/claims in the data folder when not given`;

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const [what, ...rest] = words;
  if (what !== 'claims') throw new BadInputError('--', `Say what is made up: claims; not "${what ?? ''}".`);
  const { out, withFeeLines, ...options } = readDemoOptions(rest, readConfig().folder);
  const draw = { ...options, ranges: usualRanges, families: sixFamilies };
  const line = progressLine();
  const begun = Date.now();
  const { claims, feeLines, truth } = await writeDemo(draw, resolve(out), {
    withFeeLines,
    signal,
    onDay: (written, part) => line.show(paceText(written, Math.round(written / part), 'claims', begun)),
  });
  line.end();
  const lines = withFeeLines ? ` with ${feeLines} fee lines` : '';
  console.log(
    `${claims} claims${lines} and ${truth.rings.length} rings in ${resolve(out)}\nNext: npm run ingest -- claims ${resolve(out)}, then npm run detect`,
  );
  return 0;
});
