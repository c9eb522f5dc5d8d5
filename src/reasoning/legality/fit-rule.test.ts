import { describe, expect, test } from 'vitest';
import { finding, rule, trial, yuan } from '../../../tests/fixtures/decisions/trial.ts';
import { factsOf } from './facts-of.ts';
import { allowedRange, checkRange } from './fit-rule.ts';
import type { MeasureOnTrial } from './measure-on-trial.ts';

const acts = [finding()];
const said = (measured: Partial<MeasureOnTrial['measure']>, given = rule(), findings = acts): string => {
  const { outcome, reason } = checkRange(given, findings, trial({ measured }).measure, factsOf(findings, []));
  return reason === null ? outcome : `${outcome} ${reason}`;
};

describe('one to two times a loss of 1,000', () => {
  test.each([
    [999.99, 'UNKNOWN BELOW_RANGE'],
    [1_000, 'TRUE'],
    [2_000, 'TRUE'],
    [2_000.01, 'FALSE ABOVE_RANGE'],
  ])('%d: %s', (amount, expected) => {
    expect(said({ amount: yuan(amount) })).toBe(expected);
  });
  test('every amount from end to end is inside, and the ends belong to it', () => {
    for (let fen = 100_000; fen <= 200_000; fen += 777) expect(said({ amount: yuan(fen / 100) })).toBe('TRUE');
    expect(allowedRange(rule(), acts)).toEqual({ unit: 'FEN', min: 100_000, max: 200_000 });
  });
  test('with a known multiple but no amount the multiple is compared', () => {
    expect(said({ amount: null, multiple: 2 })).toBe('TRUE');
    expect(said({ amount: null, multiple: 2.1 })).toBe('FALSE ABOVE_RANGE');
    expect(said({ amount: null, multiple: null })).toBe('UNKNOWN AMOUNT_UNKNOWN');
  });
  test('without the loss an amount says nothing', () => {
    expect(said({ amount: yuan(1_500) }, rule(), [finding({ loss: null })])).toBe('UNKNOWN BASE_UNKNOWN');
    expect(allowedRange(rule(), [finding({ loss: null })])).toEqual({ unit: 'MULTIPLE', min: 1, max: 2 });
  });
  test('a rounded amount is outside only if every value of it is', () => {
    const rounded = (amount: number) => ({ fen: amount * 100, precisionFen: 10_000, qualifier: 'EXACT' }) as const;
    expect(said({ amount: rounded(1_500) })).toBe('TRUE');
    expect(said({ amount: rounded(2_000) })).toBe('UNKNOWN SOURCE_ROUNDED');
    expect(said({ amount: rounded(2_050) })).toBe('UNKNOWN SOURCE_ROUNDED');
    expect(said({ amount: rounded(2_051) })).toBe('FALSE ABOVE_RANGE');
  });
});

test('a base below its floor counts as the floor', () => {
  const floored = rule({ min: 2, max: 10, base: 'ILLEGAL_INCOME', baseFloorFen: 1_000_000 });
  expect(allowedRange(floored, [finding({ illegalIncome: yuan(50) })])).toEqual({
    unit: 'FEN',
    min: 2_000_000,
    max: 10_000_000,
  });
});
test('no minimum and no maximum leave the range open at that end', () => {
  expect(said({ amount: yuan(0.01) }, rule({ min: null }))).toBe('TRUE');
  expect(said({ amount: yuan(1_000_000) }, rule({ max: null }))).toBe('TRUE');
});
test.each([
  [4, 'UNKNOWN BELOW_RANGE'],
  [5, 'TRUE'],
  [6, 'FALSE ABOVE_RANGE'],
])('a term of %d years where the text says five: %s', (years, expected) => {
  expect(said({ years, amount: null }, rule({ unit: 'YEAR', min: 5, max: 5, base: 'NONE' }))).toBe(expected);
});
test('months and years are compared in one unit', () => {
  const term = rule({ unit: 'MONTH', min: 6, max: 12, base: 'NONE' });
  expect(said({ years: 1, amount: null }, term)).toBe('TRUE');
  expect(said({ months: 13, amount: null }, term)).toBe('FALSE ABOVE_RANGE');
  expect(said({ amount: null }, term)).toBe('UNKNOWN AMOUNT_UNKNOWN');
});
test('sentences say yuan, never fen', () => {
  const { sentence } = checkRange(
    rule(),
    acts,
    trial({ measured: { amount: yuan(2_000.01) } }).measure,
    factsOf(acts, []),
  );
  expect(sentence).toBe('Above the range: 2000.01 yuan, allowed 1000.00 to 2000.00.');
});
