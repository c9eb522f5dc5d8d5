import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { ingestPaths } from '../support/ingest-paths.ts';
import { forgetTexts } from '../support/ingested-laws.ts';
import { seededGraph } from '../support/seeded-graph.ts';
import { docxOf, paragraph } from '../support/zip-of.ts';

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = await seededGraph();
  folder = mkdtempSync(join(tmpdir(), 'yiju-robust-'));
});

afterEach(() => forgetTexts(graph));

afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const law = (name: string, articles: number): string =>
  [
    `# 试验${name}条例`,
    '2001年5月1日 试验局令第9号公布',
    '<!-- INFO END -->',
    ...Array.from(
      { length: articles },
      (_, at) => `第${at + 1}条 ${name}第${at + 1}号苗木每年修剪。\n\n（一）甲；\n\n（二）乙。`,
    ),
    `第${articles + 1}条 本条例自2001年6月1日起施行。`,
  ].join('\n\n');

const Numbers = z.array(z.record(z.string(), z.number()));
const counted = async (text: string): Promise<Record<string, number> | undefined> =>
  Numbers.parse(await graph.administer(text))[0];

const page = (charset: string, body: string): string => `<!doctype html><meta charset="${charset}">${body}`;
const bad: Readonly<Record<string, readonly [content: string | Uint8Array, sentence: string]>> = {
  'a-binary.md': [Uint8Array.of(1, 0, 2), 'The file is binary'],
  'a-empty.txt': ['', 'The file is empty'],
  'a-cut-character.md': [Buffer.from(law('甲', 1)).subarray(0, 200), 'cut short'],
  'a-cut-sentence.md': [law('甲', 3).slice(0, -12), 'stops in the middle of a sentence'],
  'a-one-line.txt': ['树'.repeat(300_000), 'a line of more than'],
  'a-declared-gbk.html': [page('gbk', law('甲', 1)), 'declares the encoding "gbk"'],
  'a-only-scripts.html': [page('utf-8', '<script>document.write("第一条 甲。")</script>'), 'shows no text'],
  'a-bomb.docx': [docxOf('', { more: { 'word/document.xml': Buffer.alloc(20_000_000, 0x20) } }), 'grows more than'],
  'a-macros.docx': [docxOf(paragraph('第一条 甲。'), { more: { 'word/vbaProject.bin': '' } }), 'macros'],
  'a-cut.docx': [docxOf(paragraph('第一条 甲。')).subarray(0, 300), 'cut short'],
  'a-no-zip.docx': ['第一条 甲。', 'is named .docx and is none'],
  'a.pdf': ['%PDF-1.7', 'a PDF'],
};

