import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReport } from '../../src/ingest/law/report.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { contentOf } from '../support/graph-content.ts';
import { forgetTexts, ingestLines } from '../support/ingested-laws.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// Made-up laws in two versions: paragraphs and items that moved within their article, or with it.

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = await seededGraph();
  folder = mkdtempSync(join(tmpdir(), 'yiju-moved-'));
});

afterAll(async () => {
  await forgetTexts(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ingest = (name: string, ...lines: readonly string[]): Promise<FileReport | undefined> =>
  ingestLines(graph, folder, name, lines);

const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
  const { data, errors } = await runOperation(graph, query, variables);
  expect(errors).toEqual([]);
  return data;
};

const head = (title: string, ...events: readonly string[]): readonly string[] => [
  `# ${title}`,
  ...events,
  '<!-- INFO END -->',
];
const ponds = '池塘的水每季度更换，水质应当清洁，不得投放药剂。';
const benches = '长椅由管理处登记编号，损坏的应当在十日内修理。';
const duties = (...items: readonly string[]): readonly string[] =>
  items.map((item, at) => `（${'一二三四'.charAt(at)}）${item}`);
const [feed, water, prune] = ['春季施肥和松土；', '夏季浇水和除虫；', '秋季修剪枝条。'];
const earlier = [
  ...head('试验苗木规定', '2001年5月1日 试验园林局令第50号公布'),
  '第一条 苗木养护包括下列工作：',
  ...duties(feed, water, prune),
  `第二条 ${ponds}`,
  `${benches}`,
  '第三条 本规定自2001年6月1日起施行。',
];
// The first item is gone, so that the number of the third one is; an article is put in before the second one.
const later = [
  ...head(
    '试验苗木规定',
    '2001年5月1日 试验园林局令第50号公布',
    '2005年4月1日 试验园林局令第51号修订',
    '2005年7月1日 施行',
  ),
  '第一条 苗木养护包括下列工作：',
  ...duties(water, prune),
  '第二条 猫狗须系绳，粪便由主人清理。',
  `第三条 ${ponds}`,
  `${benches}`,
  '第四条 本规定自2005年7月1日起施行。',
];

test('parts that moved are recorded with the article that they moved with, and with what caused it', async () => {
  await ingest('saplings-old.md', ...earlier);
  const report = await ingest('saplings-new(2005-04-01).md', ...later);

  expect(report).toMatchObject({ renumbered: 5, unsettled: [expect.stringContaining('arts. 3 > 4')] });
  const work = valueAt(
    await ask('{ legalWork(alias: "试验苗木规定") { changes { kind effectiveOn note } } }', {}),
    'legalWork',
  );
  expect(valuesAt(work, 'changes')).toContainEqual({
    kind: 'RENUMBER',
    effectiveOn: '2005-07-01',
    note: 'Found by comparing the two texts: arts. 1(1)(2) > 1(1)(1), 1(1)(3) > 1(1)(2), 2 > 3. Caused by the amendment of 2005-04-01.',
  });
});

test('they lead from the old number to the new one on the day, with the lines of both wordings', async () => {
  const query = `query ($citation: String!, $on: Date!) { provision(citation: $citation, asOf: $on) { provision {
    renumberedTo { eId } inForce { outcome reason movedTo { provision { eId } on mark } } } } }`;
  const on = (citation: string, day: string): Promise<unknown> => ask(query, { citation, on: day });

  expect(await on('试验苗木规定第一条第三项', '2005-06-30')).toMatchObject({
    provision: { provision: { inForce: { reason: 'IN_FORCE', movedTo: [] } } },
  });
  expect(await on('试验苗木规定第一条第三项', '2005-07-01')).toMatchObject({
    provision: {
      provision: {
        renumberedTo: [{ eId: 'art_1__para_1__item_2' }],
        inForce: { outcome: 'FALSE', reason: 'RENUMBERED', movedTo: [{ on: '2005-07-01', mark: 'INFERRED' }] },
      },
    },
  });
  // Not the article as well, which says less.
  expect(await on('试验苗木规定第二条第二款', '2005-07-01')).toMatchObject({
    provision: {
      provision: { inForce: { reason: 'RENUMBERED', movedTo: [{ provision: { eId: 'art_3__para_2' } }] } },
    },
  });
  const [link] = await graph.administer(
    "MATCH (:Provision)-[link:RENUMBERED_TO]->(to:Provision) WHERE to.id ENDS WITH '#art_3__para_2' AND to.id STARTS WITH '试验苗木规定' RETURN link.sources AS sources",
  );
  expect(link?.['sources']).toEqual([expect.stringMatching(/#art_2$/u), expect.stringMatching(/#art_3$/u)]);
});

test('a citation of the old number names the new one', async () => {
  const citations = valuesAt(
    await ask(
      `{ resolveCitations(text: "依《试验苗木规定》第一条第三项、第二条第二款处理", asOf: "2006-01-01") {
        raw status candidates { provision { eId } } } }`,
      {},
    ),
    'resolveCitations',
  );

  expect(citations).toMatchObject([
    {
      status: 'RENUMBERED',
      candidates: [
        { provision: null },
        { provision: { eId: 'art_1__para_1__item_2' } },
        { provision: { eId: 'art_3__para_2' } },
      ],
    },
  ]);
});

test('they are counted with what the day touches: the citation of an item that moved', async () => {
  await ingest(
    'sapling-notice.md',
    ...head('试验苗木通告', '2003年5月1日 试验园林局令第52号公布'),
    '第一条 依照《试验苗木规定》第一条第三项修剪枝条。',
    '第二条 本通告自2003年6月1日起施行。',
  );

  expect(
    await ask(
      `{ versionImpact(work: "试验苗木规定", on: "2005-07-01") { impact {
        counts { renumberedProvisions citations } citations { edges { node { raw } } } } } }`,
      {},
    ),
  ).toMatchObject({
    versionImpact: {
      impact: {
        counts: { renumberedProvisions: 5, citations: 1 },
        citations: { edges: [{ node: { raw: '《试验苗木规定》第一条第三项' } }] },
      },
    },
  });
});

test('they are compared as before, and recorded only once', async () => {
  const { data } = await runOperation(
    graph,
    `{ compareVersions(work: "试验苗木规定", from: "2005-06-30", to: "2005-07-01") { comparison {
      counts { renumbered inserted textNotOnFile } } } }`,
    {},
  );
  expect(valueAt(data, 'compareVersions.comparison.counts')).toEqual({
    renumbered: 2,
    inserted: 1,
    textNotOnFile: 0,
  });

  const known = await contentOf(graph);
  await graph.administer("MATCH (file:IngestedFile) SET file.parser = 'earlier'");
  await ingest('saplings-new(2005-04-01).md', ...later);
  await ingest('saplings-old.md', ...earlier);
  const links = (content: readonly string[]): readonly string[] =>
    content.filter((line) => line.includes('RENUMBERED_TO'));
  expect(links(await contentOf(graph))).toEqual(links(known));
});
