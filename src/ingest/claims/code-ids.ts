import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  type Batch,
  type CodedKind,
  codedKinds,
  codesFile,
  codesFiles,
} from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';

/** Where a staged row holds ids of a kind. */
export type IdColumns = Readonly<Record<CodedKind, readonly string[]>>;

/**
 * Gives codes to the ids of the staged rows: those of earlier batches keep theirs, new ones get the next numbers in
 * the order of their text, and a keyed hash. Leaves a table `code_<kind>(id, code)` per kind, and writes the new ones.
 */
export const codeIds = async (
  columns: Columns,
  store: string,
  folder: string,
  earlier: readonly Batch[],
  sha256: string,
  secret: KeyObject,
  idColumns: IdColumns,
): Promise<void> => {
  for (const kind of codedKinds) {
    const staged = `read_parquet(${quoted(`${folder}/staged.parquet`)})`;
    const distinct = [
      'SELECT NULL::VARCHAR AS id',
      ...idColumns[kind].map((id) => `SELECT DISTINCT ${id} AS id FROM ${staged} WHERE fault IS NULL`),
    ].join(' UNION ');
    await columns.run(
      earlier.length === 0
        ? `CREATE OR REPLACE TEMP TABLE code_${kind} (id VARCHAR, code INTEGER)`
        : `CREATE OR REPLACE TEMP TABLE code_${kind} AS SELECT id, code FROM ${parquetOf(codesFiles(store, kind, earlier))}`,
    );
    const target = codesFile(store, kind, sha256);
    mkdirSync(dirname(target), { recursive: true });
    await columns.run(`
      COPY (SELECT (row_number() OVER (ORDER BY id) - 1 + (SELECT coalesce(max(code) + 1, 0) FROM code_${kind}))::INTEGER AS code,
          id, ${keyedHash('id', kind, secret)} AS key
        FROM (${distinct}) WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM code_${kind}) ORDER BY id)
      TO ${quoted(target)}`);
    await columns.run(`INSERT INTO code_${kind} SELECT id, code FROM read_parquet(${quoted(target)})`);
  }
};

/** How many ids of some kinds have a code, those of earlier batches too; after `codeIds`. */
export const countCodes = async (columns: Columns, kinds: readonly CodedKind[]): Promise<number> => {
  const [counted] = await columns.rows(
    z.object({ count: z.int() }),
    `SELECT ${kinds.map((kind) => `(SELECT count(*) FROM code_${kind})`).join(' + ')} AS count`,
  );
  if (counted === undefined) throw new Error('A count without an answer.');
  return counted.count;
};

/** HMAC-SHA-256 of `kind:id`, in hex, as an expression of the column engine: a hundred thousand a second by hand is too slow. */
const keyedHash = (id: string, kind: CodedKind, secret: KeyObject): string => {
  const key = Buffer.alloc(64);
  const bytes = secret.export();
  (bytes.length > 64 ? createHash('sha256').update(bytes).digest() : bytes).copy(key);
  const padded = (pad: number): string => `unhex('${Buffer.from(key.map((byte) => byte ^ pad)).toString('hex')}')`;
  return `sha256(${padded(0x5c)} || unhex(sha256(${padded(0x36)} || encode('${kind}:' || ${id}))))`;
};

/** The secret of this place: made once, readable by its owner only, and never part of a store that is handed on. */
export const readSecret = (folder: string): KeyObject => {
  const path = join(folder, 'claims.key');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return createSecretKey(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));
};
