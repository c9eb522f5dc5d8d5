import { expect, test } from 'vitest';
import { randomFrom } from '../../platform/random.ts';
import { openPairNumbers } from './pair-numbers.ts';

test('pairs are numbered as they first come, list after list, short after long and long after short', () => {
  const random = randomFrom(11);
  const numbers = openPairNumbers();
  for (const length of [5_000, 3, 20_000, 0, 700]) {
    const pairs = Array.from({ length }, () => [random.between(0, 90), random.between(-1, 60) * 65_536] as const);
    const known = new Map<string, number>();
    numbers.clear(length);
    for (const [first, second] of pairs) {
      const key = `${first} ${second}`;
      if (!known.has(key)) known.set(key, known.size);
      expect(numbers.numberOf(first, second)).toBe(known.get(key));
    }
    expect(numbers.count()).toBe(known.size);
    expect([...known.keys()]).toEqual(
      Array.from({ length: known.size }, (_, number) => `${numbers.first()[number]} ${numbers.second()[number]}`),
    );
  }
});
