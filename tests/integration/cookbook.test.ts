import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { openDriver } from '../../src/platform/graph/graph.ts';
import { sizeOf } from '../support/graph-size.ts';
import { seededGraph } from '../support/seeded-graph.ts';

const folder = resolve(import.meta.dirname, '../../queries/cookbook');
const recipes = readdirSync(folder).sort();
const textOf = (recipe: string): string => readFileSync(resolve(folder, recipe), 'utf8');

let graph: Graph;
let driver: Driver;

beforeAll(async () => {
  graph = await seededGraph();
  const { uri, user, password } = inject('neo4j');
  driver = openDriver(uri, user, password);
});

afterAll(async () => {
  await driver.close();
  await graph.close();
});

type Row = Readonly<Record<string, unknown>>;

/** As the console would run it: one statement, in a session that may only read. */
const run = async (text: string): Promise<readonly Row[]> => {
  const session = driver.session({ database: inject('neo4j').database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text.trim().replace(/;$/, ''));
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
};

describe.each(recipes)('the recipe %s', (recipe) => {
  test('begins with its question and how to read the answer', () => {
    const lines = textOf(recipe).split('\n');

    expect(lines[0]).toMatch(/^\/\/ .+\?$/);
    expect(lines[1]).toMatch(/^\/\/ Read: .+/);
  });

  test('finds rows and writes nothing', async () => {
    const before = await sizeOf(graph);

    const rows = await run(textOf(recipe));

    expect(rows.length).toBeGreaterThan(0);
    expect(await sizeOf(graph)).toEqual(before);
  });
});

describe('what the recipes tell', () => {
  const answer = (recipe: string): Promise<readonly Row[]> => run(textOf(`${recipe}.cypher`));

  test('the fine of Yunyang 145/2025 cites item 2 of article 38, and other laws attach fines to such conduct too', async () => {
    const rows = await answer('bases-of-a-measure');

    const [first, ...others] = rows;

    expect(first).toMatchObject({
      isCited: true,
      work: '医疗保障基金使用监督管理条例',
      provision: '第三十八条第（二）项',
      min: 1,
      max: 2,
      unit: 'MULTIPLE',
      actFrom: null,
    });
    expect(others.map(({ isCited }) => isCited)).not.toContain(true);
  });

  test('a sham bed of June 2019 falls under the Social Insurance Law and not under the regulation of 2021', async () => {
    const works = (await answer('norms-in-force')).map(({ work }) => work);

    expect(works).toContain('中华人民共和国社会保险法');
    expect(works).not.toContain('医疗保障基金使用监督管理条例');
  });

  test('the ring of Dawu was found by a court and has its organiser at the core', async () => {
    const rings = await answer('rings-and-their-core');

    expect(rings[0]).toMatchObject({ establishedBy: 'JUDGMENT' });
    expect(rings.find(({ ring }) => ring === 'ring:B080')).toMatchObject({
      memberCount: 3,
      core: expect.arrayContaining(['ORGANISER: Organiser B080-1']),
      ties: expect.arrayContaining(['Card holders B080 LENT_CREDENTIAL_TO Organiser B080-1']),
    });
  });

  test('the regulation of 2021 is what decisions cite most', async () => {
    const [first] = await answer('most-cited-provisions');

    expect(first).toMatchObject({ work: '医疗保障基金使用监督管理条例' });
  });

  test('both fines of Yunyang 145/2025 lean on discretion rules, beside an article that can carry them', async () => {
    const rows = (await answer('works-that-cannot-carry-penalties')).filter(
      ({ decision }) => decision === 'decision:B061:1',
    );

    expect(rows.map(({ measure, citesLaw }) => [measure, citesLaw])).toEqual([
      ['measure:B061:1:1', true],
      ['measure:B061:1:1', true],
      ['measure:B061:1:2', true],
      ['measure:B061:1:2', true],
    ]);
  });

  test('both acts of Yunyang 145/2025 have no known day', async () => {
    const findings = (await answer('findings-without-a-day')).map(({ finding }) => finding);

    expect(findings).toEqual(expect.arrayContaining(['finding:B061:1', 'finding:B061:2']));
  });

  test('every kind of statement has a mark on every row', async () => {
    const rows = await answer('marks-by-kind');

    for (const { kind, total, verified, secondary, inferred, memory } of rows)
      expect({ kind, marked: Number(verified) + Number(secondary) + Number(inferred) + Number(memory) }).toEqual({
        kind,
        marked: total,
      });
  });

  test('the reading of item 1 of article 38 comes from the text of the regulation itself', async () => {
    const rows = await answer('provenance-of-a-row');

    expect(rows).toContainEqual(
      expect.objectContaining({ grade: 'B', place: 'art. 38', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    );
  });

  test('each of the thirty-one patterns points to conduct or provisions, and the lending of credentials to a ring', async () => {
    const patterns = await answer('patterns-and-provisions');

    expect(patterns).toHaveLength(31);
    expect(patterns.find(({ code }) => code === 'C05')).toMatchObject({
      rings: expect.arrayContaining(['ring:B080']),
      provisions: expect.arrayContaining(['中华人民共和国刑法第二百六十六条']),
    });
  });
});
