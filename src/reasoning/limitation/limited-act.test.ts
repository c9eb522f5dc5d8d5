import { describe, expect, test } from 'vitest';
import { type ActPattern, endOfAct } from './limited-act.ts';

const end = (pattern: ActPattern, occurredFrom: string | null, occurredTo: string | null) =>
  endOfAct({ key: 'a', pattern, occurredFrom, occurredTo });
const span = { first: '2021-06-01', last: '2021-06-30' };
const onLast = { first: '2021-06-30', last: '2021-06-30' };
const onFirst = { first: '2021-06-01', last: '2021-06-01' };

describe('the day from which limitation runs', () => {
  test.each<[ActPattern, typeof span]>([
    ['SINGLE', span],
    ['UNKNOWN', span],
    ['SERIES', onLast],
    ['CONTINUING', onLast],
  ])('of an act that is %s', (pattern, expected) => {
    expect(end(pattern, '2021-06-01', '2021-06-30')).toEqual(expected);
    expect(end(pattern, null, '2021-06-30')).toEqual(onLast);
  });
  test.each<[ActPattern, typeof span | null]>([
    ['SINGLE', onFirst],
    ['UNKNOWN', onFirst],
    ['SERIES', null],
    ['CONTINUING', null],
  ])('of an act that is %s and has no last day', (pattern, expected) => {
    expect(end(pattern, '2021-06-01', null)).toEqual(expected);
    expect(end(pattern, null, null)).toBeNull();
  });
});
