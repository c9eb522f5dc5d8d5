import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../platform/random.ts';
import { makeCatalogue } from '../catalogue.ts';
import { chargesOf } from './charges.ts';
import { makePriceList, priceOf } from './price-list.ts';
import { drawRecipe, exchanged, jittered } from './recipe.ts';
import { tellLines } from './tell-lines.ts';

const list = makePriceList(1, makeCatalogue(1));
const occasion = fc.record({
  cluster: fc.integer({ min: 0, max: 47 }),
  age: fc.integer({ min: 0, max: 3 }),
  parts: fc.integer({ min: 1, max: 40 }),
  aboutFen: fc.integer({ min: 100, max: 2_000_000 }),
});
const sumOf = (lines: readonly { readonly fen: number }[]): number => lines.reduce((sum, { fen }) => sum + fen, 0);

test('a recipe comes to every amount, to the fen, in whole units and in herbs of a tenth of a gram', () => {
  fc.assert(
    fc.property(occasion, fc.nat(3_000_000), fc.nat(), (of, restFen, seed) => {
      const random = randomFrom(seed);
      const recipe = drawRecipe(random, list, of);
      for (const made of [recipe, exchanged(random, list, recipe), jittered(random, recipe)]) {
        const charges = chargesOf(list, made, restFen);
        expect(sumOf(charges)).toBe(restFen);
        for (const { item, count, priceFen, fen } of charges) {
          expect(fen).toBeGreaterThan(0);
          expect(priceFen).toBe(priceOf(list, item));
          expect(Math.round(count * priceFen)).toBe(fen);
          expect(Number((count * 10).toFixed(6)) % 1).toBe(0);
        }
      }
    }),
  );
});

test('the same recipe and amount make the same list; another item or other counts make another', () => {
  const random = randomFrom(2, 'lists');
  const recipe = drawRecipe(random, list, { cluster: 3, age: 1, parts: 4, aboutFen: 20_000 });

  expect(chargesOf(list, recipe, 200_000)).toEqual(chargesOf(list, recipe, 200_000));
  expect(chargesOf(list, exchanged(random, list, recipe), 200_000)).not.toEqual(chargesOf(list, recipe, 200_000));
  expect(chargesOf(list, jittered(random, recipe), 200_000)).not.toEqual(chargesOf(list, recipe, 200_000));
});

test('what is split or corrected comes to the same sum, and a line that takes back names the wrong one', () => {
  fc.assert(
    fc.property(occasion, fc.integer({ min: 100, max: 500_000 }), fc.nat(), (of, fen, seed) => {
      const random = randomFrom(seed);
      const lines = tellLines(random, chargesOf(list, drawRecipe(random, list, of), fen), {
        splits: 1,
        corrections: 1,
      });

      expect(sumOf(lines)).toBe(fen);
      for (const { item, count, priceFen, takesBack } of lines) {
        if (takesBack === null) continue;
        expect(lines[takesBack]).toMatchObject({ item, priceFen, count: -count });
      }
      expect(lines.filter(({ takesBack, count }) => takesBack === null && count < 0)).toEqual([]);
    }),
  );
});
