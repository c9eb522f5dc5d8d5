import { expect, test } from 'vitest';
import { readDemoOptions } from './demo-options.ts';

test('nothing said means fifty thousand patients in the hard setting, in the data folder', () => {
  expect(readDemoOptions([], '/home')).toEqual({
    patients: 50_000,
    seed: 1,
    rings: null,
    setting: 'hard',
    withFeeLines: false,
    out: '/home/demo/claims',
  });
});

test('every word is read', () => {
  expect(
    readDemoOptions(
      ['--patients', '5000', '--seed', '9', '--rings', '2', '--setting', 'easy', '--fee-lines', '--out', 'there'],
      '/home',
    ),
  ).toEqual({ patients: 5_000, seed: 9, rings: 2, setting: 'easy', withFeeLines: true, out: 'there' });
});

test.each([
  [['--patients', 'many'], '--patients', '--patients "many": must be a whole number from 2000 to 4000000.'],
  [['--patients', '10'], '--patients', '--patients "10": must be a whole number from 2000 to 4000000.'],
  [['--patients', '-5'], '--patients', '--patients "-5": must be a whole number from 2000 to 4000000.'],
  [['--patients', '0'], '--patients', '--patients "0": must be a whole number from 2000 to 4000000.'],
  [['--patients'], '--', "Option '--patients <value>' argument missing"],
  [['--seed', '-1'], '--seed', '--seed "-1": must be a whole number from 0 to 2147483647.'],
  [['--seed', '1.5'], '--seed', '--seed "1.5": must be a whole number from 0 to 2147483647.'],
  [['--setting', 'soft'], '--setting', '--setting "soft": must be hard, easy, none.'],
  [['5000'], '--', '"5000" has no option before it.'],
  [['--setting', 'none', '--rings', '3'], '--rings', '--setting none means no ring at all: leave --rings away.'],
  [
    ['--patients', '5000', '--rings', '900'],
    '--rings',
    '--rings 900 needs about 90000 patients; there are 5000. Ask for fewer.',
  ],
  [['--colour', 'red'], '--', "Unknown option '--colour'"],
])('%j is refused in one sentence that names the field', (words, field, sentence) => {
  expect(() => readDemoOptions(words, '/home')).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', field, message: expect.stringContaining(sentence) }),
  );
});
