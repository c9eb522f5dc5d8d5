import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What is coded: distinct texts of one kind, numbered from 0 over all batches of a store. */
export const codedKinds = ['patient', 'doctor', 'facility', 'item', 'address', 'region'] as const;
export type CodedKind = (typeof codedKinds)[number];

/** The fund types of a settlement that are kept apart, by their names in the national interface. */
export const fundTypes = [
  'hifp_pay',
  'cvlserv_pay',
  'hifes_pay',
  'hifmi_pay',
  'hifob_pay',
  'hifdm_pay',
  'maf_pay',
  'oth_pay',
] as const;

/** Money that is not the fund's: the person's own account, the family's, and cash. */
export const ownMoney = ['acct_pay', 'acct_mulaid_pay', 'psn_cash_pay'] as const;

/** One file that was taken in; what it held is in `claims/<sha256>.parquet` or `lines/<sha256>.parquet`. */
const Batch = z.object({
  holds: z.enum(['SETTLEMENTS', 'FEE_LINES']).default('SETTLEMENTS'),
  sha256: z.string(),
  path: z.string(),
  encoding: z.string(),
  /** What `line` counts: lines of the file, or records where a record spans lines, or rows of a Parquet file. */
  lineCounts: z.enum(['LINES', 'RECORDS', 'ROWS']),
  /** The columns that were there and held something. */
  fields: z.array(z.string()),
  /** Settlements; none in a file of fee lines. */
  claims: z.int(),
  lines: z.int().default(0),
  refunds: z.int(),
  refundsWithoutOriginal: z.int(),
  repeated: z.int(),
  refused: z.int(),
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
});
export type Batch = z.infer<typeof Batch>;

const Manifest = z.object({ version: z.literal(1), batches: z.array(Batch) });
export type Manifest = z.infer<typeof Manifest>;

const manifestName = 'store.json';

export const isClaimStore = (folder: string): boolean => existsSync(join(folder, manifestName));

/** The batches of a store, in the order they were taken in; none where there is no store yet. */
export const readManifest = (folder: string): Manifest =>
  isClaimStore(folder)
    ? Manifest.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
    : { version: 1, batches: [] };

/** Whole or not at all: a batch is in the store from the moment it stands in this file. */
export const writeManifest = (folder: string, manifest: Manifest): void => {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${manifestName}.${process.pid}`);
  writeFileSync(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(unfinished, join(folder, manifestName));
};

/**
 * Sorted by facility and day. INTEGER codes `facility, patient, doctor, item, address, patient_region,
 * facility_region`; `day` and `last_day` since 1970-01-01, both inclusive; `settled` in minutes since then, +08:00;
 * money in fen; `setl_id` as it came; `refund_of` the settlement that a negative one takes back; `line` of the file.
 */
export const claimsFile = (folder: string, sha256: string): string => join(folder, 'claims', `${sha256}.parquet`);

/**
 * Sorted by facility, settlement and number of the line. INTEGER codes `facility, item, doctor` (who ordered) and
 * `performer`; `day` and `settled` as in `claimsFile`; `count` in ten-thousandths, `price` in ten-thousandths of a yuan,
 * `amount` in fen; `setl_id` and `feedetl_sn` as they came; `refund_of` the line that a negative one takes back; `line` of
 * the file.
 */
export const linesFile = (folder: string, sha256: string): string => join(folder, 'lines', `${sha256}.parquet`);

/** The files of a kind, of those batches that hold it. */
export const filesHolding = (holds: Batch['holds'], folder: string, batches: readonly Batch[]): readonly string[] =>
  batches
    .filter((batch) => batch.holds === holds)
    .map(({ sha256 }) => (holds === 'FEE_LINES' ? linesFile : claimsFile)(folder, sha256));

/** `code`, `id` as it came, `key`: the keyed hash of the id. */
export const codesFile = (folder: string, kind: CodedKind, sha256: string): string =>
  join(folder, 'codes', kind, `${sha256}.parquet`);

/** The codes of a kind in the order they were given, file by file. */
export const codesFiles = (
  folder: string,
  kind: CodedKind,
  batches: readonly Pick<Batch, 'sha256'>[],
): readonly string[] => batches.map(({ sha256 }) => codesFile(folder, kind, sha256));

/** One JSON line per refused row: file, line, field, reason. */
export const refusedFile = (folder: string, sha256: string): string => join(folder, 'refused', `${sha256}.jsonl`);
