import { join } from 'node:path';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { type Columns, openColumns } from '../../platform/columns/columns.ts';
import { canonicalOrder } from '../claims/canonical-order.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { readBaskets } from '../claims/read-baskets.ts';
import { type ClaimRange, readClaims } from '../claims/read-claims.ts';

/**
 * Memory of the column engine in megabytes. Fee lines, of which two threads make lists, are read while nothing else is held;
 * claims come one after the other, no sooner from two.
 */
const forBaskets = { memory: 250 };
const forClaims = { memory: 100, threads: 1 };

/** Done in a thread of its own, because what the column engine and the sorting leave behind goes with the thread. */
export const claimsJobs = (signal: AbortSignal) => ({
  readTable: async (store: string, batches: readonly Batch[], range: ClaimRange): Promise<ClaimTable> => {
    const asked = async <Answer>(
      room: typeof forBaskets,
      ask: (columns: Columns) => Promise<Answer>,
    ): Promise<Answer> => {
      const columns = await openColumns({ ...room, spill: join(store, `spill-${process.pid}`), signal });
      try {
        return await ask(columns);
      } finally {
        columns.close();
      }
    };
    const baskets = batches.some(({ holds }) => holds === 'FEE_LINES')
      ? await asked(forBaskets, (columns) => readBaskets(columns, store, batches))
      : null;
    return canonicalOrder({
      ...(await asked(forClaims, (columns) => readClaims(columns, store, batches, range))),
      baskets,
    });
  },
});
