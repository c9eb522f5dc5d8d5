import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInputError } from '../../platform/errors.ts';
import { type Setting, settings } from './world.ts';

export interface DemoOptions {
  readonly patients: number;
  readonly seed: number;
  readonly rings: number | null;
  readonly setting: Setting;
  readonly out: string;
}

const text = { type: 'string' } as const;

/** The words after `demo -- claims`; `home` is the folder for data. */
export const readDemoOptions = (words: readonly string[], home: string): DemoOptions => {
  const { patients, seed, rings, setting, out } = parse(words);
  const chosen = settings.find((name) => name === (setting ?? 'hard'));
  if (chosen === undefined)
    throw new BadInputError('setting', `--setting must be ${settings.join(', ')}; it is "${setting}".`);
  const count = rings === undefined ? null : wholeNumber('rings', rings, 0, 20_000);
  if (chosen === 'none' && count !== null && count > 0)
    throw new BadInputError('rings', '--setting none means no ring at all: leave --rings away.');
  const size = wholeNumber('patients', patients ?? '50000', 2_000, 4_000_000);
  if (count !== null && count * 50 > size / 2)
    throw new BadInputError(
      'rings',
      `--rings ${count} needs about ${count * 100} patients; there are ${size}. Ask for fewer.`,
    );
  return {
    patients: size,
    seed: wholeNumber('seed', seed ?? '1', 0, 2 ** 31 - 1),
    rings: count,
    setting: chosen,
    out: out ?? join(home, 'demo', 'claims'),
  };
};

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: { patients: text, seed: text, rings: text, setting: text, out: text },
    }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : 'it cannot be read';
    throw new BadInputError('arguments', `${said}. Known are --patients, --seed, --rings, --setting and --out.`);
  }
};

const wholeNumber = (field: string, words: string, low: number, high: number): number => {
  const number = /^\d{1,10}$/.test(words) ? Number(words) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw new BadInputError(field, `--${field} must be a whole number from ${low} to ${high}; it is "${words}".`);
};
