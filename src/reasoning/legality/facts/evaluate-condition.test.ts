import { expect, test } from 'vitest';
import type { Condition } from '../../../entities/norm/condition.model.ts';
import { evaluateCondition, type Facts } from './evaluate-condition.ts';

const facts = (given: Record<string, string | boolean | { low: number; high: number }>): Facts =>
  new Map(Object.entries(given));
const purpose: Condition = { fact: 'purposeToDefraud', is: 'PROVEN' };
const loss: Condition = { fact: 'lossFen', atLeast: 1 };

test.each([
  ['PROVEN', 'TRUE'],
  ['ABSENT', 'FALSE'],
  ['ALLEGED', 'UNKNOWN'],
  ['UNKNOWN', 'UNKNOWN'],
])('a purpose that is %s makes "proven" %s', (intent, value) => {
  expect(evaluateCondition(purpose, facts({ purposeToDefraud: intent })).value).toBe(value);
});
test('a fact that nobody tells is unknown and named', () => {
  expect(evaluateCondition(purpose, facts({}))).toEqual({ value: 'UNKNOWN', missing: ['purposeToDefraud'] });
});
test('no condition holds', () => {
  expect(evaluateCondition(null, facts({}))).toEqual({ value: 'TRUE', missing: [] });
});
test('one fact that fails settles a conjunction; nothing more is asked for', () => {
  expect(evaluateCondition({ all: [purpose, loss] }, facts({ purposeToDefraud: 'ABSENT' }))).toEqual({
    value: 'FALSE',
    missing: [],
  });
});
test('one fact that holds settles a choice', () => {
  expect(evaluateCondition({ any: [purpose, loss] }, facts({ purposeToDefraud: 'PROVEN' }))).toEqual({
    value: 'TRUE',
    missing: [],
  });
});
test('every open fact of an open condition is named once', () => {
  const twice: Condition = { all: [purpose, { any: [loss, purpose] }] };
  expect(evaluateCondition(twice, facts({}))).toEqual({ value: 'UNKNOWN', missing: ['purposeToDefraud', 'lossFen'] });
});
test('the denial of an unknown is unknown, of a known its opposite', () => {
  expect(evaluateCondition({ not: purpose }, facts({}))).toEqual({ value: 'UNKNOWN', missing: ['purposeToDefraud'] });
  expect(evaluateCondition({ not: purpose }, facts({ purposeToDefraud: 'ABSENT' })).value).toBe('TRUE');
});
test.each([
  [10, 10, 'TRUE', 'FALSE'],
  [9, 9, 'FALSE', 'TRUE'],
  [9, 11, 'UNKNOWN', 'UNKNOWN'],
  [9, 10, 'UNKNOWN', 'UNKNOWN'],
  [10, 12, 'TRUE', 'FALSE'],
  [7, 9, 'FALSE', 'TRUE'],
])('from %d to %d: at least ten %s, below ten %s', (low, high, atLeast, below) => {
  expect(evaluateCondition({ fact: 'amount', atLeast: 10 }, facts({ amount: { low, high } })).value).toBe(atLeast);
  expect(evaluateCondition({ fact: 'amount', below: 10 }, facts({ amount: { low, high } })).value).toBe(below);
});
test('a fact of another kind than the question decides nothing', () => {
  expect(evaluateCondition({ fact: 'insured', is: true }, facts({ insured: 'true' })).value).toBe('UNKNOWN');
  expect(evaluateCondition({ fact: 'amount', atLeast: 10 }, facts({ amount: true })).value).toBe('UNKNOWN');
});
test('a condition may ask whether something is only alleged', () => {
  const alleged: Condition = { fact: 'purposeToDefraud', is: 'ALLEGED' };

  expect(evaluateCondition(alleged, facts({ purposeToDefraud: 'ALLEGED' })).value).toBe('TRUE');
  expect(evaluateCondition(alleged, facts({ purposeToDefraud: 'PROVEN' })).value).toBe('FALSE');
});
