import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { claimsFile, codesFile, readManifest, refusedFile } from '../../entities/claim/claim-store.model.ts';
import { openColumns, quoted } from '../../platform/columns/columns.ts';
import { readSecret } from './code-ids.ts';
import { type ImportedFile, importClaims } from './import-claims.ts';

// The column engine is a large library: loading it on a busy machine takes longer than a test of pure code.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header =
  'setl_id,psn_no,atddr_no,fixmedins_code,begntime,endtime,setl_time,medfee_sumamt,fund_pay_sumamt,med_list_codg,insuplc_admdvs,addr_key,fixmedins_admdvs';
const row = 'S1,P1,D1,H1,2025-03-01,2025-03-03,2025-03-03 10:15:00,100.05,70.00,X1,330101,A1,330101';

let files = 0;
const take = async (
  text: string | Buffer,
  options: {
    readonly store?: string;
    readonly mapping?: Record<string, string>;
    readonly mostSideBySide?: number;
  } = {},
): Promise<{ readonly file: ImportedFile; readonly store: string; readonly path: string }> => {
  files += 1;
  const path = join(folder, `claims-${files}.csv`);
  const store = options.store ?? join(folder, `store-${files}`);
  writeFileSync(path, text);
  const [file] = await importClaims([path], {
    store,
    home: folder,
    mapping: options.mapping ?? {},
    today: '2025-12-31',
    onProgress: () => undefined,
    ...(options.mostSideBySide !== undefined && { mostSideBySide: options.mostSideBySide }),
  });
  if (file === undefined) throw new Error('No outcome.');
  return { file, store, path };
};

const read = async <Row>(shape: z.ZodType<Row>, sql: string): Promise<Row[]> => {
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });
  try {
    return await columns.rows(shape, sql);
  } finally {
    columns.close();
  }
};

