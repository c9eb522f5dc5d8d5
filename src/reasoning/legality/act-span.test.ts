import { expect, test } from 'vitest';
import { actSpan } from './act-span.ts';

const act = (occurredFrom: string | null, occurredTo: string | null) => ({ occurredFrom, occurredTo });

test('several acts span from the first day of any to the last day of any, in any order', () => {
  const acts = [act('2021-05-01', '2021-06-30'), act('2020-01-01', null), act(null, '2022-02-02')];
  const span = { first: '2020-01-01', last: '2022-02-02' };
  expect([actSpan(acts), actSpan([...acts].reverse())]).toEqual([span, span]);
});
test('one act without a day leaves the span unknown', () => {
  expect(actSpan([act('2021-05-01', '2021-06-30'), act(null, null)])).toBeNull();
  expect(actSpan([])).toBeNull();
});
