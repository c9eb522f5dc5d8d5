import { describe, expect, test } from 'vitest';
import { finding, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { factsOf } from './facts-of.ts';
import { allowedRange, checkPrecondition, checkRange } from './fit-rule.ts';
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

describe('the precondition of a measure', () => {
  const asking = rule({ gistEn: 'who refuses is closed', condition: { fact: 'refused', is: true } });

  test('is met, not met, or open with the facts that are missing', () => {
    expect(checkPrecondition(rule(), new Map())).toMatchObject({ rule: 'N9', outcome: 'TRUE', reason: null });
    expect(checkPrecondition(asking, new Map([['refused', true]])).outcome).toBe('TRUE');
    expect(checkPrecondition(asking, new Map([['refused', false]]))).toMatchObject({
      outcome: 'FALSE',
      reason: 'CONDITION_NOT_MET',
      sentence: 'The precondition of the measure is not met: who refuses is closed.',
    });
    expect(checkPrecondition(asking, new Map())).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'CONDITION_UNKNOWN',
      missing: ['refused'],
    });
  });
});

describe('what a rule allows', () => {
  const fixed = (unit: string, min: number | null, max: number | null) =>
    allowedRange(rule({ unit, base: 'NONE', min, max }), acts);

  test.each([
    ['FEN', 100, 200, { unit: 'FEN', min: 100, max: 200 }],
    ['MONTH', 6, 12, { unit: 'MONTH', min: 6, max: 12 }],
    ['YEAR', 1, 5, { unit: 'MONTH', min: 12, max: 60 }],
    ['YEAR', null, 5, { unit: 'MONTH', min: null, max: 60 }],
    ['YEAR', 1, null, { unit: 'MONTH', min: 12, max: null }],
    ['DAY', 5, 15, { unit: 'DAY', min: 5, max: 15 }],
    ['LIFE', null, null, { unit: 'LIFE', min: null, max: null }],
    ['NONE', null, null, { unit: 'NONE', min: null, max: null }],
  ])('%s from %s to %s', (unit, min, max, expected) => {
    expect(fixed(unit, min, max)).toEqual(expected);
  });
  test.each([
    ['LOSS', 100_000, 200_000],
    ['DEFRAUDED', 30_000, 60_000],
    ['ILLEGAL_INCOME', 20_000, 40_000],
  ])('one to two times the base %s', (base, min, max) => {
    const told = [finding({ defrauded: yuan(300), illegalIncome: yuan(200) })];

    expect(allowedRange(rule({ base }), told)).toEqual({ unit: 'FEN', min, max });
  });
  test('a per cent of the base is a hundredth, and stays one where the base is not told', () => {
    const percent = rule({ unit: 'PERCENT', min: 20, max: 50 });

    expect(allowedRange(percent, acts)).toEqual({ unit: 'FEN', min: 20_000, max: 50_000 });
    expect(allowedRange(percent, [finding({ loss: null })])).toEqual({ unit: 'MULTIPLE', min: 0.2, max: 0.5 });
    expect(allowedRange(rule({ base: 'GOODS_VALUE', max: null }), acts)).toEqual({
      unit: 'MULTIPLE',
      min: 1,
      max: null,
    });
  });
  test('ends that lie on a base without an upper end are open; of a rounded base the widest', () => {
    const over = finding({ loss: { fen: 100_000, precisionFen: 1, qualifier: 'OVER' } });
    const rounded = finding({ loss: { fen: 100_000, precisionFen: 10_000, qualifier: 'EXACT' } });

    expect(allowedRange(rule(), [over])).toEqual({ unit: 'FEN', min: 100_000, max: null });
    expect(allowedRange(rule(), [rounded])).toEqual({ unit: 'FEN', min: 95_000, max: 210_000 });
    expect(allowedRange(rule({ min: null, max: null }), acts)).toEqual({ unit: 'FEN', min: null, max: null });
  });
  test('is in whole fen', () => {
    expect(allowedRange(rule({ min: 0.3, max: 0.5 }), [finding({ loss: yuan(0.03) })])).toEqual({
      unit: 'FEN',
      min: 1,
      max: 2,
    });
  });
});