const refusals = (store: string, file: ImportedFile): unknown[] =>
  readFileSync(refusedFile(store, file.batch?.sha256 ?? ''), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

test('a large file gives the same claims and refusals as if all its ids were looked up at once', async () => {
  const text = [
    header,
    row,
    row.replace('S1', 'S2').replace('P1', 'P2').replace(',A1,', ',,'),
    '',
    row.replace('S1', 'S3').replace('2025-03-01', 'tomorrow'),
    row.replace('S1', 'S4').replace('100.05', '-100.05'),
    row.replace('D1', 'D2'),
    row.replace('S1', 'S5').replace('H1', 'H2'),
  ].join('\n');
  const taken = [await take(text), await take(text, { mostSideBySide: 2 })];

  const written = await Promise.all(
    taken.map(async ({ file, store }) => ({
      claims: await read(
        z.record(z.string(), z.unknown()),
        `SELECT * FROM read_parquet(${quoted(claimsFile(store, file.batch?.sha256 ?? ''))})`,
      ),
      refused: refusals(store, file).map((one) => ({ ...z.looseObject({}).parse(one), file: null })),
    })),
  );

  expect(written[0]?.claims).toHaveLength(4);
  expect(written[0]?.refused).toHaveLength(2);
  expect(written[1]).toEqual(written[0]);
});

test('a settlement keeps its days, its minute, its fen and its line', async () => {
  const { file, store } = await take(`${header}\n${row}\n`);

  const claims = await read(
    z.object({
      day: z.int(),
      stay: z.int(),
      minute: z.int(),
      amount: z.int(),
      fund: z.int(),
      line: z.int(),
      setl_id: z.string(),
    }),
    `SELECT day, last_day - day AS stay, settled % 1440 AS minute, amount, fund, line, setl_id
     FROM read_parquet(${quoted(claimsFile(store, file.batch?.sha256 ?? ''))})`,
  );

  expect(claims).toEqual([
    {
      day: Date.parse('2025-03-01') / 86_400_000,
      stay: 2,
      minute: 615,
      amount: 10_005,
      fund: 7_000,
      line: 2,
      setl_id: 'S1',
    },
  ]);
});

test('all columns but the first five may be empty', async () => {
  const { file } = await take(`${header}\nS1,P1,D1,H1,2025-03-01,,,,,,,,\n`);

  expect(file.batch?.claims).toBe(1);
  expect(file.batch?.fields).toEqual(['setl_id', 'psn_no', 'atddr_no', 'fixmedins_code', 'begntime']);
});

test('each row that cannot be used is reported with its line, its field and the reason', async () => {
  const { file, store, path } = await take(
    [
      header,
      row,
      'S2,P1,D1,H1,2025-13-01,,,,,,,,',
      'S3,,D1,H1,2025-03-01,,,,,,,,',
      'S4,P1,D1,H1,2025-03-05,2025-03-01,,,,,,,',
      'S5,P1,D1,H1,2026-03-05,,,,,,,,',
      'S6,P1,D1,H1,2025-03-05,,,99999999999.00,,,,,',
      'S7,P1,D1,H1,2025-03-05,,,12.345,,,,,',
      'S8,P1,D1,H1,2025-03-05,,,10.00,20.00,,,,',
      'S9,P1',
      'S10,P2,D1,H1,2025-03-06,,,,,,,,',
      '',
    ].join('\n'),
  );

  expect(file.batch?.claims).toBe(2);
  expect(refusals(store, file)).toEqual([
    { file: path, line: 10, field: 'atddr_no', reason: 'the line has fewer columns than the header' },
    { file: path, line: 3, field: 'begntime', reason: '"2025-13-01" is no day and no time' },
    { file: path, line: 4, field: 'psn_no', reason: 'is empty' },
    { file: path, line: 5, field: 'endtime', reason: '"2025-03-01" is before the begin, 2025-03-05' },
    { file: path, line: 6, field: 'begntime', reason: '"2026-03-05" lies in the future' },
    {
      file: path,
      line: 7,
      field: 'medfee_sumamt',
      reason: '"99999999999.00" yuan is more than one settlement can be (10000000)',
    },
    { file: path, line: 8, field: 'medfee_sumamt', reason: '"12.345" has parts of a fen' },
    { file: path, line: 9, field: 'fund_pay_sumamt', reason: '"20.00" is more than the whole, 10.00' },
  ]);
  const lines = await read(
    z.object({ setl_id: z.string(), line: z.int() }),
    `SELECT setl_id, line FROM read_parquet(${quoted(claimsFile(store, file.batch?.sha256 ?? ''))}) ORDER BY line`,
  );
  expect(lines).toEqual([
    { setl_id: 'S1', line: 2 },
    { setl_id: 'S10', line: 11 },
  ]);
});

test('the same row twice counts once; the same key with other content is refused', async () => {
  const { file, store } = await take(`${header}\n${row}\n${row}\n${row.replace('100.05', '100.06')}\n`);

  expect(file.batch).toMatchObject({ claims: 1, repeated: 1, refused: 1 });
  expect(refusals(store, file)).toMatchObject([
    { line: 4, field: 'setl_id', reason: 'line 2 holds the same key, institution and setl_id, with other content' },
  ]);
});

test('the same key in a later file: the same content is dropped, other content is refused', async () => {
  const { store } = await take(`${header}\n${row}\n`);

  const same = await take(`${header}\n${row}\nS2${row.slice(2)}\n`, { store });
  const other = await take(`${header}\n${row.replace('100.05', '90.00')}\n`, { store });

  expect(same.file.batch).toMatchObject({ claims: 1, repeated: 1, refused: 0 });
  expect(other.file.batch).toMatchObject({ claims: 0, repeated: 0, refused: 1 });
});

test('a refund takes back the settlement it names, or the one with its amount; one without is counted', async () => {
  const { file, store } = await take(
    [
      header,
      row,
      'S2,P1,D1,H1,2025-03-04,,,-100.05,-70.00,X1,,,',
      'S3,P2,D1,H1,2025-03-04,,,50.00,,,,,',
      'S3,P2,D1,H1,2025-03-05,,,-50.00,,,,,',
      'S4,P3,D1,H1,2025-03-05,,,-8.00,,,,,',
      '',
    ].join('\n'),
  );

  const refunds = await read(
    z.object({ setl_id: z.string(), refund_of: z.string().nullable() }),
    `SELECT setl_id, refund_of FROM read_parquet(${quoted(claimsFile(store, file.batch?.sha256 ?? ''))}) WHERE amount < 0 ORDER BY line`,
  );
  expect(refunds).toEqual([
    { setl_id: 'S2', refund_of: 'S1' },
    { setl_id: 'S3', refund_of: 'S3' },
    { setl_id: 'S4', refund_of: null },
  ]);
  expect(file.notes).toContain('1 refunds without an original on file');
});

test('a file known by its content is not taken in again', async () => {
  const { store } = await take(`${header}\n${row}\n`);

  const again = await take(`${header}\n${row}\n`, { store });

  expect(again.file.outcome).toBe('KNOWN');
  expect(readManifest(store).batches).toHaveLength(1);
});

test('names of a settlement table in Chinese are known, in GB18030 too', async () => {
  const gbk = Buffer.concat([
    Buffer.from('BDE1CBE34944', 'hex'),
    Buffer.from(`,psn_no,atddr_no,fixmedins_code,begntime\nS1,P1,D1,H`),
    Buffer.from('D2BD', 'hex'),
    Buffer.from(',2025/03/01\n'),
  ]);

  const { file, store } = await take(gbk);

  expect(file).toMatchObject({ outcome: 'TAKEN_IN', batch: { encoding: 'GB18030', claims: 1 } });
  const ids = await read(
    z.object({ id: z.string(), key: z.string() }),
    `SELECT id, key FROM read_parquet(${quoted(codesFile(store, 'facility', file.batch?.sha256 ?? ''))})`,
  );
  expect(ids).toEqual([
    { id: 'H医', key: createHmac('sha256', readSecret(folder)).update('facility:H医').digest('hex') },
  ]);
});

test('a file whose names nobody knows says which fields it lacks, and a mapping helps', async () => {
  const text = 'no,who,doc,place,on\nS1,P1,D1,H1,2025-03-01\n';

  const lost = await take(text);
  const found = await take(text, {
    mapping: { setl_id: 'no', psn_no: 'who', atddr_no: 'doc', fixmedins_code: 'place', begntime: 'on' },
  });

  expect(lost.file.outcome).toBe('REFUSED');
  expect(lost.file.reason).toContain('no column for setl_id, psn_no, atddr_no, fixmedins_code, begntime');
  expect(found.file.batch?.claims).toBe(1);
});

test('a file cut in the middle of a line keeps its whole rows, and says so', async () => {
  const { file } = await take(`${header}\n${row}\nS2,P1,D1,H`);

  expect(file.batch).toMatchObject({ claims: 1, refused: 1 });
  expect(file.notes).toEqual(['the last line has no end: check that the file was not cut off']);
});

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => row.replace('S1', `S${at}`));

