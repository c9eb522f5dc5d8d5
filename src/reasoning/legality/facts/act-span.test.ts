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
test('acts in any order, one inside the other or apart, have the first and the last of their days', () => {
  const [outer, inner, later] = [
    act('2020-01-01', '2020-12-31'),
    act('2020-03-01', '2020-04-01'),
    act('2021-01-01', '2021-02-01'),
  ];

  for (const acts of [
    [outer, inner],
    [inner, outer],
  ])
    expect(actSpan(acts)).toEqual({ first: '2020-01-01', last: '2020-12-31' });
  for (const acts of [
    [inner, later],
    [later, inner],
  ])
    expect(actSpan(acts)).toEqual({ first: '2020-03-01', last: '2021-02-01' });
});