describe('a fixed range in yuan', () => {
  const fixed = rule({ unit: 'FEN', base: 'NONE', min: 100_000, max: 200_000 });

  test('asks for the amount, and holds at both ends', () => {
    expect(said({ amount: null, multiple: 2 }, fixed)).toBe('UNKNOWN AMOUNT_UNKNOWN');
    expect([1_000, 2_000, 2_000.01].map((amount) => said({ amount: yuan(amount) }, fixed))).toEqual([
      'TRUE',
      'TRUE',
      'FALSE ABOVE_RANGE',
    ]);
    expect(said({ amount: yuan(1) }, rule({ ...fixed, min: null }))).toBe('TRUE');
  });
  test('is none where the measure has no range', () => {
    expect(said({ amount: null }, rule({ unit: 'NONE', base: 'NONE', min: null, max: null }))).toBe('TRUE');
    expect(said({ amount: null }, rule({ unit: 'LIFE', base: 'NONE', min: null, max: null }))).toBe('TRUE');
  });
});

describe('an amount below the range', () => {
  const mitigated = (mitigation: boolean) =>
    said({ amount: yuan(999.99) }, rule(), [finding({ facts: { mitigation } })]);

  test('is lawful with a ground of mitigation, unlawful without, and asks for it where nobody tells', () => {
    expect(mitigated(true)).toBe('TRUE');
    expect(mitigated(false)).toBe('FALSE BELOW_RANGE');
    expect(checkRange(rule(), acts, trial({ measured: { amount: yuan(1) } }).measure, new Map()).missing).toEqual([
      'mitigation',
    ]);
  });
});