test('each file that cannot be used is refused with its own sentence, the others go in, and nothing of it is in the graph', async () => {
  const input = join(folder, 'bad');
  mkdirSync(input);
  for (const [name, [content]] of Object.entries(bad)) writeFileSync(join(input, name), content);
  // Larger than any law: refused before it is read.
  writeFileSync(join(input, 'a-huge.txt'), '');
  truncateSync(join(input, 'a-huge.txt'), 100_000_000);
  writeFileSync(join(input, 'b-first.md'), law('乙', 2));
  writeFileSync(
    join(input, 'b-second.html'),
    page('utf-8', `<h1>试验乙条例</h1>${law('乙', 2).replace(/.*/u, '').replaceAll('\n\n', '<p>')}`),
  );
  writeFileSync(join(input, 'b-third.md'), law('乙', 3));
  writeFileSync(
    join(input, 'c.docx'),
    docxOf(
      law('丙', 2)
        .replace('# ', '')
        .replace('<!-- INFO END -->\n\n', '')
        .split('\n\n')
        .map((line) => paragraph(line))
        .join(''),
    ),
  );
  const before = process.memoryUsage().rss;

  const reports = await ingestPaths(graph, [input], {
    isDryRun: false,
    grade: 'E',
    filesFolder: join(folder, 'files'),
  });

  const reasons = Object.fromEntries(reports.map(({ path, reason }) => [path.slice(input.length + 1), reason]));
  const expected = Object.entries(bad).map(([name, [, sentence]]) => [name, expect.stringContaining(sentence)]);
  expect(reasons).toMatchObject(Object.fromEntries(expected));
  expect(reasons['a-huge.txt']).toContain('100000000 bytes');
  expect(reasons['b-third.md']).toContain('contradict each other');
  expect(reports.filter(({ outcome }) => outcome === 'TAKEN_IN').map(({ title, format }) => [title, format])).toEqual([
    ['试验乙条例', 'TEXT'],
    ['试验乙条例', 'HTML'],
    ['试验丙条例', 'DOCX'],
  ]);
  expect(reports.find(({ format }) => format === 'HTML')).toMatchObject({ newVersions: 0, unchanged: 10 });
  expect(
    await counted(
      'RETURN COUNT { (:IngestedFile) } AS files, COUNT { (work:LegalWork WHERE work.isIngested) } AS works',
    ),
  ).toEqual({ files: 3, works: 2 });
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

const articles = 80;
/** Enough for several transactions: two are finished after a Ctrl-C. */
const works = 32;
/** A law as it is whole: each article with its paragraph and two items, and the closing one. */
const provisions = articles * 4 + 2;

const writeWorks = (name: string): string => {
  const input = join(folder, name);
  mkdirSync(input);
  for (let at = 10; at < 10 + works; at++) writeFileSync(join(input, `${at}.md`), law(`${name}${at}`, articles));
  return input;
};

const startIngest = (input: string): ChildProcess => {
  const { uri, user, password, database } = inject('neo4j');
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return spawn(process.execPath, [resolve(import.meta.dirname, '../../src/tools/ingest.ts'), 'law', input], {
    env: { ...process.env, ...settings, YIJU_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const filesOnFile = async (): Promise<number> =>
  (await counted('RETURN COUNT { (:IngestedFile) } AS files'))?.['files'] ?? 0;

/** Every work is there as a whole, with its file, or not at all. */
const expectWhole = async (files: number): Promise<void> => {
  const rows = await graph.administer(`MATCH (work:LegalWork WHERE work.isIngested)
    RETURN COUNT { (work)-[:HAS_PROVISION]->(:Provision)-[:HAS_VERSION]->(:ProvisionVersion) } AS provisions,
      COUNT { MATCH (file:IngestedFile) WHERE file.work = work.id } AS files`);
  expect(rows).toEqual(Array.from({ length: files }, () => ({ provisions, files: 1 })));
  expect(
    await counted('RETURN COUNT { (node:Provision WHERE node.isIngested AND NOT node:Seeded) } AS provisions'),
  ).toEqual({
    provisions: files * provisions,
  });
};

test.each([
  ['killed', 'SIGKILL'],
  ['stopped by Ctrl-C', 'SIGINT'],
] as const)(
  'an ingest that is %s leaves whole works only, and the next run takes in the rest',
  { timeout: 240_000 },
  async (_how, signal) => {
    const input = writeWorks(signal === 'SIGINT' ? '停' : '断');
    const child = startIngest(input);
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const ended = once(child, 'exit');
    while ((await filesOnFile()) < 4 && child.exitCode === null) await pause(20);
    child.kill(signal);
    await ended;
    // The database gives up what a killed client had begun.
    await pause(signal === 'SIGKILL' ? 2_000 : 0);

    const done = await filesOnFile();
    expect(done).toBeGreaterThanOrEqual(4);
    expect(done).toBeLessThan(works);
    await expectWhole(done);
    expect(printed.includes(`Stopped with ${works - done} files to go`)).toBe(signal === 'SIGINT');

    const reports = await ingestPaths(graph, [input], {
      isDryRun: false,
      grade: 'D',
      filesFolder: join(folder, 'files'),
    });

    expect(reports.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: done }, () => 'KNOWN'),
      ...Array.from({ length: works - done }, () => 'TAKEN_IN'),
    ]);
    await expectWhole(works);
  },
);
