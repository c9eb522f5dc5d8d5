import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findLawFiles } from '../../../src/ingest/law/find-law-files.ts';
import { ingestLaws } from '../../../src/ingest/law/ingest-laws.ts';
import { startSummary } from '../../../src/ingest/law/summary.ts';
import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, type Graph, openDriver } from '../../../src/platform/graph/graph.ts';
import { findInLaw } from '../../../src/reasoning/citation/find-in-law.ts';
import { parseLaw } from '../../../src/reasoning/law-text/parse-law.ts';
import { readWritten, writeBare } from '../bare-copy.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { seedFolder } from '../law.ts';
import { median } from '../median.ts';
import { onNeo4j } from '../on-neo4j.ts';
import { cpuSecondsOf } from '../process-cpu.ts';
import { realLaws, writeRenumbered } from '../renumbered-laws.ts';
import type { BenchPart } from './part.ts';

/** Parsing, writing, writing again, and memory of the ingest of laws, each beside something bare in the same run. */
export const benchIngest: BenchPart = async (run) => {
  const texts = realLaws().map(({ text }) => text);
  if (texts.length === 0) {
    run.print('### Ingest of laws\n\nNot measured: the law texts do not lie beside the project.\n');
    return;
  }
  run.print(`### Ingest of laws\n\n${parsing(texts)}\n${growth()}`);
  const folder = mkdtempSync(join(tmpdir(), 'yiju-bench-laws-'));
  try {
    // As the database of `npm run ingest`, and as that of a server: both run what the same code says.
    for (const isBrief of [true, false])
      await onNeo4j({ heap: '2g', pageCache: '1g', isBrief }, run.signal, async (neo4j) => {
        const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
        run.print(isBrief ? 'Into the database of a command:\n' : 'Into the database of a server:\n');
        try {
          await loadSeeds(graph, seedFolder);
          await writing(graph, join(folder, isBrief ? 'brief' : 'serving'), neo4j.pid, run);
        } finally {
          await graph.close();
        }
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const parse = (text: string): unknown => findInLaw(parseLaw(text), { thisWork: 'bench', works: new Map() });
const bare = /第[〇零一二三四五六七八九十百千\d]+[条款项]|《[^》]*》/gu;

const parsing = (texts: readonly string[]): string => {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speed = (work: (text: string) => unknown): number => megabytes / cpuSeconds(() => texts.forEach(work));
  const rounds = Array.from({ length: 50 }, () => [speed(parse), speed((text) => text.match(bare)?.length)] as const);
  const warm = rounds.slice(20);
  const [parsed, scanned] = [median(warm.map(([one]) => one)), median(warm.map(([, other]) => other))];
  return `Structure and citations: ${parsed.toFixed(1)} MB of text per second of CPU (best of ${warm.length} rounds ${Math.max(...warm.map(([one]) => one)).toFixed(1)}); a bare regular expression over the same texts: ${scanned.toFixed(0)}.\n`;
};

/** Twice the text may take twice the time, not four times. */
const growth = (): string => {
  const rows = Object.entries(hostileTexts).map(([name, make]) => {
    const [half, whole] = [make(200_000), make(400_000)].map((text) =>
      median(Array.from({ length: 3 }, () => cpuSeconds(() => parse(text)))),
    );
    return { name, factor: (whole ?? 0) / Math.max(half ?? 0, 0.002) };
  });
  const worst = rows.toSorted((a, b) => b.factor - a.factor)[0];
  return `Hostile texts (${rows.length}): twice the text takes at most ${worst?.factor.toFixed(1)} times the time (${worst?.name}).\n`;
};

const collect = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Of so many works the rows are written again, bare. */
const copiedWorks = 240;

/** What ingest wrote for some works. */
const rowsOfWorks = (
  works: readonly string[],
): string => `MATCH (work:LegalWork) WHERE work.id IN ${JSON.stringify(works)}
    MATCH (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
    OPTIONAL MATCH (version)-[:CITES]->(citation:Citation)
    MATCH (provision)-[:FOUND_IN]->(passage:Passage)-[:IN_DOCUMENT]->(document:SourceDocument)
    UNWIND [work, provision, version, citation, passage, document] AS node
    WITH DISTINCT node WHERE node IS NOT NULL`;

const writing = async (
  graph: Graph,
  folder: string,
  database: number,
  { cases, say, print, signal }: Parameters<BenchPart>[0],
) => {
  const warm = writeRenumbered(join(folder, 'warm'), cases / 2, 1_001);
  writeRenumbered(join(folder, 'laws'), cases * 1.5);
  const ingest = async (name: string, heapAt: readonly number[] = []) => {
    const summary = startSummary();
    const heaps: number[] = [];
    const works: string[] = [];
    const begun = performance.now();
    let paused = 0;
    let files = 0;
    const options = { isDryRun: false, grade: 'E', filesFolder: join(folder, 'files'), signal } as const;
    for await (const report of ingestLaws(graph, findLawFiles([join(folder, name)]), options)) {
      summary.add(report);
      files++;
      if (report.work !== null && works.length < copiedWorks) works.push(report.work);
      if (heapAt.includes(files)) {
        const at = performance.now();
        heaps.push(collect());
        paused += performance.now() - at;
      }
      if (files % 100 === 0) say(`${files} files, ${summary.provisions} provisions`);
    }
    return {
      provisions: summary.provisions,
      files,
      heaps,
      works,
      seconds: (performance.now() - begun - paused) / 1_000,
    };
  };
  // The same texts under other titles, so that statements are planned and code is compiled: after a tenth of them Java
  // still spends more on compiling than on writing.
  const warmed = await ingest('warm');
  await graph.administer('CALL db.awaitIndexes(600)');
  say(`${warm.length} files to warm up.`);
  const before = loadavg()[0];
  const all = findLawFiles([join(folder, 'laws')]).length;
  const usedBefore = cpuSecondsOf(database);
  const first = await ingest('laws', [Math.round(all / 5), all]);
  await graph.administer('CALL db.awaitIndexes(600)');
  const used = ((cpuSecondsOf(database) ?? Number.NaN) - (usedBefore ?? Number.NaN)) / first.provisions;
  const again = await ingest('laws');
  // Planned and compiled before the clock starts, as the ingest was.
  await writeBare(graph, await readWritten(graph, rowsOfWorks(warmed.works.slice(0, copiedWorks / 4))));
  const rows = await readWritten(graph, rowsOfWorks(first.works));
  const copied = rows
    .filter(([text]) => text.includes(':ProvisionVersion) SET'))
    .reduce((sum, [, some]) => sum + some.length, 0);
  const rate = first.provisions / first.seconds;
  const bareBefore = cpuSecondsOf(database);
  const bareRate = copied / (await writeBare(graph, rows));
  const bareUsed = ((cpuSecondsOf(database) ?? Number.NaN) - (bareBefore ?? Number.NaN)) / copied;
  const [early = 0, late = 0] = first.heaps;
  const perFile = ((late - early) * 1e3) / (all - Math.round(all / 5));
  print(
    [
      `${first.provisions} provisions in ${first.files} files, ${first.seconds.toFixed(1)} s from file to graph with their citations, load before ${before?.toFixed(1)}:`,
      `${Math.round(rate)} provisions per second; bare UNWIND … CREATE of the same rows (${copied} provisions): ${Math.round(bareRate)}; ratio ${(rate / bareRate).toFixed(2)}.`,
      `CPU of the database for a provision: ${(used * 1e3).toFixed(2)} ms, bare ${(bareUsed * 1e3).toFixed(2)} ms.`,
      `The same files again: ${again.seconds.toFixed(2)} s, ${Math.round(first.seconds / again.seconds)} times faster.`,
      `Memory after collection: ${early.toFixed(0)} MB after a fifth of the files, ${late.toFixed(0)} MB after all (${perFile.toFixed(1)} kB a file).\n`,
    ].join('\n'),
  );
};
