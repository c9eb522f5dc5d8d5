import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';

test('facts are told as text, by key', () => {
  const facts = factsOf({ refusesInspection: true, patients: 12, actor: 'HOSPITAL' });

  expect(facts).toEqual([
    { key: 'actor', value: 'HOSPITAL' },
    { key: 'patients', value: '12' },
    { key: 'refusesInspection', value: 'true' },
  ]);
});

test('a finding without further facts has an empty list, not null', () => {
  expect(factsOf({})).toEqual([]);
});