describe('what is to be returned', () => {
  const returned = rule({ sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING', min: 1, max: 1 });

  test('may be less than what was taken, and not a fen more', () => {
    expect(said({ amount: yuan(400) }, returned)).toBe('TRUE');
    expect(said({ amount: yuan(1_000) }, returned)).toBe('TRUE');
    expect(said({ amount: yuan(1_000.01) }, returned)).toBe('FALSE ABOVE_RANGE');
  });
  test('is not measured where the amount or what was taken is not told, or the rule sets no upper end', () => {
    expect(said({ amount: null }, returned)).toBe('TRUE');
    expect(said({ amount: yuan(9_999) }, returned, [finding({ loss: null })])).toBe('TRUE');
    expect(said({ amount: yuan(9_999) }, { ...returned, max: null })).toBe('TRUE');
  });
  test('is open to rounding: a rounded sum is not too much', () => {
    expect(said({ amount: { fen: 100_000, precisionFen: 10_000, qualifier: 'EXACT' } }, returned)).toBe('TRUE');
  });
});

describe('a term in days', () => {
  const detention = rule({ sanctionType: 'DETENTION', unit: 'DAY', base: 'NONE', min: 5, max: 15 });

  test.each([
    [5, 'TRUE'],
    [15, 'TRUE'],
    [16, 'FALSE ABOVE_RANGE'],
    [4, 'UNKNOWN BELOW_RANGE'],
    [null, 'UNKNOWN AMOUNT_UNKNOWN'],
  ])('of five to fifteen: %s is %s', (days, expected) => {
    expect(said({ days, amount: null }, detention)).toBe(expected);
  });
});

describe('a term in months and years', () => {
  const term = rule({ unit: 'MONTH', min: 18, max: 30, base: 'NONE' });

  test('adds both up', () => {
    expect(said({ years: 1, months: 6, amount: null }, term)).toBe('TRUE');
    expect(said({ years: 2, months: 6, amount: null }, term)).toBe('TRUE');
    expect(said({ years: 2, months: 7, amount: null }, term)).toBe('FALSE ABOVE_RANGE');
    expect(said({ years: 1, months: 5, amount: null }, term)).toBe('UNKNOWN BELOW_RANGE');
  });
});

test.each([
  ['LOSS', 'lossFen'],
  ['DEFRAUDED', 'defraudedFen'],
  ['ILLEGAL_INCOME', 'illegalIncomeFen'],
  ['GOODS_VALUE', 'goods_value'],
])('a multiple of a base that nobody tells (%s) asks for it: %s', (base, key) => {
  const bare = [finding({ loss: null })];

  expect(checkRange(rule({ base }), bare, trial().measure, new Map())).toMatchObject({
    reason: 'BASE_UNKNOWN',
    missing: [key],
  });
});

describe('sentences about a range', () => {
  const sentence = (measured: Partial<MeasureOnTrial['measure']>, given = rule(), findings = acts) =>
    checkRange(given, findings, trial({ measured }).measure, new Map()).sentence;

  test('name open ends', () => {
    expect(sentence({ amount: yuan(1_500) }, rule({ min: null }))).toBe(
      'Inside the range: 1500.00 yuan, allowed no minimum to 2000.00.',
    );
    expect(sentence({ amount: yuan(1_500) }, rule({ max: null }))).toBe(
      'Inside the range: 1500.00 yuan, allowed 1000.00 to no maximum.',
    );
  });
  test('name both values of what a source rounds, and the unit of a multiple or a term', () => {
    const over = { fen: 150_000, precisionFen: 1, qualifier: 'OVER' } as const;

    expect(sentence({ amount: over })).toBe(
      'At the edge of the range, and the source rounds: 1500.00 or up to any yuan, allowed 1000.00 to 2000.00.',
    );
    expect(sentence({ amount: null, multiple: 1.5 })).toBe('Inside the range: 1.5 times the base, allowed 1 to 2.');
    expect(sentence({ amount: null, days: 7 }, rule({ unit: 'DAY', base: 'NONE', min: 5, max: 15 }))).toContain(
      '7 days, allowed 5 to 15',
    );
  });
});

test('an amount at the edge that the source rounds asks for the exact one', () => {
  const rounded = { fen: 200_000, precisionFen: 10_000, qualifier: 'EXACT' } as const;

  expect(checkRange(rule(), acts, trial({ measured: { amount: rounded } }).measure, new Map()).missing).toEqual([
    'exactAmounts',
  ]);
});

describe('a base that the source rounds', () => {
  const rounded = [finding({ loss: { fen: 100_000, precisionFen: 10_000, qualifier: 'EXACT' } })];
  const fined = (amount: number) => said({ amount: yuan(amount) }, rule(), rounded);

  test.each([
    [949.99, 'UNKNOWN BELOW_RANGE'],
    [950, 'UNKNOWN SOURCE_ROUNDED'],
    [1_049.99, 'UNKNOWN SOURCE_ROUNDED'],
    [1_050, 'TRUE'],
    [1_900, 'TRUE'],
    [1_900.01, 'UNKNOWN SOURCE_ROUNDED'],
    [2_100, 'UNKNOWN SOURCE_ROUNDED'],
    [2_100.01, 'FALSE ABOVE_RANGE'],
  ])('one to two times about 1,000: %d is %s', (amount, expected) => {
    expect(fined(amount)).toBe(expected);
  });
});

test('a range is counted in whole fen: 1.1 times 1,000 yuan is 1,100 yuan', () => {
  expect(said({ amount: yuan(1_100) }, rule({ min: 1.1, max: 2 }))).toBe('TRUE');
  expect(said({ amount: yuan(70) }, rule({ unit: 'PERCENT', min: 7, max: 7 }))).toBe('TRUE');
});

test('what is not told is asked for by its name', () => {
  const missing = (given: ReturnType<typeof rule>) =>
    checkRange(given, acts, trial({ measured: { amount: null } }).measure, new Map()).missing;

  expect(missing(rule())).toEqual(['measure.amount']);
  expect(missing(rule({ unit: 'FEN', base: 'NONE' }))).toEqual(['measure.amount']);
  expect(missing(rule({ unit: 'DAY', base: 'NONE' }))).toEqual(['measure.term']);
});
test('a term that the rule does not bound is not asked for; one with a single end is', () => {
  const term = (min: number | null, max: number | null) =>
    said({ amount: null }, rule({ unit: 'MONTH', base: 'NONE', min, max }));

  expect(term(null, null)).toBe('TRUE');
  expect(term(6, null)).toBe('UNKNOWN AMOUNT_UNKNOWN');
  expect(term(null, 6)).toBe('UNKNOWN AMOUNT_UNKNOWN');
});
test('a fixed range without an upper or a lower end says so', () => {
  const sentence = (min: number | null, max: number | null) =>
    checkRange(
      rule({ unit: 'FEN', base: 'NONE', min, max }),
      acts,
      trial({ measured: { amount: yuan(15) } }).measure,
      new Map(),
    ).sentence;

  expect(sentence(1_000, null)).toBe('Inside the range: 15.00 yuan, allowed 10.00 to no maximum.');
  expect(sentence(null, 2_000)).toBe('Inside the range: 15.00 yuan, allowed no minimum to 20.00.');
});
