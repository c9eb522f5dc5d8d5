import { join } from 'node:path';
import { z } from 'zod';
import { readWords, wholeNumber } from '../../platform/command-line.ts';
import { BadInputError } from '../../platform/errors.ts';
import { type Setting, settings } from './world.ts';

export interface DemoOptions {
  readonly patients: number;
  readonly seed: number;
  readonly rings: number | null;
  readonly setting: Setting;
  readonly withFeeLines: boolean;
  readonly out: string;
}

const Options = z.object({
  patients: wholeNumber(2_000, 4_000_000).default(50_000),
  seed: wholeNumber(0, 2 ** 31 - 1).default(1),
  rings: wholeNumber(0, 20_000).optional(),
  setting: z.enum(settings, `must be ${settings.join(', ')}`).default('hard'),
  'fee-lines': z.boolean().default(false),
  out: z.string().optional(),
});

/** The words after `demo -- claims`; `home` is the folder for data. */
export const readDemoOptions = (words: readonly string[], home: string): DemoOptions => {
  const { options, names } = readWords(words, Options, ['fee-lines']);
  const { rings = null, out = join(home, 'demo', 'claims'), 'fee-lines': withFeeLines, ...others } = options;
  if (names.length > 0) throw new BadInputError('--', `"${names[0]}" has no option before it.`);
  if (others.setting === 'none' && rings !== null && rings > 0)
    throw new BadInputError('--rings', '--setting none means no ring at all: leave --rings away.');
  if (rings !== null && rings * 50 > others.patients / 2)
    throw new BadInputError(
      '--rings',
      `--rings ${rings} needs about ${rings * 100} patients; there are ${others.patients}. Ask for fewer.`,
    );
  return { ...others, rings, withFeeLines, out };
};
