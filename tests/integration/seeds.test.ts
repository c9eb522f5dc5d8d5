import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOfSeeds, loadSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { contentOf } from '../support/graph-content.ts';
import { sizeOf } from '../support/graph-size.ts';
import { copySeeds, fewSeeds, type SeedCopy } from '../support/seed-copies.ts';
import { seededGraph, seedFolder } from '../support/seeded-graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await loadSeeds(graph, seedFolder);
  await graph.close();
});

const datasetOf = async (someGraph: Graph): Promise<unknown> =>
  (await someGraph.administer('MATCH (dataset:Dataset) RETURN collect(properties(dataset)) AS datasets'))[0]?.[
    'datasets'
  ];

test('loading the same seeds a second time writes nothing', async () => {
  const before = await contentOf(graph);

  const report = await loadSeeds(graph, seedFolder);

  expect(report).toMatchObject({ loaded: false });
  expect(report.nodes).toBeGreaterThan(4_000);
  expect(await contentOf(graph)).toEqual(before);
  expect(await datasetOf(graph)).toMatchObject([
    { id: 'seeds', hash: hashOfSeeds(seedFolder), rows: report.nodes + report.relationships },
  ]);
});

describe('a seed that cannot be loaded', () => {
  let seeds: SeedCopy;
  let before: readonly unknown[];
  let content: readonly string[];

  beforeAll(async () => {
    content = await contentOf(graph);
  });

  afterAll(async () => {
    expect(await contentOf(graph)).toEqual(content);
  });

  beforeEach(async () => {
    seeds = copySeeds();
    before = [await sizeOf(graph), await datasetOf(graph)];
  });

  afterEach(async () => {
    seeds.discard();
    expect([await sizeOf(graph), await datasetOf(graph)]).toEqual(before);
  });

  const refusal = (): Promise<unknown> => loadSeeds(graph, seeds.folder).catch((thrown: unknown) => thrown);

  test('a row without a field stops the load with file, line and field', async () => {
    seeds.rewrite('finding.jsonl', 7, ({ intent: _intent, ...rest }) => JSON.stringify(rest));

    expect(await refusal()).toMatchObject({
      name: 'SeedError',
      code: 'BAD_SEED',
      message: expect.stringMatching(/^finding\.jsonl:7: intent: /),
    });
  });

  test('a field that its kind does not have stops the load', async () => {
    seeds.rewrite('measure.jsonl', 3, (row) => JSON.stringify({ ...row, verdict: 'LAWFUL' }));

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: expect.stringMatching(/^measure\.jsonl:3: .*verdict/),
    });
  });

  test('a day that does not exist stops the load', async () => {
    seeds.rewrite('provision-version.jsonl', 2, (row) => JSON.stringify({ ...row, validFrom: '2021-02-30' }));

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: expect.stringMatching(/^provision-version\.jsonl:2: validFrom: /),
    });
  });

  test.each([
    ['that leads nowhere', 'case:B999', 'does not exist'],
    ['that leads to another kind', 'ring:B080', 'is a RecordedRing'],
  ])('a relationship %s stops the load', async (_what, from, why) => {
    seeds.rewrite('establishes.jsonl', 5, (row) => JSON.stringify({ ...row, from }));

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: `establishes.jsonl:5: from: "${from}" must be a Case, but it ${why}.`,
    });
  });

  test('a source that does not exist stops the load', async () => {
    seeds.rewrite('norm.jsonl', 4, (row) => JSON.stringify({ ...row, sources: ['doc:nowhere#1'] }));

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: expect.stringMatching(/^norm\.jsonl:4: sources: "doc:nowhere#1"/),
    });
  });

  test('an id that is used twice stops the load', async () => {
    seeds.rewrite('case.jsonl', 2, (row) => JSON.stringify({ ...row, id: 'case:B001' }));

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: expect.stringMatching(/^case\.jsonl:2: id: .*twice/),
    });
  });

  test.each(['{"id": "case:B998",', '["case:B998"]', 'case:B998'])(
    'a line that is no JSON object stops the load: %s',
    async (text) => {
      seeds.rewrite('case.jsonl', 9, () => text);

      expect(await refusal()).toMatchObject({
        code: 'BAD_SEED',
        message: 'case.jsonl:9: (row): this line is not a JSON object.',
      });
    },
  );

  test('a file of no kind stops the load', async () => {
    seeds.add('verdict.jsonl', '{"id": "verdict:1"}');

    expect(await refusal()).toMatchObject({
      code: 'BAD_SEED',
      message: expect.stringMatching(/^verdict\.jsonl:1: \(file\): /),
    });
  });

  test('a database that fails in the middle of the load keeps what it had', async () => {
    seeds.remove('linked-to.jsonl', 1);
    let statements = 0;
    const failing: Graph = {
      ...graph,
      write: (work) =>
        graph.write((writer) =>
          work({
            ...writer,
            write: (statement, params) => {
              statements += 1;
              return statements === 8
                ? Promise.reject(new Error('The power went off.'))
                : writer.write(statement, params);
            },
          }),
        ),
    };

    await expect(loadSeeds(failing, seeds.folder)).rejects.toThrow('The power went off.');

    expect(await contentOf(graph)).toEqual(content);
  });
});

