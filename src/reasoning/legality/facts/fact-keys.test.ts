import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../entities/norm/condition.model.ts';
import { comparisonsOf, factKeysOf } from './fact-keys.ts';

const nested: Condition = {
  all: [
    { fact: 'watered', is: true },
    { any: [{ fact: 'area', atLeast: 30 }, { not: { fact: 'where', is: 'PARK' } }] },
  ],
};

describe('the facts that conditions ask for', () => {
  test('are found wherever they stand in a condition', () => {
    expect(comparisonsOf(nested).map(({ fact }) => fact)).toEqual(['watered', 'area', 'where']);
    expect(comparisonsOf(null)).toEqual([]);
  });
  test('are told once each in the order of their keys, with what they take', () => {
    const others: readonly Condition[] = [
      { fact: 'area', below: 100 },
      { fact: 'area', atLeast: 30 },
      { fact: 'area', atLeast: 5 },
      { fact: 'where', is: 'GARDEN' },
      { fact: 'where', is: 'PARK' },
    ];

    expect(factKeysOf([nested, null, ...others])).toEqual([
      { key: 'area', type: 'NUMBER', values: [], thresholds: [5, 30, 100] },
      { key: 'watered', type: 'BOOLEAN', values: [], thresholds: [] },
      { key: 'where', type: 'TEXT', values: ['GARDEN', 'PARK'], thresholds: [] },
    ]);
  });
  test('are not what follows from events, steps and measures', () => {
    expect(
      factKeysOf([
        { fact: 'event:DECIDED', is: true },
        { fact: 'imposes:FINE', is: true },
      ]),
    ).toEqual([]);
  });
});
