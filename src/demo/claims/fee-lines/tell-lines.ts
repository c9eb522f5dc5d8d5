import type { Random } from '../../../platform/random.ts';
import { nth } from '../nth.ts';
import type { Charge } from './charges.ts';

/** A charge as it is told: of which earlier line, by its place, it takes something back, or null. */
export interface ToldCharge extends Charge {
  readonly takesBack: number | null;
}

/** The charges as lines that come to the same sum: sometimes one stands in two lines, or was wrong first and was taken back. */
export const tellLines = (
  random: Random,
  charges: readonly Charge[],
  { splits, corrections }: { readonly splits: number; readonly corrections: number },
): readonly ToldCharge[] => {
  const lines = charges.map((charge): ToldCharge => ({ ...charge, takesBack: null }));
  if (random.chance(splits)) split(random, lines);
  if (random.chance(corrections)) correct(random, lines);
  return lines;
};

const of = ({ item, priceFen }: Charge, count: number, takesBack: number | null = null): ToldCharge => ({
  item,
  count,
  priceFen,
  fen: count * priceFen,
  takesBack,
});

const split = (random: Random, lines: ToldCharge[]): void => {
  const place = random.between(0, lines.length - 1);
  const line = nth(lines, place);
  if (!Number.isInteger(line.count) || line.count < 2) return;
  const first = random.between(1, line.count - 1);
  lines.splice(place, 1, of(line, first), of(line, line.count - first));
};

const correct = (random: Random, lines: ToldCharge[]): void => {
  const line = random.pick(lines);
  if (!Number.isInteger(line.count)) return;
  const wrong = line.count + random.between(1, 3);
  lines.push(of(line, wrong), of(line, -wrong, lines.length));
};
