import { availableParallelism } from 'node:os';
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
  DuckDBUSmallIntVector,
  type DuckDBValue,
  DuckDBVarCharVector,
  type DuckDBVector,
  INTEGER,
} from '@duckdb/node-api';
import type { z } from 'zod';
import { freeYoungMemory } from '../threads/free-memory.ts';

/** A place of columns: Parquet and CSV files, asked in SQL. The only one that knows DuckDB. */
export interface Columns {
  /** Runs statements that answer nothing. */
  run(sql: string, values?: readonly Value[]): Promise<void>;
  /** Small answers, parsed; whole numbers come as numbers. */
  rows<Row>(row: z.ZodType<Row>, sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** Large answers in blocks, without an object per row: columns of INTEGER, SMALLINT, USMALLINT and VARCHAR only. */
  blocks(sql: string, onBlock: (block: Block) => void): Promise<void>;
  /** Puts whole numbers into the column `number` of a temporary table, in place of what was there. */
  numbers(table: string, numbers: readonly number[]): Promise<void>;
  /** How far the running statement is, in percent; -1 when that cannot be told. */
  percent(): number;
  close(): void;
}

export type Value = string | number | boolean | null;

export interface Block {
  readonly rows: number;
  /** The column as it is; it must hold no null, and is overwritten by the next block. */
  integers(column: number): Integers;
  /** The column as text; null values are empty. */
  texts(column: number): string[];
}

/** As wide as the statement has them. */
export type Integers = Int32Array | Int16Array | Uint16Array;

export interface ColumnsOptions {
  /** In megabytes; beyond it the engine writes to `spill`. */
  readonly memory: number;
  /** A folder for what does not fit into memory. */
  readonly spill: string;
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

export const openColumns = async (options: ColumnsOptions): Promise<Columns> => {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${options.memory}MB`,
    threads: `${options.threads ?? availableParallelism()}`,
    temp_directory: options.spill,
    // Nothing is fetched from a network, and nothing is loaded that did not come with the package.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  for (const setting of [
    // Else the engine does not count how far it is.
    'enable_progress_bar = true',
    'enable_progress_bar_print = false',
    // Else its allocator keeps a hundred megabytes, and at times two, that nobody uses any more.
    "allocator_flush_threshold = '8MB'",
    "allocator_bulk_deallocation_flush_threshold = '16MB'",
  ])
    await connection.run(`SET ${setting}`);
  const interrupt = (): void => connection.interrupt();
  options.signal?.addEventListener('abort', interrupt);
  return {
    ...asking(connection, options.signal),
    percent: () => connection.progress.percentage,
    close: () => {
      options.signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const asking = (
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
): Pick<Columns, 'run' | 'rows' | 'blocks' | 'numbers'> => ({
  run: async (sql, values = []) => {
    signal?.throwIfAborted();
    await connection.run(sql, values as DuckDBValue[]);
  },
  rows: async (row, sql, values = []) => {
    signal?.throwIfAborted();
    const reader = await connection.runAndReadAll(sql, values as DuckDBValue[]);
    return reader.getRowObjects().map((record) => row.parse(plain(record)));
  },
  numbers: async (table, numbers) => {
    signal?.throwIfAborted();
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${quotedName(table)} (number INTEGER)`);
    const appender = await connection.createAppender(table);
    for (let at = 0; at < numbers.length; at += rowsOfChunk) {
      const some = numbers.slice(at, at + rowsOfChunk);
      const chunk = DuckDBDataChunk.create([INTEGER], some.length);
      chunk.setColumnValues(0, some);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  },
  blocks: async (sql, onBlock) => {
    signal?.throwIfAborted();
    const result = await connection.stream(sql);
    let chunk = await result.fetchChunk();
    for (let fetched = 1; chunk !== null && chunk.rowCount > 0; fetched++) {
      signal?.throwIfAborted();
      // The engine is at the next one meanwhile.
      const next = result.fetchChunk();
      try {
        if (fetched % chunksBetweenSweeps === 0) freeYoungMemory();
        onBlock(blockOf(chunk, sql));
      } finally {
        chunk = await next;
      }
    }
  },
});

const blockOf = (chunk: DuckDBDataChunk, sql: string): Block => ({
  rows: chunk.rowCount,
  integers: (column) => {
    const vector = chunk.getColumnVector(column);
    if (!isWhole(vector)) throw new Error(`Column ${column} of "${sql}" is not of whole numbers in up to 32 bits.`);
    return itemsOf(vector).subarray(0, chunk.rowCount);
  },
  texts: (column) => {
    const vector = chunk.getColumnVector(column);
    if (!(vector instanceof DuckDBVarCharVector)) throw new Error(`Column ${column} of "${sql}" is no VARCHAR.`);
    return Array.from({ length: chunk.rowCount }, (_, row) => vector.getItem(row) ?? '');
  },
});

/** The engine takes no more at once. */
const rowsOfChunk = 2_048;

/** The arrays of a chunk hang on objects of a few bytes: left to itself the collector comes when there are thousands of them. */
const chunksBetweenSweeps = 16;

type WholeVector = DuckDBIntegerVector | DuckDBSmallIntVector | DuckDBUSmallIntVector;

const isWhole = (vector: DuckDBVector): vector is WholeVector =>
  vector instanceof DuckDBIntegerVector ||
  vector instanceof DuckDBSmallIntVector ||
  vector instanceof DuckDBUSmallIntVector;

/** The binding keeps its array to itself; taking it whole is what makes a column of millions cheap. */
const itemsOf = (vector: WholeVector): Integers => (vector as unknown as { readonly items: Integers }).items;

const plain = (record: Record<string, DuckDBValue>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );

/** A text as a literal: for places where the engine takes no parameter, such as COPY and file names. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Parquet files as one table; `options` as the engine writes them, such as `file_row_number = true`. */
export const parquetOf = (files: readonly string[], ...options: readonly string[]): string =>
  `read_parquet(${[`[${files.map(quoted).join(', ')}]`, ...options].join(', ')})`;

/** A name of a column as it stands in a file. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
