import { z } from 'zod';
import {
  type Batch,
  type CodedKind,
  claimsFile,
  codesFiles,
  filesHolding,
} from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import { offsetsOf } from './batch-offsets.ts';
import { type Column, claimColumns, codesBelow, type RawClaims, sharedInts } from './claim-table.ts';

export interface ClaimRange {
  /** Days, both inclusive; null for no limit. */
  readonly from: string | null;
  readonly to: string | null;
  /** Division code of the facility, or its beginning. */
  readonly region: string | null;
}

/** The claims of a store; settlements that were taken back, and what takes them back, are left out. */
export const readClaims = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  range: ClaimRange,
): Promise<Omit<RawClaims, 'baskets'>> => {
  const files = filesHolding('SETTLEMENTS', store, batches);
  const claims = parquetOf(files, 'file_row_number = true', 'filename = true', 'union_by_name = true');
  const offsets = offsetsOf(batches);
  const offset = batches
    .map(({ sha256 }, index) => `WHEN ${quoted(claimsFile(store, sha256))} THEN ${offsets[index] ?? 0}`)
    .join(' ');
  const place = `((CASE filename ${offset} END) + file_row_number)::INTEGER`;
  const conditions = [
    'coalesce(amount, 0) >= 0',
    ...(range.from === null ? [] : [`day >= date_diff('day', DATE '1970-01-01', DATE ${quoted(range.from)})`]),
    ...(range.to === null ? [] : [`day <= date_diff('day', DATE '1970-01-01', DATE ${quoted(range.to)})`]),
    ...(range.region === null
      ? []
      : [
          `facility_region IN (SELECT code FROM ${codes(store, 'region', batches)} WHERE starts_with(id, ${quoted(range.region)}))`,
        ]),
  ];
  if (batches.some(({ holds, refunds }) => holds === 'SETTLEMENTS' && refunds > 0)) {
    // Settlement ids are texts, and dear to read: once is enough.
    await columns.run(
      `CREATE OR REPLACE TEMP TABLE taken_back AS SELECT ${place} AS place
       FROM ${claims} SEMI JOIN (SELECT facility, refund_of AS setl_id FROM ${claims} WHERE refund_of IS NOT NULL) USING (facility, setl_id)`,
    );
    conditions.push(`${place} NOT IN (SELECT place FROM taken_back)`);
  }
  const from = `FROM ${claims} WHERE ${conditions.join(' AND ')}`;
  const [counted] = await columns.rows(z.object({ count: z.int() }), `SELECT count(*) AS count ${from}`);
  const count = counted?.count ?? 0;
  const counts = await codeCounts(columns, store, batches);
  const raw: Omit<RawClaims, 'baskets'> = {
    count,
    ...claimColumns(count, counts),
    address: sharedInts(count),
    patientRegion: codesBelow(counts.region, count),
    facilityRegion: await facilityRegions(columns, claims),
  };
  const filled: readonly (readonly [Column, string])[] = [
    [raw.facility, 'facility'],
    [raw.day, 'day'],
    [raw.patient, 'patient'],
    [raw.doctor, 'doctor'],
    [raw.lastDay, 'coalesce(last_day, day)'],
    [raw.minute, 'coalesce(settled % 1440, -1)'],
    [raw.amount, 'coalesce(amount, -1)'],
    [raw.item, 'coalesce(item, -1)'],
    [raw.row, place],
    [raw.address, 'coalesce(address, -1)'],
    [raw.patientRegion, 'coalesce(patient_region, -1)'],
  ];
  let read = 0;
  await columns.blocks(
    `SELECT ${filled.map(([column, value]) => `(${value})::${typeOf(column)}`).join(', ')} ${from}`,
    (block) => {
      filled.forEach(([column], place) => {
        column.set(block.integers(place), read);
      });
      read += block.rows;
    },
  );
  return raw;
};

/** As narrow as the column it goes to, so that it is copied as it is. */
const typeOf = (column: Column): string =>
  column instanceof Int32Array ? 'INTEGER' : column instanceof Uint16Array ? 'USMALLINT' : 'SMALLINT';

const CodeCounts = z.object({ facility: z.int(), doctor: z.int(), item: z.int(), region: z.int() });

/** How many codes of some kinds the store has: every one is below. */
const codeCounts = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
): Promise<z.infer<typeof CodeCounts>> => {
  const kinds = CodeCounts.keyof().options;
  const countOf = (kind: (typeof kinds)[number]): string =>
    `(SELECT coalesce(max(code) + 1, 0) FROM ${codes(store, kind, batches)}) AS ${kind}`;
  const [counts] = await columns.rows(CodeCounts, `SELECT ${kinds.map(countOf).join(', ')}`);
  if (counts === undefined) throw new Error('A count without an answer.');
  return counts;
};

/** The region of every facility by its code, as the last day tells it, the greatest code among equals; -1 where none is told. */
const facilityRegions = async (columns: Columns, claims: string): Promise<Int32Array> => {
  const region: number[] = [];
  const told: number[] = [];
  await columns.blocks(
    `SELECT facility, facility_region, max(day)::INTEGER FROM ${claims} WHERE facility_region IS NOT NULL GROUP BY ALL`,
    (block) => {
      const [facilities, regions, days] = [0, 1, 2].map((column) => block.integers(column));
      facilities?.forEach((facility, row) => {
        const [here, day] = [regions?.[row] ?? -1, days?.[row] ?? 0];
        const last = told[facility] ?? -1;
        if (day < last || (day === last && here < (region[facility] ?? -1))) return;
        told[facility] = day;
        region[facility] = here;
      });
    },
  );
  return Int32Array.from(region, (one) => one ?? -1);
};

const codes = (store: string, kind: CodedKind, batches: readonly Batch[]): string =>
  parquetOf(codesFiles(store, kind, batches));
