// What the answers cost: a part each, see docs/bench.md.
//   node tests/bench/run.ts [--only PART] [--cases 100000] [--seconds 5] [--out FILE]
//   node tests/bench/run.ts --only detection [--patients 500000] [--draws 8] [--seed 1] [--detector product|pairs]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { benchAssess } from './parts/assess.ts';
import { benchDetection } from './parts/detection.ts';
import { benchFirstAnswer } from './parts/first-answer.ts';
import { benchGenerated } from './parts/generated.ts';
import { benchIngest } from './parts/ingest.ts';
import type { BenchPart } from './parts/part.ts';
import { benchSearch } from './parts/search.ts';
import { benchSeeds } from './parts/seeds.ts';
import { machineLine } from './report.ts';

/** In the order in which they run; a new part is a file in `parts` and a line here. */
const parts: Readonly<Record<string, BenchPart>> = {
  seeds: benchSeeds,
  generated: benchGenerated,
  detection: benchDetection,
  search: benchSearch,
  'first-answer': benchFirstAnswer,
  assess: benchAssess,
  ingest: benchIngest,
};

const Options = z.object({
  cases: z.coerce.number().int().min(1_000).default(100_000),
  only: z.enum(Object.keys(parts)).optional(),
  seconds: z.coerce.number().positive().default(5),
  patients: z.coerce.number().int().min(2_000).max(4_000_000).default(500_000),
  draws: z.coerce.number().int().min(1).max(100).default(8),
  seed: z.coerce.number().int().min(0).default(1),
  detector: z.enum(['product', 'pairs']).default('product'),
  out: z.string().optional(),
});

const readOptions = (): z.infer<typeof Options> | null => {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: text,
        cases: text,
        seconds: text,
        patients: text,
        draws: text,
        seed: text,
        detector: text,
        out: text,
      },
    });
    // A part is also named without a word before it: `npm run bench -- detection`.
    const [named, ...others] = positionals;
    return others.length > 0 ? null : Options.parse({ ...values, only: values.only ?? named });
  } catch {
    return null;
  }
};

const bench = async ({ only, out, ...sizes }: z.infer<typeof Options>): Promise<void> => {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort());
  const { signal } = ending;
  const printed: string[] = [];
  const say = (line: string): void => console.error(line);
  const print = (lines: string): void => {
    console.log(lines);
    printed.push(lines);
    if (out !== undefined) writeFileSync(out, `${printed.join('\n')}\n`);
  };
  try {
    print(`Machine: ${machineLine()}\n`);
    for (const [name, part] of Object.entries(parts))
      if (only === undefined || only === name) await part({ ...sizes, signal, say, print });
  } catch (error) {
    if (!signal.aborted) throw error;
    say('Interrupted.');
    process.exitCode = 130;
  }
};

const options = readOptions();
if (options === null) {
  console.error(
    `usage: npm run bench -- [--only ${Object.keys(parts).join('|')}] [--cases N, from 1000] [--seconds N] [--out FILE]\n       detection: [--patients N, from 2000] [--draws N] [--seed N] [--detector product|pairs]`,
  );
  process.exitCode = 2;
} else await bench(options);
