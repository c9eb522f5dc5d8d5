import { type Random, randomFrom } from '../../platform/random.ts';
import { type Catalogue, outpatientItem } from './catalogue.ts';
import { someOf } from './distributions.ts';
import { nth } from './nth.ts';

/** Weeks in which more people of some regions fall ill with the same thing. */
export interface Epidemic {
  readonly regions: readonly number[];
  readonly items: readonly number[];
  /** How many more visits than usual on a day of the wave: 0 outside of it. */
  readonly excessOn: (day: number) => number;
}

export interface EpidemicHabits {
  readonly waves: number;
  readonly strength: number;
  /** Share of the regions that a wave reaches. */
  readonly reach: number;
}

export const makeEpidemics = (
  seed: number,
  { waves, strength, reach }: EpidemicHabits,
  {
    regionCount,
    days,
    catalogue,
  }: { readonly regionCount: number; readonly days: number; readonly catalogue: Catalogue },
): readonly Epidemic[] => {
  const random = randomFrom(seed, 'epidemics');
  const all = Array.from({ length: regionCount }, (_, region) => region);
  return Array.from({ length: waves }, (): Epidemic => {
    const length = random.between(14, 28);
    const first = random.between(0, days - length);
    return {
      regions: someOf(random, all, Math.max(1, Math.round(regionCount * reach))),
      items: Array.from({ length: 6 }, () => outpatientItem(random, catalogue)),
      excessOn: (day) =>
        day < first || day >= first + length ? 0 : (strength - 1) * Math.sin((Math.PI * (day - first + 0.5)) / length),
    };
  });
};

export const illnessOf = (random: Random, { items }: Epidemic): number =>
  nth(items, Math.floor(items.length * random() ** 2));
