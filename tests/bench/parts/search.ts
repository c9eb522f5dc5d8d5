import { deriveSearchOfWorks } from '../../../src/ingest/search/derive-search.cypher.ts';
import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, type Graph, openDriver } from '../../../src/platform/graph/graph.ts';
import { seedFolder } from '../law.ts';
import { copiedLibrary, provisionsInAll, provisionsPerWork, rareIssuer, rareRegion } from '../library.ts';
import { measureOn, onNeo4j } from '../on-neo4j.ts';
import type { Operation } from '../operations.ts';
import { printPart } from '../report.ts';
import type { BenchPart, BenchRun } from './part.ts';

/** The search at 150,000 provisions: without a filter, with each, and with one that leaves one work in fifteen hundred. */
export const benchSearch: BenchPart = (run) =>
  onNeo4j({ heap: '2g', pageCache: '1g' }, run.signal, async (neo4j) => {
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    await loadSeeds(graph, seedFolder);
    const { source, seconds } = await writeLibrary(graph, run);
    await graph.administer('CALL db.awaitIndexes(600)');
    await graph.administer('CALL db.prepareForReplanning(120)');
    await graph.close();
    const measured = await measureOn(neo4j, run, async () => searches);
    const title = `Search: ${provisionsInAll} provisions of ${provisionsInAll / provisionsPerWork} works, texts from ${source}, written in ${seconds} s`;
    run.print(printPart({ title, measured }));
  });

const createProvisions = `
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  CREATE (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  SET provision = row.provision, version = row.version`;

const createWorks = `
  UNWIND $rows AS row
  MATCH (type:DocumentType {id: row.rank})
  CREATE (work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(type)
  SET work = row.work`;

const worksAtOnce = 20;

const writeLibrary = async (
  graph: Graph,
  { say, signal }: BenchRun,
): Promise<{ readonly source: string; readonly seconds: number }> => {
  const { source, works } = copiedLibrary();
  const startedAt = performance.now();
  const seconds = (): number => Math.round((performance.now() - startedAt) / 1_000);
  for (let at = 0; at < works.length; at += worksAtOnce) {
    signal.throwIfAborted();
    const some = works.slice(at, at + worksAtOnce);
    await graph.write(async (writer) => {
      await writer.run(createWorks, { rows: some.map(({ work, rank }) => ({ work, rank })) });
      await writer.run(createProvisions, { rows: some.flatMap(({ provisions }) => provisions()) });
      await writer.write(deriveSearchOfWorks, { works: some.map(({ work }) => work.id) });
    });
    if (at % 200 === 0) {
      const left = Math.ceil((seconds() / (at + worksAtOnce)) * (works.length - at - worksAtOnce));
      say(`${(at + worksAtOnce) * provisionsPerWork} of ${provisionsInAll} provisions, ${left} s left`);
    }
  }
  return { source, seconds: seconds() };
};

const queries = [
  '挂床住院',
  '串换',
  '罚款',
  '骗取',
  '法定代表人',
  '责令改正',
  '行政处罚 听证',
  '没收违法所得',
  '参保人员',
  'forged records',
];

const page = `query Search($query: String!, $kinds: [SearchKind!], $inForceOnly: Boolean, $rank: String, $issuer: String, $region: String) {
  search(query: $query, kinds: $kinds, inForceOnly: $inForceOnly, rank: $rank, issuer: $issuer, region: $region, asOf: "2024-01-01") {
    totalCount isCapped widened { term to }
    edges { cursor score label standing { isInForce wording } fragments { field text marks { start end } } node { __typename } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const searching = (name: string, filter: Readonly<Record<string, unknown>>): Operation => ({
  name: `search, ${name}`,
  query: page,
  variables: queries.map((query) => ({ query, ...filter })),
});

const searches: readonly Operation[] = [
  searching('no filter', {}),
  searching('provisions only', { kinds: ['PROVISION'] }),
  searching('rank LAW', { rank: 'LAW' }),
  searching('issuer of one work', { issuer: rareIssuer }),
  searching('region of one work', { region: rareRegion }),
  searching('in force', { inForceOnly: true }),
  searching('all filters', { kinds: ['PROVISION'], rank: 'LAW', region: '000000', inForceOnly: true }),
  {
    name: 'search, a citation',
    query: page,
    variables: ['社会保险法第八十八条', 'R735 38(3)', '医保发〔2021〕35号'].map((query) => ({ query })),
  },
];
