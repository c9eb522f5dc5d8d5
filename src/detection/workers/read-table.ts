import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { openThreads } from '../../platform/threads/threads.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import type { ClaimRange } from '../claims/read-claims.ts';
import type { claimsJobs } from './claims-jobs.ts';

/** The claims of some batches of a store in canonical order. Throws where the signal ends it. */
export const readTable = async (
  store: string,
  batches: readonly Batch[],
  range: ClaimRange,
  signal: AbortSignal | undefined,
): Promise<ClaimTable> => {
  const worker = new URL('./claims-worker.ts', import.meta.url);
  const { run, stop, close } = openThreads<ReturnType<typeof claimsJobs>>(worker, 1, 2);
  signal?.addEventListener('abort', stop);
  try {
    const [claims] = await run('readTable', [[store, batches, range]]);
    if (claims === undefined) throw new Error('A job without an answer.');
    return claims;
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
};
