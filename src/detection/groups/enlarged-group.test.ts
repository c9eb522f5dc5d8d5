import { expect, test } from 'vitest';
import { enlargedGroup } from './enlarged-group.ts';
import type { Group } from './group.ts';
import { mergeGroups } from './merge-groups.ts';

const people = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, place) => from + place);

const group = (patients: readonly number[], of: Partial<Group> = {}): Group => ({
  pattern: 'COMMON_DATES',
  patients,
  peripheral: [],
  doctors: [7],
  gatherings: [3, 60, 90].map((day) => ({ facility: 1, firstDay: day, lastDay: day })),
  claims: patients,
  surprise: 6,
  ...of,
});

test('what shows mostly the same people is a view of the strongest group', () => {
  const strong = group(people(0, 20));
  const view = group(people(12, 25), { surprise: 3 });
  const other = group(people(100, 110));

  expect(mergeGroups([view, other, strong])).toEqual([
    { group: strong, views: [view] },
    { group: other, views: [] },
  ]);
});

test('who is a CORE member in another view of a group belongs to it, with the claims and doctors of that view', () => {
  const whole = enlargedGroup(group(people(0, 20), { peripheral: [22, 40] }), [
    group(people(12, 25), { doctors: [7, 8], surprise: 3 }),
  ]);

  expect(whole).toMatchObject({ patients: people(0, 25), claims: people(0, 25), doctors: [7, 8], peripheral: [40] });
  expect(whole.surprise).toBeCloseTo((20 * 6 + 5 * 3) / 25);
});

test('a view of other doctors, and one of doctors in common, add nobody', () => {
  const own = group(people(0, 20));

  expect(enlargedGroup(own, [group(people(12, 25), { doctors: [9] })])).toEqual(own);
  expect(enlargedGroup(own, [group(people(12, 25), { pattern: 'SHARED_DOCTORS' })])).toEqual(own);
});

test('of a group that moves from site to site only views count that move too', () => {
  const onTheMove: Partial<Group> = {
    doctors: [],
    gatherings: [1, 2, 3, 4].map((facility) => ({ facility, firstDay: facility, lastDay: facility })),
  };
  const own = group(people(0, 20), onTheMove);

  expect(enlargedGroup(own, [group(people(12, 25), onTheMove)]).patients).toEqual(people(0, 25));
  expect(enlargedGroup(own, [group(people(12, 25))])).toEqual(own);
});

test('bills in common add members to whatever group of the same doctors they are a view of, doctors in common too', () => {
  const bills = group(people(12, 25), { pattern: 'COMMON_BILLS', doctors: [7, 8], surprise: 3 });
  const block = group(people(0, 20), { pattern: 'SHARED_DOCTORS', doctors: [7, 9] });

  expect(enlargedGroup(group(people(0, 20)), [bills]).patients).toEqual(people(0, 25));
  expect(enlargedGroup(block, [bills])).toMatchObject({ patients: people(0, 25), doctors: [7, 8, 9] });
  expect(enlargedGroup(block, [{ ...bills, doctors: [8] }])).toEqual(block);
});

test('bills in common stand for nobody else: any other view of the same people stands before them', () => {
  const bills = group(people(0, 30), { pattern: 'COMMON_BILLS', surprise: 20 });
  const dates = group(people(10, 30));

  expect(mergeGroups([bills, dates])).toEqual([{ group: dates, views: [bills] }]);
});

test('a handful who go from site to site do not stand for the many who have their doctors in common', () => {
  const onTheMove = [1, 2, 3, 4].map((facility) => ({ facility, firstDay: facility, lastDay: facility }));
  const few = group(people(0, 7), { doctors: [], gatherings: onTheMove });
  const many = group(people(0, 20), { doctors: [], gatherings: onTheMove });
  const block = group(people(0, 35), { pattern: 'SHARED_DOCTORS' });

  expect(mergeGroups([few, block]).map(({ group: one }) => one)).toEqual([few, block]);
  expect(mergeGroups([many, block])).toEqual([{ group: many, views: [block] }]);
});
