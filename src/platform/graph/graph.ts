import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { emptyShelf, markAsChanged, type Shelf } from './kept-rows.ts';
import { type AskedLookup, composeLevel, rowsByKey } from './lookup.ts';
import { asDomainError, isTransient } from './neo4j-errors.ts';
import type { GraphQuery } from './query.ts';
import type { Viewer } from './viewer.ts';
import type { GraphWrite } from './write.ts';

/** The graph as one viewer may see it. */
export interface ViewedGraph {
  readonly viewer: Viewer;
  /** Runs one statement; `viewer` is injected and cannot be set by callers. */
  read<Params extends object, Row>(query: GraphQuery<Params, Row>, params: Params): Promise<Row[]>;
  /** Rows for every key of every lookup, in one statement. */
  lookUp(asked: readonly AskedLookup[]): Promise<readonly (readonly unknown[][])[]>;
  /** What requests keep for each other of the law. */
  readonly shelf: Shelf;
}

export interface Graph {
  for(viewer: Viewer, onStatement?: (name: string) => void): ViewedGraph;
  /** All statements of `work` are written, or none. */
  write<Result>(work: (transaction: GraphWriter) => Promise<Result>): Promise<Result>;
  /** Statements outside a transaction: constraints and indexes. */
  administer(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Whether the database answers now. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

export interface GraphWriter {
  /** Runs one statement within the transaction; its rows are parsed, none where it gives none. */
  write<Params extends object, Row>(statement: GraphWrite<Params, Row>, params: Params): Promise<readonly Row[]>;
  run(text: string, params?: object): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

// The first run of a deep statement is planned, which a busy machine may take seconds for.
const statementTimeout = 30_000;

/** Whole numbers travel as integers: the driver would send them as floats, which neither LIMIT nor a key accepts. */
const toParameters = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameters);
  if (value !== null && typeof value === 'object' && !neo4j.isInt(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toParameters(inner)]));
  return value;
};

const asParameters = (params: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toParameters(value)]));

export const openDriver = (uri: string, user: string, password: string): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 32,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    telemetryDisabled: true,
  });

/** The only place that talks to the driver. Reads are auto-commit (one round trip), retried once on a passing fault. */
export const connectGraph = (driver: Driver, database: string): Graph => {
  const runOnce = async (name: string, text: string, params: object): Promise<unknown[][]> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: 10_000 });
    try {
      const result = await session.run(text, asParameters(params), {
        metadata: { query: name },
        timeout: statementTimeout,
      });
      return result.records.map((record) => record.keys.map((key): unknown => record.get(key)));
    } finally {
      await session.close();
    }
  };
  const run = async (name: string, text: string, params: object): Promise<unknown[][]> => {
    try {
      return await runOnce(name, text, params).catch((error: unknown) => {
        if (isTransient(error)) return runOnce(name, text, params);
        throw error;
      });
    } catch (error) {
      throw asDomainError(error, name);
    }
  };

  const shelf = emptyShelf();
  return {
    for: (viewer, onStatement = () => {}) => ({
      viewer,
      shelf,
      async read(query, params) {
        onStatement(query.name);
        if ('viewer' in params) throw new Error(`The query "${query.name}" may not set the viewer.`);
        const given = query.params.parse(params);
        const rows = await run(query.name, query.text.text, { ...given, viewer: asReader(viewer) });
        return rows.map((row) => query.row.parse(row));
      },
      async lookUp(asked) {
        const ordered = [...asked].sort((a, b) => (a.lookup.name < b.lookup.name ? -1 : 1));
        const { text, params } = composeLevel(ordered);
        const name = ordered.map(({ lookup }) => lookup.name).join('+');
        onStatement(name);
        const [row = []] = await run(name, text, { ...params, viewer: asReader(viewer) });
        const byName = new Map(ordered.map(({ lookup }, at) => [lookup.name, row[at]]));
        return asked.map(({ lookup, keys }) => rowsByKey(lookup, keys.length, byName.get(lookup.name)));
      },
    }),
    async write(work) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
      try {
        const { result, isChanged } = await session.executeWrite(async (transaction) => {
          const writer = writerOn(transaction);
          const done = { result: await work(writer), isChanged: writer.hasWritten() };
          if (done.isChanged) await transaction.run(markAsChanged);
          return done;
        });
        if (isChanged) await session.run(markAsChanged);
        return result;
      } catch (error) {
        throw asDomainError(error, 'write');
      } finally {
        await session.close();
      }
    },
    async administer(text) {
      const session = driver.session({ database });
      try {
        const result = await session.run(text);
        return result.records.map((record) => record.toObject());
      } catch (error) {
        throw asDomainError(error, 'administer');
      } finally {
        await session.close();
      }
    },
    answers: () =>
      driver.verifyConnectivity({ database }).then(
        () => true,
        () => false,
      ),
    close: () => driver.close(),
  };
};

const asReader = ({ classes, regions }: Viewer) => ({ classes, regions });

const writerOn = (transaction: ManagedTransaction): GraphWriter & { readonly hasWritten: () => boolean } => {
  let written = false;
  const run: GraphWriter['run'] = async (text, params = {}) => {
    const { records, summary } = await transaction.run(text, asParameters(params));
    written ||= summary.counters.containsUpdates();
    return records.map((record) => record.toObject());
  };
  return {
    run,
    async write({ text, row }, params) {
      const rows = await run(text.text, params);
      return row === null ? [] : rows.map((one) => row.parse(one));
    },
    hasWritten: () => written,
  };
};
