import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';

const some = (random: () => number): number[] => Array.from({ length: 1_000 }, () => random());

test('the same seed and words give the same numbers, in every run', () => {
  expect(some(randomFrom(7, 'a'))).toEqual(some(randomFrom(7, 'a')));
  expect(randomFrom(7, 'a')()).toBe(0.0803649181034416);
});

test.each([[randomFrom(8, 'a')], [randomFrom(7, 'b')], [randomFrom(7, 'a', 1)]])(
  'another seed or other words give other numbers',
  (other) => {
    const own = new Set(some(randomFrom(7, 'a')));

    expect(some(other).filter((number) => own.has(number))).toEqual([]);
  },
);

test('every tenth of the line gets its share, also over many streams', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let stream = 0; stream < 20_000; stream += 1) {
    const tenth = Math.floor(randomFrom(1, 'day', stream)() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }

  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(220);
});
