import { afterAll, beforeAll, expect, test } from 'vitest';
import { batching } from '../../src/platform/graph/batch.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { sanctionTypeByCode } from '../../src/traversals/legal-basis/check-decision/check-decision.cypher.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// What is kept of the law between requests must never outlive a change of it.

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

/** The English name of a fine as one request reads it, and the statements that this cost. */
const askedOnce = async (of: Graph = graph, code = 'FINE') => {
  const statements: string[] = [];
  const batch = batching(of.for(fullViewer, (name) => statements.push(name)));
  const [type] = await batch(sanctionTypeByCode, code);
  return { name: type?.labelEn, statements };
};

const rename = (name: string) =>
  graph.write((writer) => writer.run("MATCH (type:SanctionType {id: 'FINE'}) SET type.labelEn = $name", { name }));

test('the second request asks for the state of the graph alone', async () => {
  await rename((await askedOnce()).name ?? '');
  expect((await askedOnce()).statements).toEqual(['graphState', 'sanctionTypeByCode']);
  expect((await askedOnce()).statements).toEqual(['graphState']);
});

test('after a writing the law is read again, by whomever it was written', async () => {
  const { name } = await askedOnce();
  const other = await seededGraph();
  await askedOnce(other);
  try {
    await rename('garden fee');
    expect((await askedOnce()).name).toBe('garden fee');
    expect((await askedOnce(other)).name).toBe('garden fee');
  } finally {
    await rename(name ?? '');
    await other.close();
  }
  expect((await askedOnce()).name).toBe(name);
});

test('one request rests on one state: what it read before a writing stays with it', async () => {
  const { name } = await askedOnce();
  const batch = batching(graph.for(fullViewer));
  await batch(sanctionTypeByCode, 'FINE');
  try {
    await rename('garden fee');
    expect((await batch(sanctionTypeByCode, 'FINE'))[0]?.labelEn).toBe(name);
  } finally {
    await rename(name ?? '');
  }
});

test('what is not on file is asked again every time, so that nothing but the law is kept', async () => {
  await askedOnce(graph, 'GARDEN_FEE');
  expect((await askedOnce(graph, 'GARDEN_FEE')).statements).toEqual(['graphState+sanctionTypeByCode']);
});
