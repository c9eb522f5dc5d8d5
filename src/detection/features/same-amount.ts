import { alikeBeyondUsual } from './alike.ts';
import { type Feature, oncePerGroup } from './feature.ts';

/** Claims of different members agree to the fen, more often than those of the facility's other patients. */
export const sameAmount: Feature = oncePerGroup((index, group) =>
  alikeBeyondUsual(index, group, (row) => {
    const fen = index.claims.amount[row] ?? -1;
    return fen === 0 ? -1 : fen;
  }),
);
