import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { GraphUnavailableError } from '../../src/platform/errors.ts';
import { connectGraph, type Graph, openDriver } from '../../src/platform/graph/graph.ts';
import type { RunningNeo4j } from '../../src/platform/neo4j/running-neo4j.ts';
import { startThrowawayLocal } from '../../src/platform/neo4j/throwaway-neo4j.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const start = (settings: Readonly<Record<string, string>>): Promise<RunningNeo4j> =>
  startThrowawayLocal({ config: readConfig(), say: () => {}, purpose: 'TEST', settings });
const connect = ({ uri, user, password, database }: RunningNeo4j): Graph =>
  connectGraph(openDriver(uri, user, password), database);

let neo4j: RunningNeo4j;
let graph: Graph;

beforeAll(async () => {
  // Longer than the driver tries again, as ten minutes are.
  neo4j = await start({ 'db.lock.acquisition.timeout': '6s' });
  graph = connect(neo4j);
  await graph.administer('CREATE CONSTRAINT FOR (tree:Tree) REQUIRE tree.id IS UNIQUE');
});

afterAll(async () => {
  await graph.close();
  await neo4j.stop();
});

/** Something that one transaction waits for until the other says it. */
const moment = (): { readonly come: Promise<void>; readonly say: () => void } => {
  let say = (): void => {};
  const come = new Promise<void>((resolve) => {
    say = resolve;
  });
  return { come, say: () => say() };
};

const make = 'MERGE (tree:Tree {id: $id})';

test('two transactions that wait for each other end with an error that says so, and write nothing', async () => {
  const held = moment();
  const first = graph.write(async (writer) => {
    await writer.run(make, { id: 'elm' });
    await held.come;
    // Held by the second, which is finished after this one only: the database sees no circle.
    await writer.run(make, { id: 'oak' });
  });
  const second = graph.write(async (writer) => {
    await writer.run(make, { id: 'oak' });
    held.say();
    await first;
  });
  const [one, other] = await Promise.allSettled([first, second]);

  for (const outcome of [one, other])
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'GRAPH_UNAVAILABLE', message: expect.stringContaining('another change to the graph') },
    });
  expect(one.status === 'rejected' && one.reason).toBeInstanceOf(GraphUnavailableError);
  expect(await graph.administer('MATCH (tree:Tree) RETURN tree.id AS id')).toEqual([]);
});

test('a transaction that waits for one that ends goes on', async () => {
  const held = moment();
  const first = graph.write(async (writer) => {
    await writer.run(make, { id: 'elm' });
    held.say();
    await new Promise((done) => setTimeout(done, 1_000));
  });
  await held.come;
  await graph.write((writer) => writer.run(make, { id: 'elm' }));
  await first;

  expect(await graph.administer('MATCH (tree:Tree) RETURN tree.id AS id')).toEqual([{ id: 'elm' }]);
});

test('every Neo4j of ours ends such waiting', async () => {
  const ordinary = await start({});
  const its = connect(ordinary);
  const settings = await its.administer("SHOW SETTINGS 'db.lock.acquisition.timeout' YIELD value");
  await its.close();
  await ordinary.stop();

  expect(settings).toEqual([{ value: '10m' }]);
});