describe('other seeds', () => {
  let seeds: SeedCopy;

  beforeEach(async () => {
    seeds = fewSeeds();
    await loadSeeds(graph, seeds.folder);
  });

  afterEach(() => seeds.discard());

  const worksOf = () =>
    graph.administer('MATCH (work:LegalWork) RETURN work.id AS id, work.noteEn AS note ORDER BY id');

  test('take the place of the seeds before, and nothing of these is left', async () => {
    const { nodes, relationships } = await loadSeeds(graph, seeds.folder);

    expect(await worksOf()).toHaveLength(3);
    // The dataset and the state of the graph are a node each.
    expect(await sizeOf(graph)).toEqual({ nodes: nodes + 2, relationships });
  });

  test('replace a row that changed, whole and without what it no longer has', async () => {
    seeds.rewrite('legal-work.jsonl', 1, (row) =>
      JSON.stringify({ ...row, noteEn: 'Changed by a test.', docNumber: 'first' }),
    );
    await loadSeeds(graph, seeds.folder);
    seeds.rewrite('legal-work.jsonl', 1, (row) =>
      JSON.stringify({ ...row, noteEn: 'Changed again.', docNumber: null }),
    );

    const report = await loadSeeds(graph, seeds.folder);

    expect(report.loaded).toBe(true);
    expect(await worksOf()).toHaveLength(3);
    expect(
      await graph.administer(`MATCH (work:LegalWork {noteEn: 'Changed again.'}) RETURN work.docNumber AS docNumber`),
    ).toEqual([{ docNumber: null }]);
  });

  test('remove a row and its ties when it is gone', async () => {
    const before = await sizeOf(graph);
    const [work] = await worksOf();
    seeds.drop('legal-work.jsonl', ({ id }) => id === work?.['id']);
    seeds.drop('has-document-type.jsonl', ({ from }) => from === work?.['id']);

    await loadSeeds(graph, seeds.folder);

    expect(await worksOf()).toHaveLength(2);
    expect((await sizeOf(graph)).nodes).toBe(before.nodes - 1);
  });

  test('leave alone what is not seeded: nodes, their ties to seeded rows, and ties between seeded rows', async () => {
    await graph.write(async (writer) => {
      await writer.run(`
        MATCH (work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(rank:DocumentType)
        WITH work, rank ORDER BY work.id LIMIT 1
        CREATE (:Note {id: 'note:1', text: 'written by somebody else'})-[:ABOUT]->(work)
        CREATE (rank)-[:COMPARED_WITH {by: 'somebody else'}]->(work)`);
    });
    seeds.rewrite('document-type.jsonl', 1, (row) => JSON.stringify({ ...row, noteEn: 'Changed by a test.' }));

    await loadSeeds(graph, seeds.folder);
    const foreign = await graph.administer(`
      MATCH (note:Note {id: 'note:1'})-[:ABOUT]->(work:LegalWork)<-[tie:COMPARED_WITH]-(:DocumentType)
      RETURN note.text AS text, tie.by AS by`);
    await graph.write((writer) => writer.run('MATCH (note:Note) DETACH DELETE note'));
    await graph.write((writer) => writer.run('MATCH (:DocumentType)-[tie:COMPARED_WITH]->() DELETE tie'));

    expect(foreign).toEqual([{ text: 'written by somebody else', by: 'somebody else' }]);
  });

  test('loaded twice at the same moment end as one copy', async () => {
    const other = fewSeeds();
    other.remove('has-document-type.jsonl', 3);
    await loadSeeds(graph, other.folder);
    other.discard();

    const reports = await Promise.all([1, 2, 3].map(() => loadSeeds(graph, seeds.folder)));
    const { nodes, relationships } = reports[0] ?? { nodes: 0, relationships: 0 };

    expect(await sizeOf(graph)).toEqual({ nodes: nodes + 2, relationships });
    expect(reports.map(({ loaded }) => loaded).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, false, true]);
  });

  test('loaded twice at the same moment into an empty database end as one copy', async () => {
    await graph.write((writer) => writer.run('MATCH (node) DETACH DELETE node'));

    const reports = await Promise.all([1, 2, 3].map(() => loadSeeds(graph, seeds.folder)));
    const { nodes, relationships } = reports[0] ?? { nodes: 0, relationships: 0 };

    expect(await sizeOf(graph)).toEqual({ nodes: nodes + 2, relationships });
    expect(reports.map(({ loaded }) => loaded).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, false, true]);
  });
});
