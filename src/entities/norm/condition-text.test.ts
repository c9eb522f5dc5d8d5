import { expect, test } from 'vitest';
import type { Condition } from './condition.model.ts';
import { conditionText, factKeysOf } from './condition-text.ts';

/** Regulation 735 article 40 paragraph 2: purpose and loss turn a breach into fraud. */
const purposeAndLoss: Condition = {
  all: [
    { fact: 'purposeToDefraud', is: 'PROVEN' },
    { fact: 'lossFen', atLeast: 1 },
  ],
};

/** The middle band of Criminal Law article 266, with the lower provincial threshold. */
const middleBand: Condition = {
  all: [
    { fact: 'defraudedFen', below: 50_000_000 },
    { any: [{ fact: 'defraudedFen', atLeast: 10_000_000 }, { not: { fact: 'reachesProvincialHuge', is: false } }] },
  ],
};

test('a condition reads as a sentence over its facts', () => {
  expect(conditionText(purposeAndLoss)).toBe('purposeToDefraud is PROVEN and lossFen ≥ 1');
});

test('an alternative inside a list stands in brackets', () => {
  expect(conditionText(middleBand)).toBe(
    'defraudedFen < 50000000 and (defraudedFen ≥ 10000000 or not (reachesProvincialHuge is false))',
  );
});

test('a fact asked twice is one key', () => {
  expect(factKeysOf(middleBand)).toEqual(['defraudedFen', 'reachesProvincialHuge']);
});
