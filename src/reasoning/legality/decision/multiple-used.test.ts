import { expect, test } from 'vitest';
import { type FineUsed, multipleUsed, spreadOf } from './multiple-used.ts';

const exact = (fen: number) => ({ fen, precisionFen: 1, qualifier: 'EXACT' as const });
const fine = (more: Partial<FineUsed>): FineUsed => ({
  measure: 'm',
  stated: null,
  amount: exact(30_000),
  bases: [exact(20_000)],
  ...more,
});

test('the multiple is that of the decision, else the fine over all that its acts cost', () => {
  expect(multipleUsed(fine({ stated: 2 }))).toEqual({ measure: 'm', value: 2, isStated: true });
  expect(multipleUsed(fine({}))).toEqual({ measure: 'm', value: 1.5, isStated: false });
  expect(multipleUsed(fine({ bases: [exact(20_000), exact(5_000)] }))?.value).toBe(1.2);
});

test('a bound, a sum that nobody tells and a loss of nothing give no multiple', () => {
  expect(multipleUsed(fine({ amount: { ...exact(30_000), qualifier: 'OVER' } }))).toBeNull();
  expect(multipleUsed(fine({ bases: [exact(20_000), null] }))).toBeNull();
  expect(multipleUsed(fine({ bases: [] }))).toBeNull();
  expect(multipleUsed(fine({ bases: [exact(0)] }))).toBeNull();
});

test('the median of an even number lies between the middle two', () => {
  expect(spreadOf([5, 1, 2, 1.5])).toEqual({ count: 4, min: 1, median: 1.75, max: 5 });
  expect(spreadOf([2])).toEqual({ count: 1, min: 2, median: 2, max: 2 });
  expect(spreadOf([])).toBeNull();
});

test('a loss of which one part is unknown or only a bound gives no multiple, in whatever order', () => {
  const about = { ...exact(20_000), qualifier: 'ABOUT' as const };

  for (const bases of [
    [null, exact(20_000)],
    [exact(20_000), about],
    [about, exact(20_000)],
  ])
    expect(multipleUsed(fine({ bases }))).toBeNull();
});
test('a fine whose amount nobody tells gives no multiple, unless the decision states it', () => {
  expect(multipleUsed(fine({ amount: null }))).toBeNull();
  expect(multipleUsed(fine({ amount: null, stated: 1.5 }))?.value).toBe(1.5);
});
