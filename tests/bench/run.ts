// What both headline questions cost, on the seeds and on a large generated graph. See docs/bench.md.
//   node tests/bench/run.ts [--cases 100000] [--only seeds|generated|first-answer] [--seconds 5] [--out FILE]
// How well and how fast rings are found in made-up claims. See docs/detection.md.
//   node tests/bench/run.ts --only detection [--patients 500000] [--draws 8] [--seed 1] [--detector product|pairs] [--out FILE]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, openDriver } from '../../src/platform/graph/graph.ts';
import { type BenchNeo4j, type Memory, startBenchNeo4j } from './bench-neo4j.ts';
import { detectors } from './detection/detectors.ts';
import { benchDetection } from './detection/run-detection.ts';
import { generate } from './generate.ts';
import { hub, readLaw, seedFolder } from './law.ts';
import { connectTo } from './load.ts';
import { type Bench, type Measured, measureOperation } from './measure-operation.ts';
import { generatedOperations, type Operation, seedOperations } from './operations.ts';
import { machineLine, printPart } from './report.ts';
import { startServer } from './server.ts';
import { recorder } from './statements.ts';

const Options = z.object({
  cases: z.coerce.number().int().min(1_000).default(100_000),
  only: z.enum(['seeds', 'generated', 'first-answer', 'detection']).optional(),
  patients: z.coerce.number().int().min(2_000).max(4_000_000).default(500_000),
  draws: z.coerce.number().int().min(1).max(100).default(8),
  seed: z.coerce.number().int().min(0).default(1),
  detector: z.enum(['product', 'pairs']).default('product'),
  seconds: z.coerce.number().positive().default(5),
  out: z.string().optional(),
});
const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: text,
    only: text,
    seconds: text,
    patients: text,
    draws: text,
    seed: text,
    detector: text,
    out: text,
  },
});
// `npm run bench -- detection` says the same as `--only detection`.
const options = Options.parse({ ...values, only: values.only ?? positionals[0] });

const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort());
const { signal } = ending;
const say = (line: string): void => console.error(line);
const wanted = (part: NonNullable<typeof options.only>): boolean => options.only === undefined || options.only === part;

const printed: string[] = [];
/** Printed part by part: what was measured before an interruption is not lost. */
const print = (lines: string): void => {
  console.log(lines);
  printed.push(lines);
  if (options.out !== undefined) writeFileSync(options.out, `${printed.join('\n')}\n`);
};

const onNeo4j = async (memory: Memory, work: (neo4j: BenchNeo4j) => Promise<void>): Promise<void> => {
  const neo4j = await startBenchNeo4j(memory, signal);
  try {
    await work(neo4j);
  } finally {
    await neo4j.stop();
  }
};

/** Starts the server and measures what `operationsOn` gives. */
const measureOn = async (
  neo4j: BenchNeo4j,
  operationsOn: (address: string) => Promise<readonly Operation[]>,
): Promise<readonly Measured[]> => {
  const driver = openDriver(neo4j.uri, neo4j.user, neo4j.password);
  const server = await startServer(neo4j);
  try {
    const record = recorder(driver, neo4j.database);
    const bench: Bench = { server, neo4j, driver, record, secondsPerRun: options.seconds, signal, say };
    const measured: Measured[] = [];
    for (const operation of await operationsOn(server.address)) measured.push(await measureOperation(bench, operation));
    return measured;
  } finally {
    await server.stop();
    await driver.close();
  }
};

const benchSeeds = (): Promise<void> =>
  onNeo4j(null, async (neo4j) => {
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    const { nodes, relationships } = await loadSeeds(graph, seedFolder);
    await graph.close();
    const measured = await measureOn(neo4j, async () => seedOperations());
    print(printPart({ title: `Seeds: ${nodes} nodes, ${relationships} relationships`, measured }));
  });

const Count = z.tuple([z.object({ nodes: z.number(), links: z.number() })]);

const benchGenerated = (): Promise<void> =>
  onNeo4j({ heap: '2g', pageCache: '1g' }, async (neo4j) => {
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    await loadSeeds(graph, seedFolder);
    const startedAt = performance.now();
    const seconds = (): number => (performance.now() - startedAt) / 1_000;
    let rows = 0;
    let told = 0;
    const tell = (cases: number): void => {
      if (seconds() - told < 5) return;
      told = seconds();
      const left = (seconds() / Math.max(cases, 1)) * (options.cases - cases);
      say(
        `${rows} rows written, ${Math.round(rows / seconds())} per second; ${cases} of ${options.cases} cases, ${Math.ceil(left)} s left`,
      );
    };
    // The next sheet is made while the database writes the one before.
    let writing = Promise.resolve();
    for (const sheet of generate(options.cases, readLaw())) {
      await writing;
      signal.throwIfAborted();
      tell(sheet.cases);
      rows += sheet.rows;
      writing = sheet.writeTo(graph);
    }
    await writing;
    say(`${rows} rows written in ${Math.round(seconds())} s; the database takes stock.`);
    await graph.administer('CALL db.awaitIndexes(600)');
    await graph.administer('CALL db.prepareForReplanning(120)');
    const hubMeasures = (await graph.administer(hubMeasuresText)).map(({ id }) => z.string().parse(id));
    const [{ nodes, links }] = Count.parse(
      await graph.administer('MATCH () WITH count(*) AS nodes MATCH ()-->() RETURN nodes, count(*) AS links'),
    );
    await graph.close();
    const measured = await measureOn(neo4j, async (address) => {
      const client = connectTo(address, 1);
      try {
        return await generatedOperations(options.cases, hubMeasures, client);
      } finally {
        client.close();
      }
    });
    print(printPart({ title: `Generated: ${options.cases} cases, ${nodes} nodes, ${links} relationships`, measured }));
  });

/** Measures that answer the hub conduct in a decision that cites the hub provision. */
const hubMeasuresText = `MATCH (:Provision {id: '${hub.provision}'})<-[:RESOLVES_TO]-(:Citation)<-[:CITES]-(decision:Decision)
  WITH decision ORDER BY decision.id LIMIT 2000
  MATCH (decision)-[:IMPOSES]->(measure:Measure)-[:RESPONDS_TO]->(:Finding)-[:SUBSUMES]->(:ConductType {id: '${hub.conduct}'})
  RETURN DISTINCT measure.id AS id`;

try {
  print(`Machine: ${machineLine()}\n`);
  if (wanted('seeds')) await benchSeeds();
  if (wanted('generated')) await benchGenerated();
  if (wanted('detection')) {
    const { detector, patients, draws, seed } = options;
    await benchDetection({ detector: detectors[detector], patients, draws, seed, signal, say, print });
  }
  if (wanted('first-answer')) {
    const script = join(import.meta.dirname, 'first-answer.ts');
    print(
      `### From a bare clone\n\n${execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })}`,
    );
  }
} catch (error) {
  if (!signal.aborted) throw error;
  say('Interrupted.');
  process.exitCode = 130;
}
