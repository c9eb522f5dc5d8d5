import { expect, test } from 'vitest';
import { z } from 'zod';
import { readWords } from './command-line.ts';

const Options = z.object({
  'as-of': z.iso.date('is no day of the calendar; give one such as 2023-03-01').default('2024-01-01'),
  'dry-run': z.boolean().default(false),
});
const read = (...words: string[]) => readWords(words, Options, ['dry-run']);

test('options have their values or their defaults, the rest are names', () => {
  expect(read('--as-of', '2023-03-01', 'one', '--dry-run', 'two')).toEqual({
    options: { 'as-of': '2023-03-01', 'dry-run': true },
    names: ['one', 'two'],
  });
  expect(read()).toEqual({ options: { 'as-of': '2024-01-01', 'dry-run': false }, names: [] });
});

test('a number below zero is the value of the option before it', () => {
  const Many = z.object({ many: z.string(), few: z.string().optional() });

  expect(readWords(['--many', '-5', 'one', '--few', '-0.5'], Many)).toEqual({
    options: { many: '-5', few: '-0.5' },
    names: ['one'],
  });
});

test.each([
  [
    ['--as-of', '2024-02-30'],
    '--as-of',
    '--as-of "2024-02-30": is no day of the calendar; give one such as 2023-03-01.',
  ],
  [['--colour', 'red'], '--', "Unknown option '--colour'."],
  [['--as-of'], '--', "Option '--as-of <value>' argument missing."],
])('%j is refused in a sentence that names the option', (words, field, sentence) => {
  expect(() => read(...words)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field, message: sentence }));
});
