import type { Batch } from '../../entities/claim/claim-store.model.ts';

/** Where the rows of each batch begin when the batches of a store are counted through. */
export const offsetsOf = (batches: readonly Batch[]): readonly number[] => {
  const offsets: number[] = [];
  let total = 0;
  for (const { claims } of batches) {
    offsets.push(total);
    total += claims;
  }
  return offsets;
};
