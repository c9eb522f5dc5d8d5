import { expect, test } from 'vitest';
import { leastMembersAt } from './least-members.ts';

const at = (...facilities: readonly number[]) =>
  facilities.map((facility, place) => ({ facility, firstDay: place * 30, lastDay: place * 30 }));

test('five who go from site to site are a group, five who keep to one or to two are a family', () => {
  expect(leastMembersAt(at(1, 2, 3, 4))).toBe(5);
  expect(leastMembersAt(at(1, 1, 1, 1, 1))).toBe(6);
  expect(leastMembersAt(at(1, 2, 1, 2, 1, 2))).toBe(6);
});