test.each([
  ['that nobody closes', (lines: string[]) => lines.with(4, `"${lines[4]}`), 15],
  ['that a later one closes', (lines: string[]) => lines.with(4, `S,"P${lines[4]}`).with(9, `S,P"${lines[9]}`), 5],
])(
  'a quotation mark %s takes no lines with it: the file is refused, and the line is named',
  async (_, damaged, lost) => {
    const { file, store } = await take(`${header}\n${damaged(many(20)).join('\n')}\n`);

    expect(file.outcome).toBe('REFUSED');
    expect(file.reason).toMatch(new RegExp(`^${lost} lines belong to no row.* Look at line 6,`));
    expect(readManifest(store).batches).toEqual([]);
  },
);

test('a cell with line breaks and empty lines are no lost lines, beside a row that is too short too', async () => {
  const [first = '', ...others] = many(5);

  const { file } = await take(
    `${header},memo\n${first},"one\ntwo\n\nthree"\n\nS9,P1\n${others.map((line) => `${line},\n`).join('')}\n\n`,
  );

  expect(file).toMatchObject({ outcome: 'TAKEN_IN', batch: { claims: 5, refused: 1 } });
  expect(file.notes).toEqual(['some rows span lines, or lines are empty: "line" counts rows here']);
});

test('a mapping that names a column which is not there is told', async () => {
  const { file } = await take(`${header}\n${row}\n`, { mapping: { addr_key: 'adress' } });

  expect(file).toMatchObject({
    outcome: 'TAKEN_IN',
    notes: ['the mapping names columns that are not in this file: adress'],
  });
});

test('a run that is stopped leaves nothing, and the next one goes on', async () => {
  const path = join(folder, 'stopped.csv');
  const store = join(folder, 'stopped-store');
  writeFileSync(path, `${header}\n${many(2_000).join('\n')}\n`);
  const ending = new AbortController();
  const options = { store, home: folder, mapping: {}, today: '2025-12-31' };

  const [stopped] = await importClaims([path], {
    ...options,
    signal: ending.signal,
    onProgress: (_, step) => {
      if (step === 'sorting') ending.abort();
    },
  });
  const left = readManifest(store).batches;
  const [again] = await importClaims([path], { ...options, onProgress: () => undefined });

  expect(stopped?.reason).toContain('run again');
  expect(left).toEqual([]);
  expect(again?.batch?.claims).toBe(2_000);
});
