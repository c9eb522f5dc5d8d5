import { cpus, loadavg, totalmem } from 'node:os';
import { neo4jVersion } from '../../src/platform/neo4j/neo4j-pom.ts';
import type { Run } from './load.ts';
import type { Measured } from './measure-operation.ts';

export interface Part {
  readonly title: string;
  readonly measured: readonly Measured[];
}

/** The machine, and how busy it is: figures of a shared machine say less. */
export const machineLine = (): string => {
  const [cpu] = cpus();
  const load = loadavg().map((average) => average.toFixed(1));
  return [
    `${new Date().toISOString().slice(0, 10)}`,
    `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB memory`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `Neo4j ${neo4jVersion}`,
    `load before the bench ${load.join(' ')}`,
  ].join(', ');
};

export const printPart = ({ title, measured }: Part): string =>
  [
    `### ${title}`,
    '',
    '| Operation | Statements | Database hits, median | most | Answer kB |',
    '|---|---:|---:|---:|---:|',
    ...measured.map(({ name, statements, hits, answerBytes }) =>
      row([name, `${statements}`, `${hits.median}`, `${hits.most}`, (answerBytes / 1_000).toFixed(1)]),
    ),
    '',
    'Milliseconds; CPU is per request. "Bare" are the same statements over the driver, without HTTP and GraphQL.',
    '',
    '| Operation | Connections | p50 | p95 | p99 | Requests/s | Server CPU | Database CPU | Bare p50 | Bare p95 | Bare requests/s | Bare client CPU | Bare database CPU | p50, server : bare | CPU, server : bare |',
    `|---|${'---:|'.repeat(14)}`,
    ...measured.flatMap(({ name, costs }) =>
      costs.map(({ connections, server, bare }) =>
        row([
          name,
          `${connections}`,
          ms(server.p50),
          ms(server.p95),
          ms(server.p99),
          rate(server),
          ms(server.cpu[0]),
          ms(server.cpu[1]),
          ms(bare.p50),
          ms(bare.p95),
          rate(bare),
          ms(bare.cpu[0]),
          ms(bare.cpu[1]),
          ratio(server.p50, bare.p50),
          ratio(server.cpu[0], bare.cpu[0]),
        ]),
      ),
    ),
    '',
  ].join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const ms = (value: number | null | undefined): string => (value == null ? '-' : value.toFixed(value < 10 ? 2 : 1));
const rate = ({ requests, seconds }: Run): string => `${Math.round(requests / seconds)}`;
const ratio = (one: number | null | undefined, other: number | null | undefined): string =>
  one == null || other == null ? '-' : `${(one / other).toFixed(2)}`;
