import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { linesFile, readManifest, refusedFile } from '../../entities/claim/claim-store.model.ts';
import { openColumns, quoted } from '../../platform/columns/columns.ts';
import { claimsSummary } from './claims-summary.ts';
import { type ImportedFile, importClaims } from './import-claims.ts';

// The column engine is a large library: loading it on a busy machine takes longer than a test of pure code.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header =
  'feedetl_sn,setl_id,fixmedins_code,fee_ocur_time,med_list_codg,cnt,pric,det_item_fee_sumamt,bilg_dr_codg,init_feedetl_sn';
const line = 'L1,S1,H1,2025-03-01 09:30:00,X1,2,10.1250,20.25,D1,';

let files = 0;
const take = async (text: string, store = join(folder, `store-${files}`), mapping: Record<string, string> = {}) => {
  files += 1;
  const path = join(folder, `lines-${files}.csv`);
  writeFileSync(path, text);
  const [file] = await importClaims([path], {
    store,
    home: folder,
    mapping,
    today: '2025-12-31',
    onProgress: () => undefined,
  });
  if (file === undefined) throw new Error('No outcome.');
  return { file, store };
};

const Line = z.object({
  feedetl_sn: z.string(),
  count: z.int().nullable(),
  price: z.int().nullable(),
  amount: z.int(),
  refund_of: z.string().nullable(),
  line: z.int(),
});

const linesOf = async (store: string, file: ImportedFile) => {
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });
  try {
    return await columns.rows(
      Line,
      `SELECT feedetl_sn, "count", price, amount, refund_of, line
       FROM read_parquet(${quoted(linesFile(store, file.batch?.sha256 ?? ''))}) ORDER BY line`,
    );
  } finally {
    columns.close();
  }
};

const refusals = (store: string, file: ImportedFile): string[] =>
  readFileSync(refusedFile(store, file.batch?.sha256 ?? ''), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const {
        line: at,
        field,
        reason,
      } = z.object({ line: z.int(), field: z.string(), reason: z.string() }).parse(JSON.parse(row));
      return `${at} ${field}: ${reason}`;
    });

test('a fee line keeps its count, its price in parts of a fen, its sum and its line', async () => {
  const { file, store } = await take(`${header}\n${line}\n`);

  expect(file).toMatchObject({ outcome: 'TAKEN_IN', batch: { holds: 'FEE_LINES', claims: 0, lines: 1 } });
  expect(await linesOf(store, file)).toEqual([
    { feedetl_sn: 'L1', count: 20_000, price: 101_250, amount: 2_025, refund_of: null, line: 2 },
  ]);
  expect(claimsSummary([file])).toContain('1 fee lines from 2025-03-01 to 2025-03-01');
});

test('a negative line takes back the one it names, else one of the same item and sum; one without either is counted', async () => {
  const { file, store } = await take(
    `${header}\n${line}\nL2,S1,H1,2025-03-02,X2,1,5,5.00,D1,\nL3,S2,H1,2025-03-03,X1,-2,10.125,-20.25,D1,L1\nL4,S1,H1,2025-03-03,X2,-1,5,-5.00,D1,\nL5,S1,H1,2025-03-03,X2,-1,5,-5.00,D1,\n`,
  );

  expect((await linesOf(store, file)).map((row) => row.refund_of)).toEqual([null, null, 'L1', 'L2', null]);
  expect(file.batch).toMatchObject({ refunds: 3, refundsWithoutOriginal: 1 });
});

test('an original may be in an earlier file', async () => {
  const first = await take(`${header}\n${line}\n`);
  const { file, store } = await take(`${header}\nL9,S1,H1,2025-03-05,X1,-2,10.125,-20.25,D1,L1\n`, first.store);

  expect((await linesOf(store, file)).map((row) => row.refund_of)).toEqual(['L1']);
});

test('the same line again is dropped, the same number with another content refused, in one file or in two', async () => {
  const first = await take(`${header}\n${line}\n${line}\nL1,S1,H1,2025-03-01,X9,1,1,1.00,D1,\n`);
  expect(first.file.batch).toMatchObject({ lines: 1, repeated: 1, refused: 1 });
  expect(refusals(first.store, first.file)).toEqual([
    '4 feedetl_sn: line 2 holds the same key, institution, setl_id and feedetl_sn, with other content',
  ]);
  const second = await take(`${header}\n${line}\nL1,S1,H2,2025-03-01,X1,1,1,1.00,D1,\n`, first.store);
  expect(second.file.batch).toMatchObject({ lines: 1, repeated: 1, refused: 0 });
});

test('what is no fee line is refused with line and field, and the others go in', async () => {
  const { file, store } = await take(
    `${header}\n,S1,H1,2025-03-01,X1,1,1,1.00,D1,\nL2,S1,H1,2026-03-01,X1,1,1,1.00,D1,\nL3,S1,H1,2025-03-01,X1,many,1,1.00,D1,\nL4,S1,H1,2025-03-01,X1,-1,1,1.00,D1,\nL5,S1,H1,2025-03-01,X1,1,1,99999999,D1,\n${line}\n`,
  );

  expect(file.batch).toMatchObject({ lines: 1, refused: 5 });
  expect(refusals(store, file)).toEqual([
    '2 feedetl_sn: is empty',
    '3 fee_ocur_time: "2026-03-01" lies in the future',
    '4 cnt: "many" is no number',
    '5 cnt: "-1" and the sum, 1.00, differ in sign',
    '6 det_item_fee_sumamt: "99999999" yuan is more than one line can be (10000000)',
  ]);
});

test('a file of fee lines without a settlement to belong to is refused with the columns it lacks', async () => {
  const { file, store } = await take('feedetl_sn,med_list_codg,cnt\nL1,X1,1\n');

  expect(file.outcome).toBe('REFUSED');
  expect(file.reason).toContain('no column for setl_id, fixmedins_code, det_item_fee_sumamt');
  expect(readManifest(store).batches).toEqual([]);
});

test('names of other systems are known by synonym or by a mapping, which may serve settlements too', async () => {
  const { file } = await take('明细流水号,结算ID,定点机构编码,目录,数量,金额\nL1,S1,H1,X1,1,1.00\n', undefined, {
    med_list_codg: '目录',
    psn_no: 'person',
  });

  expect(file).toMatchObject({ outcome: 'TAKEN_IN', batch: { lines: 1 } });
});
