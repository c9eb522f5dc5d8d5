import { expect, test } from 'vitest';
import { BadInputError } from '../platform/errors.ts';
import { checkedRegion } from './region-argument.ts';

test('a region that is not given filters nothing', () => {
  expect([checkedRegion(null), checkedRegion(undefined)]).toEqual([null, null]);
});

test('a code of six digits is taken as it is', () => {
  expect(checkedRegion('320100')).toBe('320100');
});

test.each(['', '32', '3201000', 'Nanjing', '320100 '])('"%s" is no region', (region) => {
  expect(() => checkedRegion(region)).toThrow(BadInputError);
});
