import { z } from 'zod';
import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, openDriver } from '../../../src/platform/graph/graph.ts';
import { generate } from '../generate.ts';
import { hub, readLaw, seedFolder } from '../law.ts';
import { connectTo } from '../load.ts';
import { measureOn, onNeo4j } from '../on-neo4j.ts';
import { generatedOperations } from '../operations.ts';
import { printPart } from '../report.ts';
import type { BenchPart } from './part.ts';

const Count = z.tuple([z.object({ nodes: z.number(), links: z.number() })]);

/** Both headline questions and pages of lists on a generated graph with hubs. */
export const benchGenerated: BenchPart = (run) =>
  onNeo4j({ heap: '2g', pageCache: '1g' }, run.signal, async (neo4j) => {
    const { cases, say, signal, print } = run;
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    await loadSeeds(graph, seedFolder);
    const startedAt = performance.now();
    const seconds = (): number => (performance.now() - startedAt) / 1_000;
    let rows = 0;
    let told = 0;
    const tell = (done: number): void => {
      if (seconds() - told < 5) return;
      told = seconds();
      const left = (seconds() / Math.max(done, 1)) * (cases - done);
      say(
        `${rows} rows written, ${Math.round(rows / seconds())} per second; ${done} of ${cases} cases, ${Math.ceil(left)} s left`,
      );
    };
    // The next sheet is made while the database writes the one before.
    let writing = Promise.resolve();
    for (const sheet of generate(cases, readLaw())) {
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
    const measured = await measureOn(neo4j, run, async (address) => {
      const client = connectTo(address, 1);
      try {
        return await generatedOperations(cases, hubMeasures, client);
      } finally {
        client.close();
      }
    });
    print(printPart({ title: `Generated: ${cases} cases, ${nodes} nodes, ${links} relationships`, measured }));
  });

/** Measures that answer the hub conduct in a decision that cites the hub provision. */
const hubMeasuresText = `MATCH (:Provision {id: '${hub.provision}'})<-[:RESOLVES_TO]-(:Citation)<-[:CITES]-(decision:Decision)
  WITH decision ORDER BY decision.id LIMIT 2000
  MATCH (decision)-[:IMPOSES]->(measure:Measure)-[:RESPONDS_TO]->(:Finding)-[:SUBSUMES]->(:ConductType {id: '${hub.conduct}'})
  RETURN DISTINCT measure.id AS id`;
