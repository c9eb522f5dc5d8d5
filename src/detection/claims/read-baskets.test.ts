import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readManifest } from '../../entities/claim/claim-store.model.ts';
import { importClaims } from '../../ingest/claims/import-claims.ts';
import { openColumns } from '../../platform/columns/columns.ts';
import { readBaskets } from './read-baskets.ts';
import { readClaims } from './read-claims.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-baskets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settlement = (id: string) => `${id},P${id},D1,H1,2025-03-01`;
const lines = (id: string, ...charged: readonly (readonly [string, number, string?])[]) =>
  charged.map(([item, yuan, takenBack = ''], at) => `${id}.${at},${id},H1,${item},${yuan},${takenBack}`);

const stored = async (name: string, ...files: readonly (readonly string[])[]): Promise<string> => {
  const store = join(folder, name);
  const paths = files.map((rows, at) => {
    const path = join(folder, `${name}-${at}.csv`);
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  });
  await importClaims(paths, { store, home: folder, mapping: {}, today: '2025-12-31', onProgress: () => undefined });
  return store;
};

/** The number of each settlement's basket, by its patient. */
const basketsIn = async (store: string) => {
  const { batches } = readManifest(store);
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });
  try {
    const baskets = await readBaskets(columns, store, batches);
    const claims = await readClaims(columns, store, batches, { from: null, to: null, region: null });
    return Array.from(claims.row, (place) => baskets[place] ?? -1);
  } finally {
    columns.close();
  }
};

const settlementHeader = 'setl_id,psn_no,atddr_no,fixmedins_code,begntime';
const lineHeader = 'feedetl_sn,setl_id,fixmedins_code,med_list_codg,det_item_fee_sumamt,init_feedetl_sn';

test('the same charges in another order are the same basket; another sum, or one line more, is another', async () => {
  const store = await stored(
    'alike',
    [settlementHeader, ...['A', 'B', 'C', 'D'].map(settlement)],
    [
      lineHeader,
      ...lines('A', ['X1', 10], ['X2', 5]),
      ...lines('B', ['X2', 5], ['X1', 10]),
      ...lines('C', ['X1', 10], ['X2', 6]),
      ...lines('D', ['X1', 10], ['X2', 5], ['X2', 5]),
    ],
  );
  const [a, b, c, d] = await basketsIn(store);

  expect(a).toBe(b);
  expect(new Set([a, c, d]).size).toBe(3);
});

test('what was taken back is not in the basket, and one line alone is none', async () => {
  const store = await stored(
    'back',
    [settlementHeader, ...['A', 'B', 'C'].map(settlement)],
    [
      lineHeader,
      ...lines('A', ['X1', 10], ['X2', 5], ['X3', 7], ['X3', -7, 'A.2']),
      ...lines('B', ['X1', 10], ['X2', 5]),
      ...lines('C', ['X1', 10]),
    ],
  );
  const [a, b, c] = await basketsIn(store);

  expect(a).toBe(b);
  expect(c).toBe(-1);
});

test('lines may come before their settlements, and in a store of several files', async () => {
  const store = await stored(
    'before',
    [lineHeader, ...lines('B', ['X1', 10], ['X2', 5]), ...lines('A', ['X1', 10], ['X2', 5])],
    [settlementHeader, settlement('A')],
    [settlementHeader, settlement('B')],
  );
  const [a, b] = await basketsIn(store);

  expect(a).toBeGreaterThan(0);
  expect(a).toBe(b);
});
