import { describe, expect, test } from 'vitest';
import { ruleOnFile } from '../../../tests/fixtures/decisions/law-on-file.ts';
import { withDerivedFacts } from './events-as-facts.ts';

const asking = ['imposes:FINE', 'imposes:CLOSURE', 'grave'].map((fact) =>
  ruleOnFile({ condition: { fact, is: true } }),
);
const facts = (measures: readonly string[] | null, asOf = '2024-05-06') =>
  withDerivedFacts(new Map([['grave', true]]), {
    events: new Map([['DECIDED', '2024-05-06']]),
    measures,
    asOf,
    rules: [...asking, ruleOnFile()],
  });

describe('what follows from the days and measures of a case', () => {
  test('is whether an event has happened by the day asked about; one that nobody tells has not', () => {
    expect(facts(null).get('event:DECIDED')).toBe(true);
    expect(facts(null, '2024-05-05').get('event:DECIDED')).toBe(false);
    expect(facts(null).get('event:SERVED')).toBe(false);
  });
  test('is whether a measure is among those intended; without a list nobody knows', () => {
    expect([facts(['FINE']).get('imposes:FINE'), facts(['FINE']).get('imposes:CLOSURE')]).toEqual([true, false]);
    expect([facts([]).get('imposes:FINE'), facts(null).has('imposes:FINE')]).toEqual([false, false]);
  });
  test('leaves the facts that are told as they are, and makes none of other keys', () => {
    expect(facts([]).get('grave')).toBe(true);
    expect(
      withDerivedFacts(new Map(), { events: new Map(), measures: [], asOf: '2024-05-06', rules: asking }).has('grave'),
    ).toBe(false);
  });
});
