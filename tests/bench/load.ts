import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuSecondsOf } from './process-cpu.ts';

/** One run of one operation at one number of connections; times in milliseconds. */
export interface Run {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU per request of each watched process; null where the system does not tell. */
  readonly cpu: readonly (number | null)[];
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Processes whose CPU time is read before and after. */
  readonly watched: readonly (() => number | null)[];
  readonly signal: AbortSignal;
}

export const processes = (pids: readonly number[]): readonly (() => number | null)[] =>
  pids.map((pid) => () => cpuSecondsOf(pid));

/** Each connection asks, waits for the whole answer and asks again: a closed loop, so waiting callers slow the rate. */
export const runLoad = async (ask: (turn: number) => Promise<void>, load: Load): Promise<Run> => {
  const { connections, seconds, watched, signal } = load;
  const times: number[] = [];
  let turn = 0;
  const before = watched.map((read) => read());
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  const connection = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      signal.throwIfAborted();
      const askedAt = performance.now();
      await ask(turn++);
      times.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - startedAt) / 1_000;
  // The kernel books CPU time in ticks of 10 ms.
  await pause(20);
  const after = watched.map((read) => read());
  const cpu = before.map((start, at) => {
    const end = after[at] ?? null;
    return start === null || end === null ? null : ((end - start) * 1_000) / times.length;
  });
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    seconds: took,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    cpu,
  };
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export interface Client {
  /** Asks an operation and returns the answer's text; an answer with errors throws. */
  ask(body: string): Promise<string>;
  close(): void;
}

/** Keep-alive connections to one server. */
export const connectTo = (address: string, connections: number): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const url = new URL('/graphql', address);
  return {
    ask: (body) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const sent = request(url, { method: 'POST', agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200 && !text.includes('"errors":[')) resolve(text);
            else reject(new Error(`Status ${response.statusCode}: ${text.slice(0, 500)}`));
          });
        });
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
};
