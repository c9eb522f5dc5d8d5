import { join } from 'node:path';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { openColumns } from '../../platform/columns/columns.ts';
import { canonicalOrder } from '../claims/canonical-order.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { type ClaimRange, readClaims } from '../claims/read-claims.ts';

/** Memory of the column engine in megabytes while claims are read. */
const memory = 100;

/** Done in a thread of its own, because what the column engine and the sorting leave behind goes with the thread. */
export const claimsJobs = (signal: AbortSignal) => ({
  readTable: async (store: string, batches: readonly Batch[], range: ClaimRange): Promise<ClaimTable> => {
    const columns = await openColumns({ memory, spill: join(store, `spill-${process.pid}`), threads: 1, signal });
    try {
      return canonicalOrder(await readClaims(columns, store, batches, range));
    } finally {
      columns.close();
    }
  },
});
