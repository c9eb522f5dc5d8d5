import { afterAll, expect, test } from 'vitest';
import { readManifest } from '../../src/entities/claim/claim-store.model.ts';
import { citedClaims } from '../../src/ingest/findings/cited-claims.ts';
import { readFindings } from '../../src/ingest/findings/read-findings.ts';
import { openColumns } from '../../src/platform/columns/columns.ts';
import { clearMadeUpFindings, madeUpFindings } from '../support/made-up-findings.ts';

afterAll(clearMadeUpFindings);

test('groups that cite more claims than are read at once get each of theirs once, in order', async () => {
  const { run, groups } = readFindings(await madeUpFindings('320100', { visits: 4_000 }));
  const columns = await openColumns({ memory: 500, spill: `${run.store}/spill` });
  try {
    const claims = await citedClaims(columns, run.store, readManifest(run.store).batches, groups);

    expect(claims.map(({ group }) => group)).toEqual([...Array(12_000).fill(0), ...Array(12_000).fill(1)]);
    expect(new Set(claims.map(({ settlement }) => settlement))).toEqual(
      new Set(groups.flatMap((group) => group.claims)),
    );
  } finally {
    columns.close();
  }
});
