import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { detect } from '../detection/detect.ts';
import { readWords, runCommand, wholeNumber } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import { checkTime, storeOf } from './claims-to-detect.ts';

const usage = `usage: npm run detect -- [--claims FILE_OR_FOLDER] [--mapping FILE] [--from DAY] [--to DAY] [--region CODE] [--workers N] [--out FOLDER]

  Looks for groups of patients and doctors whose claims show indicators consistent with collusion.
  --claims    files of settlements (CSV or Parquet), or a store; without it the claims taken in by npm run ingest;
              where some files are refused the others are looked at, and the run ends with 1
  --mapping   a JSON file {"field": "name of the column"} for files with column names of their own
  --from      first day, --to last day (both inclusive), as 2025-01-31
  --region    only facilities whose division code begins like this
  --workers   threads; all cores when not given
  --out       where groups.jsonl, patients.csv and doctors.csv go; findings when not given`;

const day = z.iso.date('is no day of the calendar; give one such as 2025-01-31').optional();
const Options = z
  .object({
    claims: z.string().optional(),
    mapping: z.string().optional(),
    from: day,
    to: day,
    region: z
      .string()
      .regex(/^\d{1,6}$/, 'must be the first digits of a division code, such as 3201')
      .optional(),
    out: z.string().default('findings'),
    workers: wholeNumber(1, 999).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'lies before --from',
  });

const begun = Date.now();
const sayWithTime = (step: string): void =>
  console.log(`${((Date.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${step}`);

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const { options, names } = readWords(words, Options);
  if (names.length > 0) throw new BadInputError('--', `"${names[0]}" has no option before it.`);
  const { from = null, to = null, region = null, out } = options;
  const { folder: home } = readConfig();
  const { store, refused } =
    options.claims === undefined
      ? { store: join(home, 'claims'), refused: [] }
      : await storeOf(options.claims, home, options.mapping, signal);
  checkTime(store, { from, to });
  const found = await detect({
    store,
    out,
    workers: options.workers ?? availableParallelism(),
    range: { from, to, region },
    signal,
    say: sayWithTime,
  });
  for (const line of found.notes) console.log(line);
  if (found.lacked.length > 0) console.log(`Not judged, for want of a column: ${found.lacked.join(', ')}.`);
  console.log(
    `${found.claims} claims, ${found.groups} groups with indicators consistent with collusion, ${found.forInspection} of them strong enough for an inspection; see ${out}`,
  );
  console.log(`To see them in the graph: npm run ingest -- findings ${out}`);
  if (refused.length === 0) return 0;
  console.error(`No part of this, because they were refused: ${refused.join(', ')}. The reasons stand above.`);
  return 1;
});
