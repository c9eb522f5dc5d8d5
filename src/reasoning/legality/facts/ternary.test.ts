import { expect, test } from 'vitest';
import { every, negate, some, type Ternary, ternary } from './ternary.ts';

test.each<[Ternary, Ternary, Ternary, Ternary]>([
  ['TRUE', 'TRUE', 'TRUE', 'TRUE'],
  ['TRUE', 'UNKNOWN', 'UNKNOWN', 'TRUE'],
  ['TRUE', 'FALSE', 'FALSE', 'TRUE'],
  ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
  ['UNKNOWN', 'FALSE', 'FALSE', 'UNKNOWN'],
  ['FALSE', 'FALSE', 'FALSE', 'FALSE'],
])('%s with %s: all of them %s, one of them %s, in either order', (a, b, and, or) => {
  expect([every([a, b]), every([b, a])]).toEqual([and, and]);
  expect([some([a, b]), some([b, a])]).toEqual([or, or]);
  expect(negate(every([a, b]))).toBe(some([negate(a), negate(b)]));
});
test('nothing to ask holds, nothing to choose from does not', () => {
  expect([every([]), some([])]).toEqual(['TRUE', 'FALSE']);
});
test('what is not known is not the opposite either', () => {
  expect(
    ['TRUE', 'FALSE', 'UNKNOWN'].map((value) => negate(ternary(value === 'UNKNOWN' ? null : value === 'TRUE'))),
  ).toEqual(['FALSE', 'TRUE', 'UNKNOWN']);
});
