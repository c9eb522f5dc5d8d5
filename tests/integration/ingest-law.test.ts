import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReport } from '../../src/ingest/law/report.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt } from '../support/by-path.ts';
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
  folder = mkdtempSync(join(tmpdir(), 'yiju-laws-'));
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await forgetTexts(graph);
  await graph.administer('MATCH (node:Seeded) WHERE node.isIngested REMOVE node.isIngested');
  await loadAgain(graph);
  expect(withoutDay(await contentOf(graph))).toEqual(withoutDay(before));
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ingest = async (
  name: string,
  content: string | Uint8Array,
  isDryRun = false,
): Promise<FileReport | undefined> => {
  writeFileSync(join(folder, name), content);
  const options = { isDryRun, grade: 'E', filesFolder: join(folder, 'files') } as const;
  return (await ingestPaths(graph, [join(folder, name)], options))[0];
};

const head = (...events: readonly string[]): string =>
  ['# 试验园林养护条例', ...events, '<!-- INFO END -->'].join('\n\n');
const first = `${head('2001年5月1日 试验园林局令第9号公布')}

第一条 树木每年修剪。

第二条 养护包括：

（一）施肥；

（二）浇水。

第三条 本条例自2001年6月1日起施行。
`;
const second = `${head('2001年5月1日 试验园林局令第9号公布', '2005年4月1日 试验园林局令第20号修订', '2005年7月1日 施行')}

第一条 树木每年修剪。

第二条 养护包括：

（一）施肥；

（二）除草。

第三条 本条例自2005年7月1日起施行。
`;
const work = '试验园林养护条例/2001-05-01';

const wording = async (citation: string, asOf: string): Promise<unknown> => {
  const query = `query Wording($citation: String!, $asOf: Date!) {
    provision(citation: $citation, asOf: $asOf) { provision { version { validFrom validTo text textStatus } } }
  }`;
  const { data } = await runOperation(graph, query, { citation, asOf });
  return valueAt(data, 'provision.provision.version');
};

test('a dry run says what would be written and writes nothing', async () => {
  const report = await ingest('first.md', first, true);

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', isNewWork: true, newProvisions: 8, newVersions: 8 });
  expect(await contentOf(graph)).toEqual(before);
});

test('a law that nobody knew becomes a work whose wording can be asked for on a day', async () => {
  const report = await ingest('first.md', first);

  expect(report).toMatchObject({ outcome: 'TAKEN_IN', work, isNewWork: true, validFrom: '2001-06-01', newVersions: 8 });
  expect(existsSync(join(folder, 'files', String(report?.sha256)))).toBe(true);
  expect(await wording('试验园林养护条例第二条第二项', '2003-01-01')).toEqual({
    validFrom: '2001-06-01',
    validTo: null,
    text: '浇水。',
    textStatus: 'ON_FILE',
  });
});

test('the same file a second time writes nothing', async () => {
  const known = await contentOf(graph);

  const report = await ingest('first.md', first);

  expect(report).toMatchObject({ outcome: 'KNOWN', work });
  expect(await contentOf(graph)).toEqual(known);
});

test('a later version replaces only the wordings that changed', async () => {
  const report = await ingest('second(2005-04-01).md', second);

  // Article 2, its paragraph and its second item; article 3 and its paragraph.
  expect(report).toMatchObject({
    outcome: 'TAKEN_IN',
    newProvisions: 0,
    newVersions: 5,
    closedVersions: 5,
    unchanged: 3,
  });
  expect(await wording('试验园林养护条例第二条第二项', '2005-06-30')).toMatchObject({
    text: '浇水。',
    validTo: '2005-07-01',
  });
  expect(await wording('试验园林养护条例第二条第二项', '2005-07-01')).toMatchObject({ text: '除草。', validTo: null });
  expect(await wording('试验园林养护条例第一条', '2005-07-01')).toMatchObject({ validFrom: '2001-06-01' });
});

test.each([
  ['is binary', Uint8Array.from([1, 0, 2, 0, 3]), 'The file is binary, no text.'],
  ['is empty', '', 'The file is empty.'],
  [
    'has no article',
    '# 试验通知\n\n大家请进。\n',
    'No article was found in the file: an article begins a line of its own, as 第一条 does.',
  ],
  ['tells no day', '# 试验无日办法\n\n第一条 树木挂牌。\n', expect.stringContaining('from which day it is in force')],
  [
    'contradicts what is on file from the same day',
    second.replace('除草', '捉虫'),
    expect.stringContaining('is on file from the same day, 2005-07-01'),
  ],
])('a file that %s is refused, and nothing of it is written', async (_fault, content, reason) => {
  const known = await contentOf(graph);

  const report = await ingest('broken.md', content);

  expect(report).toMatchObject({ outcome: 'REFUSED', reason });
  expect(await contentOf(graph)).toEqual(known);
});

test('a wording brought to a provision of the seeds outlives their next load', async () => {
  const text =
    '# 医疗保障基金使用监督管理条例\n\n2021年5月1日 施行\n\n<!-- INFO END -->\n\n第三十八条 试验：\n\n（一）甲。\n';

  const report = await ingest('seeded.md', text);
  await loadAgain(graph);

  expect(report).toMatchObject({ work: 'sc-735/2021-01-15', filledTexts: 3, newVersions: 0 });
  expect(await wording('R735 38(1)', '2023-03-01')).toEqual({
    validFrom: '2021-05-01',
    validTo: null,
    text: '甲。',
    textStatus: 'ON_FILE',
  });
  expect(await wording('试验园林养护条例第二条第二项', '2005-07-01')).toMatchObject({ text: '除草。' });
});
