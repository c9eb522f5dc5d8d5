import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestFindings } from '../../../src/ingest/findings/ingest-findings.ts';
import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, type Graph, openDriver } from '../../../src/platform/graph/graph.ts';
import { forgetFindings } from '../../support/forget-findings.ts';
import { readWritten, writeBare } from '../bare-copy.ts';
import { detectors } from '../detection/detectors.ts';
import { seedFolder } from '../law.ts';
import { madeUpClaims } from '../made-up-claims.ts';
import { median } from '../median.ts';
import { onNeo4j } from '../on-neo4j.ts';
import type { BenchPart } from './part.ts';

const rounds = 3;
const keeping = { recordedOn: '2026-01-01', expiresOn: '2026-07-01' };

/** As little as any Neo4j of ours gets. */
const heap = '512m';

/**
 * The groups of made-up claims, taken into the graph: where there is none, the same again, every second of them in place
 * of all, and all again; beside them the same nodes and ties, with nothing but UNWIND and CREATE. Medians of three rounds.
 */
export const benchFindings: BenchPart = async ({ patients, seed, signal, say, print }) => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-bench-'));
  try {
    const { file, claims } = await madeUpClaims(folder, { patients, seed }, signal);
    const { bringIn, detect } = detectors.product;
    await bringIn?.([file], folder, signal);
    const [all, half] = [join(folder, 'all'), join(folder, 'half')];
    await detect(file, folder, all, signal);
    everySecond(all, half);
    say(`findings: ${claims} claims searched`);
    await onNeo4j({ heap, pageCache: '1g' }, signal, async (neo4j) => {
      const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
      try {
        await loadSeeds(graph, seedFolder);
        const runs: Round[] = [];
        for (let round = 1; round <= rounds; round++) {
          runs.push(await oneRound(graph, all, half, signal));
          say(`findings, round ${round} of ${rounds}`);
        }
        print(findingsTable(claims, runs));
      } finally {
        await graph.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const everySecond = (all: string, half: string): void => {
  cpSync(all, half, { recursive: true });
  for (const name of ['groups.jsonl', 'explained.jsonl']) {
    const lines = readFileSync(join(all, name), 'utf8').split('\n');
    writeFileSync(join(half, name), lines.filter((_, at) => at % 2 === 0).join('\n'));
  }
};

/** Seconds from the start: until the first row is written, until all are, just before readers see the run, until the run before is gone. */
interface Taken {
  readonly settlements: number;
  readonly read: number;
  readonly staged: number;
  readonly done: number;
}

type Round = Readonly<Record<'first' | 'again' | 'half' | 'all', Taken>> & {
  /** Seconds for the same rows, bare. */
  readonly bare: number;
};

const oneRound = async (graph: Graph, all: string, half: string, signal: AbortSignal): Promise<Round> => {
  const takeIn = async (folder: string): Promise<Taken> => {
    const begun = performance.now();
    const now = (): number => (performance.now() - begun) / 1_000;
    let [read, staged] = [Number.NaN, Number.NaN];
    const tell = (done: number, of: number, what: string): void => {
      if (what === 'rows' && done === 0) read = now();
      if (what === 'rows' && done === of) staged = now();
    };
    const { settlements } = await ingestFindings(graph, folder, keeping, { signal, tell });
    return { settlements, read, staged, done: now() };
  };
  const first = await takeIn(all);
  const taken = { first, again: await takeIn(all), half: await takeIn(half), all: await takeIn(all) };
  const rows = await readWritten(graph, 'MATCH (node:DetectedRing|ClaimParty|Settlement)');
  const bare = await writeBare(graph, rows);
  await forgetFindings(graph);
  return { ...taken, bare };
};

const findingsTable = (claims: number, runs: readonly Round[]): string => {
  const names = {
    first: 'into a graph without findings',
    again: 'the same again',
    half: 'every second group in their place',
    all: 'all in place of these',
  } as const;
  const line = (which: keyof typeof names): string => {
    const of = (take: (taken: Taken) => number): number => median(runs.map((run) => take(run[which])));
    const cells = [of(({ settlements }) => settlements), of(({ read }) => read), of(({ staged }) => staged)];
    const told = cells.map((cell) => (Number.isNaN(cell) ? '–' : cell >= 1_000 ? String(cell) : cell.toFixed(1)));
    return `| ${[names[which], ...told, of(({ done }) => done).toFixed(1)].join(' | ')} |`;
  };
  const writing = median(runs.map(({ first: { staged, read } }) => staged - read));
  const bare = median(runs.map((run) => run.bare));
  return [
    `### Findings of ${claims} settlements into the graph, a Neo4j with ${heap} of heap, medians of ${rounds} rounds\n`,
    '| | settlements cited | seconds until the first row | until all rows are written | until the run before is gone |',
    '|---|---:|---:|---:|---:|',
    ...(['first', 'again', 'half', 'all'] as const).map(line),
    '',
    `Writing into a graph without findings takes ${writing.toFixed(1)} s; UNWIND … CREATE of the same nodes and ties ${bare.toFixed(1)} s; ratio ${(writing / bare).toFixed(2)}.`,
    '',
  ].join('\n');
};
