// What the answers cost: a part each, see docs/bench.md.
//   node tests/bench/run.ts [--only PART] [--cases 100000] [--seconds 5] [--out FILE]
//   node tests/bench/run.ts --only claims|findings [--patients 500000] [--seed 1]
//   node tests/bench/run.ts --only detection [--patients 500000] [--draws 8] [--seed 1] [--detector product|pairs] [--fee-lines]
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { readWords, runCommand, wholeNumber } from '../../src/platform/command-line.ts';
import { BadInputError } from '../../src/platform/errors.ts';
import { benchAssess } from './parts/assess.ts';
import { benchClaims } from './parts/claims.ts';
import { benchDetection } from './parts/detection.ts';
import { benchFindings } from './parts/findings.ts';
import { benchFirstAnswer } from './parts/first-answer.ts';
import { benchGenerated } from './parts/generated.ts';
import { benchIngest } from './parts/ingest.ts';
import type { BenchPart } from './parts/part.ts';
import { benchReview } from './parts/review.ts';
import { benchSearch } from './parts/search.ts';
import { benchSeeds } from './parts/seeds.ts';
import { machineLine } from './report.ts';

/** In the order in which they run; a new part is a file in `parts` and a line here. */
const parts: Readonly<Record<string, BenchPart>> = {
  seeds: benchSeeds,
  generated: benchGenerated,
  claims: benchClaims,
  detection: benchDetection,
  findings: benchFindings,
  search: benchSearch,
  'first-answer': benchFirstAnswer,
  assess: benchAssess,
  review: benchReview,
  ingest: benchIngest,
};

const Options = z.object({
  cases: wholeNumber(1_000, 10_000_000).default(100_000),
  only: z.string().optional(),
  seconds: z.coerce.number('must be a number').positive('must be more than 0').default(5),
  patients: wholeNumber(2_000, 4_000_000).default(500_000),
  draws: wholeNumber(1, 100).default(8),
  seed: wholeNumber(0, 2 ** 31 - 1).default(1),
  detector: z.enum(['product', 'pairs'], 'must be product or pairs').default('product'),
  'fee-lines': z.boolean().default(false),
  out: z.string().optional(),
});

const usage = `usage: npm run bench -- [PART] [--cases N, from 1000] [--seconds N] [--out FILE]
       claims, findings: [--patients N, from 2000] [--seed N]
       detection: [--patients N, from 2000] [--draws N] [--seed N] [--detector product|pairs] [--fee-lines]

  Parts: ${Object.keys(parts).join(', ')}; all of them when none is named.`;

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const { options, names } = readWords(words, Options, ['fee-lines']);
  const { out, only, 'fee-lines': withFeeLines, ...sizes } = options;
  // A part is also named without a word before it: `npm run bench -- detection`.
  const [named, ...others] = only === undefined ? names : [only, ...names];
  if (others.length > 0 || (named !== undefined && !(named in parts)))
    throw new BadInputError(
      '--',
      `There is no part "${[named, ...others].join(' ')}"; known are ${Object.keys(parts).join(', ')}.`,
    );
  const printed: string[] = [];
  const say = (line: string): void => console.error(line);
  const print = (lines: string): void => {
    console.log(lines);
    printed.push(lines);
    if (out !== undefined) writeFileSync(out, `${printed.join('\n')}\n`);
  };
  print(`Machine: ${machineLine()}\n`);
  for (const [name, part] of Object.entries(parts))
    if (named === undefined || named === name) await part({ ...sizes, withFeeLines, signal, say, print });
  return 0;
});
