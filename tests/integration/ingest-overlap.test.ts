import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { contentOf } from '../support/graph-content.ts';
import { ingestPaths } from '../support/ingest-paths.ts';
import { forgetTexts } from '../support/ingested-laws.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = await seededGraph();
  folder = mkdtempSync(join(tmpdir(), 'yiju-overlap-'));
});

afterAll(async () => {
  await forgetTexts(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

const articles = 80;
const works = 8;
const last = 10 + works - 1;

/** Four provisions an article, so that the last work comes with a second transaction; the first text repeals it. */
const law = (at: number, more: string): string =>
  [
    `# 试验接${at}条例`,
    `2001年5月${at}日 试验局令第${at}号公布`,
    '<!-- INFO END -->',
    ...Array.from(
      { length: articles },
      (_, article) => `第${article + 1}条 苗木每年修剪。\n\n（一）甲；\n\n（二）乙。`,
    ),
    `第${articles + 1}条 ${more}`,
    `第${articles + 2}条 本条例自2001年6月1日起施行。${at === 10 ? `《试验接${last}条例》自2002年1月1日起废止。` : ''}`,
  ].join('\n\n');

const other = (at: number): number => (at === 10 ? last : 10);

const contentAfter = async (...runs: readonly (readonly string[])[]): Promise<readonly string[]> => {
  await forgetTexts(graph);
  for (const paths of runs)
    await ingestPaths(graph, paths, { isDryRun: false, grade: 'E', filesFolder: join(folder, 'files') });
  const lines = await contentOf(graph);
  return lines
    .filter((line) => !line.includes('"GraphState"'))
    .map((line) => line.replace(/"at":"[^"]*"/u, ''))
    .sort();
};

test('texts that go in side by side leave what they leave one after the other', { timeout: 600_000 }, async () => {
  const input = join(folder, 'texts');
  mkdirSync(input);
  for (let at = 10; at < 10 + works; at++)
    writeFileSync(join(input, `${at}.md`), law(at, `依照《试验接${other(at)}条例》第一条办理。`));

  const together = await contentAfter([input]);
  const alone = await contentAfter(
    ...readdirSync(input)
      .sort()
      .map((name) => [join(input, name)]),
  );

  expect(together).toEqual(alone);
  expect(
    await graph.administer(`MATCH (work:LegalWork WHERE work.titleZh IN ['试验接10条例', '试验接${last}条例'])
      RETURN work.titleZh AS title, work.validTo AS until,
        COUNT { (work)-[:HAS_PROVISION]->(:Provision)<-[:RESOLVES_TO]-(:Citation {status: 'RESOLVED'}) } AS cited
      ORDER BY title`),
  ).toEqual([
    { title: '试验接10条例', until: '9999-12-31', cited: works - 1 },
    { title: `试验接${last}条例`, until: '2002-01-01', cited: 1 },
  ]);
});
