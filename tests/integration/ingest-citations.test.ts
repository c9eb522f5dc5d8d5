import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/ingest/law/report.ts';
import { startSummary } from '../../src/ingest/law/summary.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { contentOf } from '../support/graph-content.ts';
import { ingestPaths } from '../support/ingest-paths.ts';
import { forgetTexts, loadAgain, withoutDay } from '../support/ingested-laws.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;
let folder: string;
let before: readonly string[];

beforeAll(async () => {
  graph = await seededGraph();
  before = await contentOf(graph);
  folder = mkdtempSync(join(tmpdir(), 'yiju-citations-'));
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await forgetTexts(graph);
  await loadAgain(graph);
  expect(withoutDay(await contentOf(graph))).toEqual(withoutDay(before));
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ingest = async (name: string, content: string): Promise<FileReport> => {
  writeFileSync(join(folder, name), content);
  const options = { isDryRun: false, grade: 'E', filesFolder: join(folder, 'files') } as const;
  const [report] = await ingestPaths(graph, [join(folder, name)], options);
  if (report === undefined) throw new Error(`"${name}" was not reported.`);
  return report;
};

const garden = `# 试验园林条例

2023年5月1日 试验园林局令第9号公布

<!-- INFO END -->

第一条 本条例所称苗木，依照《试验苗木管理办法》（以下简称苗木办法）第二条第二款的规定确定。

第二条 修剪树木，应当遵守下列规定：

（一）符合本条例第四条；

（二）符合苗木办法第九条。

前款规定不适用于古树；违反前款第二项规定的，责令改正。

第三条 医疗机构的庭院适用《医疗保障基金使用监督管理条例》第三十八条、执业医师法第三十七条、《审计法》第四十五条、《试验池塘规定》。

第四条 本条例第一百条另行规定。

第五条 本条例自2023年6月1日起施行。
`;
const seedlings = `# 试验苗木管理办法

2020年1月1日 试验园林局令第3号公布

<!-- INFO END -->

第一条 苗木分级。

第二条 苗木是幼树。

苗木包括灌木。

第三条 本办法自2020年2月1日起施行。
`;

interface Told {
  readonly raw: string;
  readonly status: string;
  readonly [field: string]: unknown;
}

const ask = async (text: string, citation: string, asOf = '2023-07-01'): Promise<unknown> => {
  const query = `query Ask($citation: String!, $asOf: Date!) {
    provision(citation: $citation, asOf: $asOf) { provision { ${text} } }
  }`;
  const { data, errors } = await runOperation(graph, query, { citation, asOf });
  expect(errors).toEqual([]);
  return valueAt(data, 'provision.provision');
};
const citedIn = async (citation: string, asOf?: string): Promise<readonly Told[]> => {
  const fields =
    'raw normalForm status span { start end } provisions { eId } works { key } suggestions { eId } madeBy { text }';
  const told = await ask(`cites { totalCount edges { node { ${fields} } } }`, citation, asOf);
  return valuesAt(told, 'cites.edges.node') as readonly Told[];
};

describe('the citations of a text that is brought in', () => {
  let report: FileReport;
  beforeAll(async () => {
    report = await ingest('garden.md', garden);
  });

  test('are counted by status', () => {
    expect(report.citations).toEqual({
      RESOLVED: 4,
      NOT_FOUND: 1,
      NOT_ON_FILE: 3,
      REPEALED: 1,
      RENUMBERED: 1,
    });
    const summary = startSummary();
    summary.add(report);
    expect(summary.lines(false)).toContain(
      '10 citations (4 RESOLVED, 3 NOT_ON_FILE, 1 NOT_FOUND, 1 RENUMBERED, 1 REPEALED); 0 of other texts resolved anew',
    );
  });

  test('lead from the wording to the provisions of the same text, counted from where they stand', async () => {
    expect(await citedIn('试验园林条例第二条')).toMatchObject([
      { raw: '本条例第四条', status: 'RESOLVED', provisions: [{ eId: 'art_4' }], normalForm: '《试验园林条例》第四条' },
      { raw: '苗木办法第九条', status: 'NOT_ON_FILE', provisions: [], works: [] },
      { raw: '前款', status: 'RESOLVED', provisions: [{ eId: 'art_2__para_1' }] },
      { raw: '前款第二项', status: 'RESOLVED', provisions: [{ eId: 'art_2__para_1__item_2' }] },
    ]);
  });

  test('have spans that hold in the wording that makes them', async () => {
    for (const article of ['一', '二', '三', '四'])
      for (const { raw, span, madeBy } of await citedIn(`试验园林条例第${article}条`)) {
        const { start, end } = span as { readonly start: number; readonly end: number };
        expect((madeBy as { readonly text: string }).text.slice(start, end)).toBe(raw);
      }
  });

  test('resolve in other laws as of the first day of the wording', async () => {
    expect(await citedIn('试验园林条例第三条')).toMatchObject([
      {
        raw: '《医疗保障基金使用监督管理条例》第三十八条',
        status: 'RESOLVED',
        provisions: [{ eId: 'art_38' }],
        works: [{ key: 'sc-735/2021-01-15' }],
      },
      { raw: '执业医师法第三十七条', status: 'REPEALED', provisions: [{ eId: 'art_37' }] },
      { raw: '《审计法》第四十五条', status: 'RENUMBERED', suggestions: [{ eId: 'art_49' }] },
      { raw: '《试验池塘规定》', status: 'NOT_ON_FILE', works: [] },
    ]);
  });

  test('that name an article the law does not have are not found', async () => {
    expect(await citedIn('试验园林条例第四条')).toMatchObject([{ raw: '本条例第一百条', status: 'NOT_FOUND' }]);
  });

  test('are found from the provision that is cited, too', async () => {
    const told = await ask(
      'citedBy(first: 100) { edges { node { raw madeBy { provision { citation work { title } } } } } }',
      'R735 38',
    );

    expect(valuesAt(told, 'citedBy.edges.node')).toContainEqual({
      raw: '《医疗保障基金使用监督管理条例》第三十八条',
      madeBy: { provision: { citation: '第三条', work: { title: '试验园林条例' } } },
    });
  });

  test('come in pages that join into the whole list', async () => {
    const all = await citedIn('试验园林条例第二条');
    const raws: string[] = [];
    let after: unknown = null;
    for (let page = 0; page < all.length; page += 1) {
      const { data } = await runOperation(
        graph,
        `query Page($after: String) { provision(citation: "试验园林条例第二条", asOf: "2023-07-01") { provision {
          cites(first: 1, after: $after) { edges { node { raw } } pageInfo { endCursor hasNextPage } }
        } } }`,
        { after },
      );
      const [{ raw } = { raw: '' }] = valuesAt(data, 'provision.provision.cites.edges.node') as readonly Told[];
      raws.push(raw);
      after = valueAt(data, 'provision.provision.cites.pageInfo.endCursor');
    }

    expect(raws).toEqual(all.map(({ raw }) => raw));
  });

  test('a day before the wording knows none of them', async () => {
    expect(await citedIn('试验园林条例第二条', '2023-05-31')).toEqual([]);
  });

  test('a second run writes nothing', async () => {
    const known = await contentOf(graph);

    expect(await ingest('garden.md', garden)).toMatchObject({ outcome: 'KNOWN', citations: {} });
    expect(await contentOf(graph)).toEqual(known);
  });
});

test('a cited work that comes in later resolves what waited for it, in the same transaction', async () => {
  const report = await ingest('seedlings.md', seedlings);

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', citationsChanged: 2 });
  expect(await citedIn('试验园林条例第一条')).toMatchObject([
    {
      raw: '《试验苗木管理办法》（以下简称苗木办法）第二条第二款',
      status: 'RESOLVED',
      provisions: [{ eId: 'art_2__para_2' }],
      works: [{ key: '试验苗木管理办法/2020-01-01' }],
    },
  ]);
  expect((await citedIn('试验园林条例第二条')).find(({ raw }) => raw === '苗木办法第九条')).toMatchObject({
    status: 'NOT_FOUND',
    works: [{ key: '试验苗木管理办法/2020-01-01' }],
  });
});

test('the order in which texts come in changes nothing', async () => {
  const citations = async (): Promise<readonly string[]> =>
    (await contentOf(graph)).filter((line) => line.includes('试验园林条例') && line.includes('~0'));
  const first = await citations();
  await forgetTexts(graph);
  await ingest('seedlings.md', seedlings);
  await ingest('garden.md', garden);

  expect(first.length).toBeGreaterThan(10);
  expect(await citations()).toEqual(first);
});

test('a text that is read again leaves the citations as they were', async () => {
  const known = await contentOf(graph);
  await graph.administer("MATCH (file:IngestedFile) SET file.parser = 'earlier'");

  const report = await ingest('garden.md', garden);
  await ingest('seedlings.md', seedlings);

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', citations: { RESOLVED: 5 } });
  const withoutTime = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !line.includes('IngestedFile') && !line.includes('"GraphState"'));
  expect(withoutTime(await contentOf(graph))).toEqual(withoutTime(known));
});
