import { expect, test } from 'vitest';
import { isOwnKey } from './own-key.ts';

test.each([
  ['decision:own:2024-17', true],
  ['case:own:own:1', true],
  ['decision:B061:1', false],
  ['case:B061:own:1', false],
])('%s is of an own decision: %s', (key, expected) => {
  expect(isOwnKey(key)).toBe(expected);
});
