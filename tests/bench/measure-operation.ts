import type { Driver } from 'neo4j-driver';
import { type Client, connectTo, type Load, processes, type Run, runLoad } from './load.ts';
import { median } from './median.ts';
import type { Operation } from './operations.ts';
import type { BenchServer } from './server.ts';
import { hitsOf, type Recorded, runBare } from './statements.ts';

/** What an operation costs at one number of connections: over HTTP, and its bare statements over the driver. */
export interface Cost {
  readonly connections: number;
  /** `cpu` is the server's, then the database's. */
  readonly server: Run;
  /** `cpu` is that of the script, then the database's. */
  readonly bare: Run;
}

export interface Measured {
  readonly name: string;
  /** Most statements of one request. */
  readonly statements: number;
  readonly hits: { readonly median: number; readonly most: number };
  readonly answerBytes: number;
  readonly costs: readonly Cost[];
}

export interface Bench {
  readonly server: BenchServer;
  readonly neo4j: { readonly pid: number; readonly database: string };
  readonly driver: Driver;
  readonly record: (operation: Operation) => Promise<Recorded>;
  readonly secondsPerRun: number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const runsEach = 3;
const profiled = 25;
const manyConnections = 16;

export const measureOperation = async (bench: Bench, operation: Operation): Promise<Measured> => {
  const { server, neo4j, driver, say, signal } = bench;
  const recorded = await bench.record(operation);
  const bodies = operation.variables.map((variables) => JSON.stringify({ query: operation.query, variables }));
  const hits: number[] = [];
  for (const statements of recorded.slice(0, profiled)) {
    signal.throwIfAborted();
    hits.push(await hitsOf(driver, neo4j.database, statements));
  }
  const ownCpu = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
  const ways = (connections: number, client: Client) => ({
    server: (seconds: number) =>
      runLoad(
        (turn) => client.ask(at(bodies, turn)).then(() => {}),
        load(connections, seconds, processes([server.pid, neo4j.pid])),
      ),
    bare: (seconds: number) =>
      runLoad(
        (turn) => runBare(driver, neo4j.database, at(recorded, turn)),
        load(connections, seconds, [ownCpu, ...processes([neo4j.pid])]),
      ),
  });
  const load = (connections: number, seconds: number, watched: Load['watched']): Load => ({
    connections,
    seconds,
    watched,
    signal,
  });

  const withClient = async (connections: number, work: (client: Client) => Promise<void>): Promise<void> => {
    const client = connectTo(server.address, connections);
    try {
      await work(client);
    } finally {
      client.close();
    }
  };

  const costs: Cost[] = [];
  let answerBytes = 0;
  // Warm-up with as many requests as fit: the JVM and V8 compile what they see often.
  await withClient(manyConnections, async (client) => {
    const { server: overHttp, bare } = ways(manyConnections, client);
    await overHttp(bench.secondsPerRun * 2);
    await bare(bench.secondsPerRun);
  });
  for (const connections of [1, manyConnections])
    await withClient(connections, async (client) => {
      answerBytes = Buffer.byteLength(await client.ask(at(bodies, 0)));
      const { server: overHttp, bare } = ways(connections, client);
      const runs: { server: Run; bare: Run }[] = [];
      // In turn, so that a busy minute of the machine hits both.
      for (let run = 0; run < runsEach; run += 1)
        runs.push({ server: await overHttp(bench.secondsPerRun), bare: await bare(bench.secondsPerRun) });
      const cost = {
        connections,
        server: medianRun(runs.map((run) => run.server)),
        bare: medianRun(runs.map((run) => run.bare)),
      };
      costs.push(cost);
      say(
        `${operation.name}, ${connections} connections: p50 ${cost.server.p50.toFixed(1)} ms, p95 ${cost.server.p95.toFixed(1)} ms`,
      );
    });
  return {
    name: operation.name,
    statements: Math.max(...recorded.map((statements) => statements.length)),
    hits: { median: median(hits), most: Math.max(...hits) },
    answerBytes,
    costs,
  };
};

const at = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('An operation needs variables.');
  return item;
};

/** Each figure's own median. */
const medianRun = (runs: readonly Run[]): Run => {
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  const cpu = (runs[0]?.cpu ?? []).map((_, place) => {
    const values = runs.map((run) => run.cpu[place] ?? null);
    return values.some((value) => value === null) ? null : median(values.map(Number));
  });
  return {
    requests: middle((run) => run.requests),
    seconds: middle((run) => run.seconds),
    p50: middle((run) => run.p50),
    p95: middle((run) => run.p95),
    p99: middle((run) => run.p99),
    cpu,
  };
};
