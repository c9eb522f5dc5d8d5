// What the answers cost: a part each, see docs/bench.md.
//   node tests/bench/run.ts [--only PART] [--cases 100000] [--seconds 5] [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { benchFirstAnswer } from './parts/first-answer.ts';
import { benchGenerated } from './parts/generated.ts';
import { benchIngest } from './parts/ingest.ts';
import type { BenchPart } from './parts/part.ts';
import { benchSeeds } from './parts/seeds.ts';
import { machineLine } from './report.ts';

/** In the order in which they run; a new part is a file in `parts` and a line here. */
const parts: Readonly<Record<string, BenchPart>> = {
  seeds: benchSeeds,
  generated: benchGenerated,
  'first-answer': benchFirstAnswer,
  ingest: benchIngest,
};

const Options = z.object({
  cases: z.coerce.number().int().min(1_000).default(100_000),
  only: z.enum(Object.keys(parts)).optional(),
  seconds: z.coerce.number().positive().default(5),
  out: z.string().optional(),
});

const readOptions = (): z.infer<typeof Options> | null => {
  const text = { type: 'string' } as const;
  try {
    return Options.parse(parseArgs({ options: { cases: text, only: text, seconds: text, out: text } }).values);
  } catch {
    return null;
  }
};

const bench = async ({ only, out, cases, seconds }: z.infer<typeof Options>): Promise<void> => {
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
      if (only === undefined || only === name) await part({ cases, seconds, signal, say, print });
  } catch (error) {
    if (!signal.aborted) throw error;
    say('Interrupted.');
    process.exitCode = 130;
  }
};

const options = readOptions();
if (options === null) {
  console.error(
    `usage: npm run bench -- [--only ${Object.keys(parts).join('|')}] [--cases N, from 1000] [--seconds N] [--out FILE]`,
  );
  process.exitCode = 2;
} else await bench(options);
