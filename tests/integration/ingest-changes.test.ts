import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/ingest/law/report.ts';
import { startSummary } from '../../src/ingest/law/summary.ts';
import { loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { contentOf } from '../support/graph-content.ts';
import { ingestPaths } from '../support/ingest-paths.ts';
import { forgetTexts, ingestLines, loadAgain, withoutDay } from '../support/ingested-laws.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph, seedFolder } from '../support/seeded-graph.ts';

// Made-up laws: one in two versions with moved articles, one that repeals others, one that ends by its own term.

let graph: Graph;
let folder: string;
let before: readonly string[];

beforeAll(async () => {
  graph = await seededGraph();
  before = await contentOf(graph);
  folder = mkdtempSync(join(tmpdir(), 'yiju-changes-'));
});

afterAll(async () => {
  await forgetTexts(graph);
  await graph.administer('MATCH (node:Seeded) WHERE node.isIngested REMOVE node.isIngested');
  await loadAgain(graph);
  expect(withoutDay(await contentOf(graph))).toEqual(withoutDay(before));
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ingest = (name: string, ...lines: readonly string[]): Promise<FileReport | undefined> =>
  ingestLines(graph, folder, name, lines);

const ask = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const { data, errors } = await runOperation(graph, query, variables);
  expect(errors).toEqual([]);
  return data;
};

const inForce = async (work: string, on: string): Promise<unknown> =>
  valueAt(
    await ask(
      `query ($work: String!, $on: Date!) { inForce(work: $work, on: $on) { standing {
        outcome reason until change { key kind mark causedBy { title } sources { locator document { grade } } } } } }`,
      { work, on },
    ),
    'inForce.standing',
  );

const trees = '公园里的树木每年春季修剪一次，由养护单位负责。';
const ponds = '池塘的水每季度更换，水质应当清洁，不得投放药剂。';
const benches = '长椅由管理处登记编号，损坏的应当在十日内修理。';
const head = (title: string, ...events: readonly string[]): readonly string[] => [
  `# ${title}`,
  ...events,
  '<!-- INFO END -->',
];

const first = [
  ...head('试验公园条例', '2001年5月1日 试验园林局令第9号公布'),
  `第一条 ${trees}`,
  `第二条 ${ponds}`,
  `第三条 ${benches}`,
  '第四条 本条例自2001年6月1日起施行。',
];
const second = [
  ...head(
    '试验公园条例',
    '2001年5月1日 试验园林局令第9号公布',
    '2005年4月1日 试验园林局令第20号修订',
    '2005年7月1日 施行',
  ),
  `第一条 ${trees.replace('春季', '秋季')}`,
  '第二条 猫狗须系绳，粪便由主人清理。',
  `第三条 ${ponds}`,
  `第四条 ${benches}`,
  '第五条 本条例自2005年7月1日起施行。',
];

describe('a second version of a law', () => {
  test('records the revision with its days, and the articles that moved', async () => {
    await ingest('first.md', ...first);
    await ingest('second(2005-04-01).md', ...second);

    const work = valueAt(
      await ask('{ legalWork(alias: "试验公园条例") { changes { kind adoptedOn effectiveOn mark } } }', {}),
      'legalWork',
    );
    expect(valuesAt(work, 'changes')).toEqual(
      expect.arrayContaining([
        { kind: 'REVISE', adoptedOn: '2005-04-01', effectiveOn: '2005-07-01', mark: 'VERIFIED' },
        { kind: 'RENUMBER', adoptedOn: null, effectiveOn: '2005-07-01', mark: 'INFERRED' },
      ]),
    );
  });

  test('leads from the old number to the new one', async () => {
    const query = `query ($citation: String!, $on: Date!) { provision(citation: $citation, asOf: $on) { provision {
      renumberedTo { eId } inForce { outcome reason movedTo { provision { eId } on mark } } } } }`;

    expect(await ask(query, { citation: '试验公园条例第二条', on: '2005-07-01' })).toMatchObject({
      provision: {
        provision: {
          renumberedTo: [{ eId: 'art_3' }],
          // The number holds another rule now.
          inForce: {
            outcome: 'TRUE',
            reason: 'IN_FORCE',
            movedTo: [{ provision: { eId: 'art_3' }, on: '2005-07-01', mark: 'INFERRED' }],
          },
        },
      },
    });
  });

  test('is compared with the first article by article, inside sentences', async () => {
    const { data } = await runOperation(
      graph,
      `{ compareVersions(work: "试验公园条例", from: "2005-06-30", to: "2005-07-01") { comparison {
        counts { unchanged changed inserted deleted renumbered textNotOnFile }
        articles(statuses: [CHANGED]) { edges { node { comparedBy units(onlyChanged: true) { marked } } } } } } }`,
      {},
    );

    expect(valueAt(data, 'compareVersions.comparison')).toMatchObject({
      counts: { unchanged: 0, changed: 1, inserted: 1, deleted: 0, renumbered: 3, textNotOnFile: 0 },
      articles: {
        edges: [
          {
            node: {
              comparedBy: 'TEXT',
              units: [{ marked: '公园里的树木每年[-春-]{+秋+}季修剪一次，由养护单位负责。' }],
            },
          },
        ],
      },
    });
  });

  test('touches nothing a second time, and outlives a reload of the seeds', async () => {
    const known = await contentOf(graph);
    await ingest('second(2005-04-01).md', ...second);
    expect(await contentOf(graph)).toEqual(known);

    await loadAgain(graph);
    expect(withoutDay(await contentOf(graph))).toEqual(withoutDay(known));
  });
});

describe('a law whose closing article repeals another', () => {
  test('ends it, with the article that says so as its source', async () => {
    await ingest(
      'third.md',
      ...head('试验公园和绿地条例', '2010年5月1日 试验园林局令第30号公布'),
      '第一条 绿地对所有人开放。',
      '第二条 本条例自2010年6月1日起施行。《试验公园条例》同时废止。《试验水池办法》自2010年9月1日起废止。',
    );

    expect(await inForce('试验公园条例', '2010-05-31')).toMatchObject({ outcome: 'TRUE', until: '2010-06-01' });
    expect(await inForce('试验公园条例', '2010-06-01')).toMatchObject({
      outcome: 'FALSE',
      reason: 'REPEALED',
      change: { mark: 'VERIFIED', causedBy: [{ title: '试验公园和绿地条例' }], sources: [{ locator: 'art. 2' }] },
    });
  });

  test('and no wording outlives it', async () => {
    const { data } = await runOperation(
      graph,
      '{ provision(citation: "试验公园条例第一条", asOf: "2011-01-01") { provision { version { validTo } inForce { reason } } } }',
      {},
    );

    expect(valueAt(data, 'provision.provision')).toEqual({ version: null, inForce: { reason: 'WORK_NOT_IN_FORCE' } });
  });

  test('waits for a work that comes in later', async () => {
    await ingest(
      'pool.md',
      ...head('试验水池办法', '2003年5月1日 试验园林局令第15号公布'),
      '第一条 水池夏季开放。',
      '第二条 本办法自2003年6月1日起施行。',
    );

    expect(await inForce('试验水池办法', '2010-08-31')).toMatchObject({ outcome: 'TRUE', until: '2010-09-01' });
    expect(await inForce('试验水池办法', '2010-09-01')).toMatchObject({
      outcome: 'FALSE',
      reason: 'REPEALED',
      change: { causedBy: [{ title: '试验公园和绿地条例' }] },
    });
  });
});

test('a law about the same subject that repeals another takes its place', async () => {
  await ingest(
    'lawn-rules.md',
    ...head('试验草坪管理办法', '2001年5月1日 试验园林局令第10号公布'),
    '第一条 草坪每月修剪。',
    '第二条 本办法自2001年6月1日起施行。',
  );
  await ingest(
    'lawn-law.md',
    ...head('试验草坪管理条例', '2011年5月1日 试验园林局令第35号公布'),
    '第一条 草坪每周修剪。',
    '第二条 本条例自2011年6月1日起施行。《试验草坪管理办法》同时废止。',
  );

  expect(await inForce('试验草坪管理办法', '2011-06-01')).toMatchObject({
    outcome: 'FALSE',
    reason: 'REPLACED',
    change: { kind: 'REPLACE', mark: 'VERIFIED', causedBy: [{ title: '试验草坪管理条例' }] },
  });
});

test('a repeal of a name that several works bear ends none of them, and the report says so', async () => {
  for (const [year, number] of [
    [1999, 6],
    [2002, 11],
  ] as const)
    await ingest(
      `bridge-${year}.md`,
      ...head('试验园桥规定', `${year}年5月1日 试验园林局令第${number}号公布`),
      '第一条 园桥每年刷漆。',
      `第二条 本规定自${year}年6月1日起施行。`,
    );
  const report = await ingest(
    'path.md',
    ...head('试验园路规定', '2012年5月1日 试验园林局令第41号公布'),
    '第一条 园路每日清扫。',
    '第二条 本规定自2012年6月1日起施行。《试验园桥规定》同时废止。',
  );

  expect(report?.unsettled).toEqual([
    'Article 2 (line 9) repeals "试验园桥规定", a name that several works bear: 试验园桥规定/1999-05-01, 试验园桥规定/2002-05-01. None of them was ended.',
  ]);
  const summary = startSummary();
  if (report !== undefined) summary.add(report);
  expect(summary.lines(false)).toContain(`not settled: ${join(folder, 'path.md')}: ${report?.unsettled[0] ?? ''}`);
  expect(summary.lines(false)).toContain('0 changes told: amendments, repeals, terms and renumberings');
});

test('an older text that comes in later moves the first day of its work back, also over a reload of the seeds', async () => {
  const text = (year: number, more: readonly string[]): readonly string[] => [
    ...head('试验花坛规定', '2003年5月1日 试验园林局令第14号公布', ...more),
    `第一条 花坛在${year}年换土。`,
    `第二条 本规定自${year}年6月1日起施行。`,
  ];
  await ingest('bed-2008.md', ...text(2008, ['2008年5月1日 试验园林局令第28号修订']));
  expect(await inForce('试验花坛规定', '2004-01-01')).not.toMatchObject({ outcome: 'TRUE' });

  const report = await ingest('bed-2003.md', ...text(2003, []));

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', validFrom: '2003-06-01' });
  expect(await inForce('试验花坛规定', '2003-06-01')).toMatchObject({ outcome: 'TRUE' });
  await loadAgain(graph);
  expect(await inForce('试验花坛规定', '2003-06-01')).toMatchObject({ outcome: 'TRUE' });
});

test('a text that tells no first day goes in with the one that is stated, marked as such', async () => {
  const lines = [
    ...head('试验苗圃规定', '2013年4月1日 试验园林局令第43号公布'),
    '第一条 苗圃每日浇水。',
    '第二条 本规定由试验园林局解释。',
  ];
  expect(await ingest('nursery.md', ...lines)).toMatchObject({
    outcome: 'REFUSED',
    reason: expect.stringContaining('--effective-from'),
  });

  const options = {
    isDryRun: false,
    grade: 'E',
    filesFolder: join(folder, 'files'),
    effectiveFrom: '2013-05-01',
  } as const;
  const [report] = await ingestPaths(graph, [join(folder, 'nursery.md')], options);

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', validFrom: '2013-05-01', validFromToldBy: 'STATED' });
  expect(
    valueAt(
      await ask(
        '{ provision(citation: "试验苗圃规定第一条", asOf: "2013-05-01") { provision { version { mark } } } }',
        {},
      ),
      'provision.provision.version.mark',
    ),
  ).toBe('SECONDARY');
});

test('what the search needs is derived anew when only its statements have changed', async () => {
  const tokens = async (): Promise<unknown> =>
    graph.administer("MATCH (work:LegalWork {id: 'npcsc-35/2010-10-28'}) RETURN work.searchTokens AS tokens");
  const known = await tokens();
  await graph.administer("MATCH (work:LegalWork {id: 'npcsc-35/2010-10-28'}) SET work.searchTokens = ['old']");
  await graph.administer("MATCH (dataset:Dataset {id: 'seeds'}) SET dataset.derivedBy = 'earlier'");

  expect(await loadSeeds(graph, seedFolder)).toMatchObject({ loaded: false });

  expect(await tokens()).toEqual(known);
});

test('a work ends by the term that its closing article sets; years are computed and marked so', async () => {
  await ingest(
    'term.md',
    ...head('试验长椅规定', '2012年4月1日 试验园林局令第40号公布'),
    '第一条 长椅涂成绿色。',
    '第二条 本规定自2012年5月1日起施行，有效期五年。',
  );

  expect(await inForce('试验长椅规定', '2017-04-30')).toMatchObject({ outcome: 'TRUE', until: '2017-05-01' });
  expect(await inForce('试验长椅规定', '2017-05-01')).toMatchObject({
    outcome: 'FALSE',
    reason: 'EXPIRED',
    change: { kind: 'EXPIRE', mark: 'INFERRED' },
  });
});

test('what the seeds say of a repeal is not written again, and their end stays', async () => {
  const changes = async (): Promise<unknown> =>
    ask('{ legalWork(alias: "执业医师法") { validTo changes { key kind mark } } }', {});
  const known = await changes();

  await ingest(
    'physicians.md',
    ...head('中华人民共和国医师法', '2021年8月20日 试验通过'),
    '第六十七条 本法自2022年3月1日起施行。《中华人民共和国执业医师法》同时废止。',
  );

  expect(await changes()).toEqual(known);
});
