import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { claimsFile, readManifest } from '../../entities/claim/claim-store.model.ts';
import { openColumns, quoted } from '../../platform/columns/columns.ts';
import { type ImportOptions, importClaims } from './import-claims.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'setl_id,psn_no,atddr_no,fixmedins_code,begntime,endtime,setl_time,medfee_sumamt';
const claimsOf = (word: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${word}${at},P${at % 7},D1,H1,2025-03-0${1 + (at % 9)},,2025-03-09 08:0${at % 10}:00,${at}.05`,
  ).join('\n');
const written = (name: string, count: number): string => {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${header}\n${claimsOf(name, count)}\n`);
  return path;
};
const options = (store: string, others: Partial<ImportOptions> = {}): ImportOptions => ({
  store: join(folder, store),
  home: folder,
  mapping: {},
  today: '2025-12-31',
  onProgress: () => undefined,
  ...others,
});
const leftIn = (store: string): readonly string[] => readdirSync(join(folder, store)).sort();

test('what a killed run left behind is cleared away, what a living one is at stays', async () => {
  const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  const store = join(folder, 'swept');
  for (const name of [`unfinished-${gone}`, `spill-${gone}`, `unfinished-${process.ppid}`])
    mkdirSync(join(store, name, 'spill'), { recursive: true });
  writeFileSync(join(store, 'taking-in.lock'), `${gone}\n`);
  writeFileSync(join(store, `store.json.${gone}`), '{');

  const [taken] = await importClaims([written('swept', 5)], options('swept'));

  expect(taken?.outcome).toBe('TAKEN_IN');
  expect(leftIn('swept')).toEqual(['claims', 'codes', 'refused', 'store.json', `unfinished-${process.ppid}`]);
});

test('while one run takes claims in, a second one is told so, and a reader sees what was whole before', async () => {
  const first = options('shared');
  await importClaims([written('before', 20)], first);
  const seen: unknown[] = [];
  const others: Promise<unknown>[] = [];

  await importClaims([written('during', 2_000)], {
    ...first,
    onProgress: (_, step) => {
      if (step !== 'sorting' || others.length > 0) return;
      seen.push(readManifest(first.store).batches.map(({ claims }) => claims));
      others.push(importClaims([written('second', 5)], first).catch((error: unknown) => error));
    },
  });

  expect(await others[0]).toMatchObject({
    field: 'claims',
    message: expect.stringMatching(/^Process \d+ is taking claims/),
  });
  expect(seen).toEqual([[20]]);
  expect(readManifest(first.store).batches.map(({ claims }) => claims)).toEqual([20, 2_000]);
  expect((await importClaims([written('second', 5)], first))[0]?.outcome).toBe('TAKEN_IN');
});

const full = 'IO Error: Could not write file "x": No space left on device';
const short = 'Out of Memory Error: failed to allocate data of size 4.0 MiB (236.4 MiB/238.4 MiB used)';

test.each([
  ['disk that is full', 'COPY', full, /^the disk is full; nothing of this file/],
  ['disk that is full', 'CREATE', full, /^the disk is full; nothing of this file/],
  ['file for which memory is short', 'COPY', short, /^its rows need more memory .* Cut it into smaller files/],
])('a %s at a %s is said so, nothing is half written, and the next run goes on', async (what, word, fault, reason) => {
  const store = `${what} at a ${word}`;
  const path = written(store, 300);
  let statements = 0;
  const failing: typeof openColumns = async (of) => {
    const columns = await openColumns(of);
    return {
      ...columns,
      run: async (sql) => {
        statements++;
        if (statements > 3 && sql.trim().startsWith(word)) throw new Error(fault);
        await columns.run(sql);
      },
    };
  };

  const [refused] = await importClaims([path], options(store, { open: failing }));
  const left = leftIn(store);
  const [again] = await importClaims([path], options(store));

  expect(refused).toMatchObject({ outcome: 'REFUSED', reason: expect.stringMatching(reason) });
  expect(left).not.toContain('store.json');
  expect(left.filter((name) => /unfinished|lock/.test(name))).toEqual([]);
  expect(again?.batch?.claims).toBe(300);
});

test('a Parquet file with days, times and amounts of their own types gives the same claims as its CSV', async () => {
  const csv = written('typed', 40);
  const parquet = join(folder, 'typed.parquet');
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });
  try {
    await columns.run(
      `COPY (SELECT setl_id, psn_no, atddr_no, fixmedins_code, begntime::DATE AS begntime, endtime, setl_time::TIMESTAMP AS setl_time,
         medfee_sumamt::DECIMAL(12, 2) AS medfee_sumamt FROM read_csv(${quoted(csv)}, all_varchar = true)) TO ${quoted(parquet)}`,
    );
    const [fromCsv] = await importClaims([csv], options('from-csv'));
    const rowsShown: (number | null)[] = [];
    const [fromParquet] = await importClaims(
      [parquet],
      options('from-parquet', { onProgress: (_, _step, _share, rows) => rowsShown.push(rows) }),
    );
    const claims = (store: string, sha256 = ''): Promise<unknown[]> =>
      columns.rows(
        z.looseObject({}),
        `SELECT * EXCLUDE (line) FROM read_parquet(${quoted(claimsFile(join(folder, store), sha256))}) ORDER BY setl_id`,
      );

    expect(fromParquet?.batch).toMatchObject({ encoding: 'PARQUET', lineCounts: 'ROWS', claims: 40, refused: 0 });
    expect(await claims('from-parquet', fromParquet?.batch?.sha256)).toEqual(
      await claims('from-csv', fromCsv?.batch?.sha256),
    );
    // Bytes that happen to be line ends are no rows.
    expect(new Set(rowsShown)).toEqual(new Set([null]));
    expect(existsSync(join(folder, 'from-parquet', 'taking-in.lock'))).toBe(false);
  } finally {
    columns.close();
  }
});
