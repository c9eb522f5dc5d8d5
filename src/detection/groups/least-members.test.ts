import { expect, test } from 'vitest';
import { leastMembersAt, leastPresencesAt, rarePresencesAt } from './least-members.ts';

const at = (...facilities: readonly number[]) =>
  facilities.map((facility, place) => ({ facility, firstDay: place * 30, lastDay: place * 30 }));

test('five who go from site to site are a group, five who keep to one or to two are a family', () => {
  expect(leastMembersAt(at(1, 2, 3, 4))).toBe(5);
  expect(leastMembersAt(at(1, 1, 1, 1, 1))).toBe(6);
  expect(leastMembersAt(at(1, 2, 1, 2, 1, 2))).toBe(6);
});

test('at one house a member was at three in ten of the gatherings', () => {
  expect(leastPresencesAt(at(...Array.from({ length: 20 }, () => 1)))).toBe(6);
  expect(leastPresencesAt(at(...Array.from({ length: 8 }, () => 1)))).toBe(3);
  expect(leastPresencesAt(at(1, 1, 1, 1, 1, 1))).toBe(2);
});

test('from site to site a member was at three of the gatherings, however many more there were', () => {
  expect(leastPresencesAt(at(...Array.from({ length: 14 }, (_, site) => site)))).toBe(3);
  expect(leastPresencesAt(at(1, 2, 3, 4))).toBe(2);
});

test('who can scarcely be there by chance was at a quarter of the gatherings on the way, and at one house at as many as anybody', () => {
  const onTheWay = (sites: number) => at(...Array.from({ length: sites }, (_, site) => site));
  expect(rarePresencesAt(onTheWay(8))).toBe(2);
  expect(rarePresencesAt(onTheWay(9))).toBe(3);
  expect(rarePresencesAt(at(...Array.from({ length: 8 }, () => 1)))).toBe(3);
});
