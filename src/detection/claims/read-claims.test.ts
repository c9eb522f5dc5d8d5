import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readManifest } from '../../entities/claim/claim-store.model.ts';
import { importClaims } from '../../ingest/claims/import-claims.ts';
import { openColumns } from '../../platform/columns/columns.ts';
import { readClaims } from './read-claims.ts';
import { settlementIds } from './stored-ids.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-read-claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'setl_id,psn_no,atddr_no,fixmedins_code,begntime,medfee_sumamt,init_setl_id';
const paid = (id: string, facility = 'H1') => `${id},P${id.slice(0, 1)},D1,${facility},2025-03-01,20.00,`;
const takenBack = (id: string, original: string) => `${id},P${original},D1,H1,2025-03-05,-20.00,${original}`;

test('settlements that were taken back, in the same file or a later one, and what takes them back are not read', async () => {
  const store = join(folder, 'store');
  const files = [
    [header, paid('A'), paid('B'), paid('C'), paid('E'), takenBack('F', 'B')],
    [header, paid('D'), paid('C2'), paid('C', 'H2'), takenBack('G', 'C'), takenBack('H', 'unknown')],
  ].map((rows, at) => {
    const path = join(folder, `${at}.csv`);
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  });
  await importClaims(files, { store, home: folder, mapping: {}, today: '2025-12-31', onProgress: () => undefined });
  const { batches } = readManifest(store);
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });

  const { count, row, facility } = await readClaims(columns, store, batches, { from: null, to: null, region: null });
  const ids = await settlementIds(columns, store, batches, Array.from(row));
  columns.close();

  expect(count).toBe(5);
  expect(Array.from(row, (place) => ids.get(place) ?? '').sort()).toEqual(['A', 'C', 'C2', 'D', 'E']);
  const ofC = Array.from(row).findIndex((place) => ids.get(place) === 'C');
  expect(Array.from(facility).filter((one) => one === facility[ofC])).toHaveLength(1);
});
