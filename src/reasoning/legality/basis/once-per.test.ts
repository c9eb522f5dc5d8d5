import { expect, test } from 'vitest';
import { oncePer } from './once-per.ts';

test('what a text tells is computed once for each text', () => {
  let computed = 0;
  const length = oncePer(({ words }: { readonly words: string }) => {
    computed += 1;
    return words.length;
  });
  const [one, other] = [{ words: 'garden' }, { words: 'law' }];

  expect([length(one), length(one), length(other), length(one)]).toEqual([6, 6, 3, 6]);
  expect(computed).toBe(2);
});
