import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { faultsOfAkomaNtoso } from '../support/akoma-ntoso.ts';
import { valueAt } from '../support/by-path.ts';
import { faultsOfEli } from '../support/eli.ts';
import { ingestPaths } from '../support/ingest-paths.ts';
import { forgetTexts, loadAgain } from '../support/ingested-laws.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;
let folder: string;

const law = (second: string, head: string): string => `# 试验园林条例

2020年1月1日 试验园林局令第3号公布

${head}<!-- INFO END -->

第一章　总则

第一条　种树。

第二章　养护

第二条　${second}
`;

beforeAll(async () => {
  graph = await seededGraph();
  folder = mkdtempSync(join(tmpdir(), 'yiju-export-'));
  writeFileSync(join(folder, 'old(2020-01-01).md'), law('每日浇水。', '2020年2月1日 施行\n\n'));
  writeFileSync(
    join(folder, 'new(2022-01-01).md'),
    law('依照本条例第一条浇水。', '2022年1月1日 试验园林局令第8号修订\n\n2022年3月1日 施行\n\n'),
  );
  const reports = await ingestPaths(graph, [folder], {
    isDryRun: false,
    grade: 'E',
    filesFolder: join(folder, 'files'),
  });
  expect(reports.map(({ reason }) => reason)).toEqual([null, null]);
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await forgetTexts(graph);
  await loadAgain(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

const query = `query ($key: String!, $asOf: Date!) { legalWork(key: $key) {
  xml: export(format: AKOMA_NTOSO, asOf: $asOf) { content isComplete asOf mediaType }
  eli: export(format: ELI_JSON_LD, asOf: $asOf) { content }
} }`;
const garden = '试验园林条例/2020-01-01';

const exported = async (key: string, asOf: string) => {
  const { data, errors, statements } = await runOperation(graph, query, { key, asOf });
  expect(errors).toEqual([]);
  return {
    xml: String(valueAt(data, 'legalWork.xml.content')),
    eli: String(valueAt(data, 'legalWork.eli.content')),
    isComplete: valueAt(data, 'legalWork.xml.isComplete'),
    statements,
  };
};

describe('a work whose text was brought in', () => {
  test('is exported as it stood on a day, with its chapters', async () => {
    const before = await exported(garden, '2022-02-28');
    const after = await exported(garden, '2022-03-01');

    expect([before.xml.includes('每日浇水。'), after.xml.includes('每日浇水。')]).toEqual([true, false]);
    expect(after.xml).toContain('<p>依照<ref href="#art_1">本条例第一条</ref>浇水。</p>');
    expect(after.xml.replace(/>\s+</gu, '><')).toContain(
      '<chapter eId="chp_2"><num>第二章</num><heading>养护</heading><article eId="art_2"',
    );
    expect([before.isComplete, after.isComplete]).toEqual([true, true]);
    expect(await faultsOfAkomaNtoso([before.xml, after.xml])).toEqual([]);
    expect(await faultsOfEli(after.eli)).toEqual([]);
  });

  test('tells its life: the days of its texts, and for each wording the interval', async () => {
    const { xml } = await exported(garden, '2022-03-01');

    expect(
      Array.from(xml.matchAll(/<eventRef eId="evt_([^"]+)" date="[^"]+" type="(\w+)"/gu), ([, ...told]) => told),
    ).toEqual([
      ['2020-01-01', 'generation'],
      ['2020-02-01', 'generation'],
      ['2022-03-01', 'amendment'],
    ]);
    expect(xml).toContain('<article eId="art_2" period="#tg_2022-03-01">');
    expect(xml).toContain('<article eId="art_1" period="#tg_2020-02-01">');
  });
});

test('both formats cost the statement of the work and one more', async () => {
  expect((await exported(garden, '2022-03-01')).statements).toHaveLength(2);
});

test('every work of the seeds is valid in both formats, on a day in force and before its first', {
  timeout: 300_000,
}, async () => {
  const works = await graph.administer('MATCH (work:LegalWork) RETURN work.id AS id ORDER BY id');
  const documents: string[] = [];
  const faults: string[] = [];
  for (const { id } of works)
    for (const asOf of ['2023-03-01', '1900-01-01']) {
      const { xml, eli } = await exported(String(id), asOf);
      documents.push(xml);
      faults.push(...(await faultsOfEli(eli)).map((fault) => `${String(id)}: ${fault}`));
    }

  expect(documents.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
  expect(await faultsOfAkomaNtoso(documents)).toEqual([]);
});

describe('npm run export', () => {
  const run = async (...words: readonly string[]) => {
    const { uri, user, password, database } = inject('neo4j');
    const env = {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    const script = resolve(import.meta.dirname, '../../src/tools/export.ts');
    return promisify(execFile)(process.execPath, [script, ...words], { env });
  };

  test('writes a work by its title to a file', async () => {
    const out = join(folder, 'garden.xml');
    const { stdout, stderr } = await run('--as-of', '2022-03-01', '--out', out, '试验园林条例');

    expect(stdout).toBe('');
    expect(stderr).toContain(`试验园林条例 (${garden}) as of 2022-03-01 written to ${out}.`);
    expect(readFileSync(out, 'utf8')).toBe((await exported(garden, '2022-03-01')).xml);
  });

  test('writes a work by its number to standard output, and says what is missing', async () => {
    const { stdout, stderr } = await run('--format', 'ELI_JSON_LD', '--as-of', '2023-03-01', '国务院令第735号');

    expect(stdout).toBe((await exported('sc-735/2021-01-15', '2023-03-01')).eli);
    expect(stderr).toContain('not every wording in force on that day is on file');
  });

  test.each([
    [['--format', 'PDF', 'R735'], 2, '--format "PDF": is no format; known are AKOMA_NTOSO and ELI_JSON_LD.'],
    [['--as-of', '2023-02-30', 'R735'], 2, '--as-of "2023-02-30": is no day of the calendar'],
    [['--out', '/no/such/folder', 'R735'], 1, '"/no/such/folder" cannot be used: no such file or directory.'],
    [[], 2, 'Name one work'],
    [['没有这部法'], 2, 'No work has the key, title or number "没有这部法".'],
  ])('says what is wrong with %j', async (words, code, sentence) => {
    await expect(run(...words)).rejects.toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});
