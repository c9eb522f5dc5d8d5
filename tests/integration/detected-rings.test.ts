import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestFindings } from '../../src/ingest/findings/ingest-findings.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { regionalViewer } from '../../src/platform/graph/viewer.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { forgetMadeUpFindings, madeUpFindings, madeUpRows } from '../support/made-up-findings.ts';
import { runOperation, today } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

const region = '320100';
const keeping = { recordedOn: '2026-11-01', expiresOn: '2027-04-30' };

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = await seededGraph();
  folder = await madeUpFindings(region);
  await ingestFindings(graph, folder, keeping);
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await forgetMadeUpFindings(graph);
  await graph.close();
});

const [key] = (madeUpRows(region)['DetectedRing'] ?? []).map(({ id }) => id);

test('a detected ring leads in one operation from its members and settlements to the provisions it would break', async () => {
  const { data, errors, statements } = await runOperation(
    graph,
    `query ($key: String!) { detectedRing(key: $key) {
      wording standing signal score region occurredFrom occurredTo recordedOn expiresOn isExpired amount { yuan }
      explanations { explanation explains }
      members { tier party { kind pseudonym } }
      settlements(first: 2) { totalCount edges { node { day line parties { kind } } } }
      patterns { key indicates { key } concerns(asOf: "2025-03-03") { key } }
    } }`,
    { key },
  );

  expect(errors).toEqual([]);
  expect(valueAt(data, 'detectedRing')).toMatchObject({
    wording: 'Indicators consistent with collusion. Nobody has found this group to have done anything.',
    standing: 'LEAD',
    signal: 'COMMON_DATES',
    score: 0.71,
    region,
    occurredFrom: '2025-03-03',
    occurredTo: '2025-05-12',
    ...keeping,
    isExpired: today >= keeping.expiresOn,
    amount: { yuan: '720.00' },
    explanations: [{ explanation: 'SAME_ADDRESS', explains: false }],
    settlements: { totalCount: 9 },
  });
  expect(valuesAt(data, 'detectedRing.members.party.kind')).toEqual([
    'DOCTOR',
    'PATIENT',
    'PATIENT',
    'PATIENT',
    'FACILITY',
  ]);
  // One facility: a collusion of many places is none of its patterns.
  expect(valuesAt(data, 'detectedRing.patterns.key')).toEqual(['C05', 'C16']);
  expect(valuesAt(data, 'detectedRing.patterns.concerns.key').length).toBeGreaterThan(0);
  expect(valuesAt(data, 'detectedRing.settlements.edges.node.parties.kind').map(String).sort()).toEqual([
    'DOCTOR',
    'DOCTOR',
    'FACILITY',
    'FACILITY',
    'PATIENT',
    'PATIENT',
  ]);
  expect(statements.length).toBeLessThanOrEqual(3);
});

test('no id of a claim is told: everybody is a pseudonym, every settlement a key', async () => {
  const { data } = await runOperation(
    graph,
    '{ detectedRings { edges { node { key members { party { key pseudonym } } settlements(first: 100) { edges { node { key sources { key locator } } } } } } } }',
  );

  expect(JSON.stringify(data)).not.toMatch(/P[AB]\d|D[AB]\b|F[AB]\b|[AB]-P/);
});

test('the strongest group comes first, and what is explained is told apart', async () => {
  const { data } = await runOperation(graph, '{ detectedRings { totalCount edges { node { standing score } } } }');
  expect(valuesAt(data, 'detectedRings.edges.node.standing')).toEqual(['LEAD', 'EXPLAINED']);

  const explained = await runOperation(graph, '{ detectedRings(standing: EXPLAINED) { totalCount } }');
  expect(valueAt(explained.data, 'detectedRings.totalCount')).toBe(1);
});

test('page after page, every ring comes once', async () => {
  const page = async (after: string | null) =>
    (
      await runOperation(
        graph,
        'query ($after: String) { detectedRings(first: 1, after: $after) { pageInfo { hasNextPage endCursor } edges { node { score } } } }',
        { after },
      )
    ).data;
  const first = await page(null);
  const second = await page(String(valueAt(first, 'detectedRings.pageInfo.endCursor')));

  expect([first, second].map((one) => valueAt(one, 'detectedRings.edges.node.score'))).toEqual([0.71, 0.42]);
  expect([first, second].map((one) => valueAt(one, 'detectedRings.pageInfo.hasNextPage'))).toEqual([true, false]);
});

test('the same run again writes nothing; another run takes the place of the one before', async () => {
  expect((await ingestFindings(graph, folder, { ...keeping, recordedOn: '2026-11-02' })).isWritten).toBe(false);

  const other = await madeUpFindings('330100');
  expect((await ingestFindings(graph, other, keeping)).isWritten).toBe(true);
  const { data } = await runOperation(graph, '{ detectedRings(standing: LEAD) { edges { node { region } } } }');
  expect(valuesAt(data, 'detectedRings.edges.node.region')).toEqual(['330100']);
  await ingestFindings(graph, folder, keeping);
});

/** How many nodes bear each label of findings, and how many ties of each type they have. */
const onFile = async (): Promise<Readonly<Record<string, unknown>>> => {
  const rows = await graph.administer(`
    CALL () {
      MATCH (node:DetectedRing|ComingRing|FormerRing|ClaimParty|Settlement) RETURN labels(node)[0] AS name
      UNION ALL
      MATCH (:DetectedRing|ComingRing|FormerRing|ClaimParty|Settlement)-[tie]->() RETURN type(tie) AS name
      UNION ALL
      MATCH (document:SourceDocument) WHERE document.id STARTS WITH 'claims:' RETURN 'file' AS name
    }
    RETURN name, count(*) AS count`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
};

/** Two groups, whose patients came so often that their settlements are written in several transactions. */
const often = { visits: 600 };
const ofOften = {
  ClaimParty: 10,
  DetectedRing: 2,
  MEMBER_OF: 10,
  SHOWN_BY: 3_600,
  Settlement: 3_600,
  TOOK_PART_IN: 10_800,
};

/** Stops once such a part of the rows is written; after all of them when the run has taken its place. */
const stoppedAfter = async (part: number, folderOfRun: string, stage = 'rows'): Promise<void> => {
  const stop = new AbortController();
  const tell = (done: number, all: number, what: string): void => {
    if (what === stage && done >= all * part) stop.abort();
  };
  await expect(ingestFindings(graph, folderOfRun, keeping, { signal: stop.signal, tell })).rejects.toThrow('aborted');
};

test('a run leaves nothing behind when another takes its place', async () => {
  const atFirst = await onFile();
  await ingestFindings(graph, await madeUpFindings('330100', often), keeping);
  expect(await onFile()).toMatchObject(ofOften);

  await ingestFindings(graph, folder, keeping);
  expect(await onFile()).toEqual(atFirst);
});

test('a run that was stopped shows nothing of itself, and goes on when it is taken in again', async () => {
  const rings = async () =>
    (
      await runOperation(
        graph,
        '{ detectedRings { edges { node { key region members { tier party { key } } settlements { totalCount } } } } }',
      )
    ).data;
  const [before, atFirst] = [await rings(), await onFile()];
  const larger = await madeUpFindings('330100', often);

  await stoppedAfter(0.8, larger);
  expect(await rings()).toEqual(before);
  expect(await onFile()).toMatchObject({ ComingRing: 2 });

  expect((await ingestFindings(graph, larger, keeping)).isWritten).toBe(true);
  const whole = await onFile();
  expect(whole).toMatchObject(ofOften);
  expect(whole).not.toHaveProperty('ComingRing');
  await ingestFindings(graph, folder, keeping);
  expect(await onFile()).toEqual(atFirst);
});

test('what is left of a run that another took the place of goes when that one is taken in again', async () => {
  const atFirst = await onFile();
  const larger = await madeUpFindings('330100', often);
  await stoppedAfter(1, larger);
  expect(await onFile()).toMatchObject({ DetectedRing: 2, FormerRing: 2 });

  expect((await ingestFindings(graph, larger, keeping)).isWritten).toBe(false);
  const whole = await onFile();
  expect(whole).toMatchObject(ofOften);
  expect(whole).not.toHaveProperty('FormerRing');
  await ingestFindings(graph, folder, keeping);
  expect(await onFile()).toEqual(atFirst);
});

test('a second run waits for the first, and takes its place as a whole', async () => {
  const atFirst = await onFile();
  const second: Promise<{ isWritten: boolean }>[] = [];
  const tell = (): void => {
    if (second.length === 0) second.push(ingestFindings(graph, folder, keeping));
  };
  await ingestFindings(graph, await madeUpFindings('330100', { visits: 100 }), keeping, { tell });

  // Had it not waited, it would have found itself on file.
  expect(await Promise.all(second)).toMatchObject([{ isWritten: true }]);
  expect(await onFile()).toEqual(atFirst);
});

/** Settlements of leads with what they rest on and whom they name. */
const settlementsOfLeads = async () => {
  const { data } = await runOperation(
    graph,
    '{ detectedRings(standing: LEAD) { edges { node { settlements { edges { node { key sources { key } parties { key } } } } } } } }',
  );
  const of = (path: string) => valuesAt(data, `detectedRings.edges.node.settlements.edges.node.${path}`);
  return { keys: of('key'), sources: of('sources.key'), parties: of('parties.key') };
};

test('a settlement that names another doctor, from another file, than in the run before names and rests on that only', async () => {
  const before = await settlementsOfLeads();
  await ingestFindings(graph, await madeUpFindings(region, { doctor: 'E' }), keeping);
  const after = await settlementsOfLeads();

  expect(after.keys).toEqual(before.keys);
  expect([after.sources.length, after.parties.length]).toEqual([9, 27]);
  expect(after.sources.filter((source) => before.sources.includes(source))).toEqual([]);
  expect(after.parties.filter((party) => before.parties.includes(party))).toHaveLength(18);
  await ingestFindings(graph, folder, keeping);
  expect(await settlementsOfLeads()).toEqual(before);
});

test('a run that was stopped changes nothing of the run on file, which needs not be written again', async () => {
  const before = await settlementsOfLeads();
  await stoppedAfter(0.8, await madeUpFindings(region, { doctor: 'E' }));
  expect(await settlementsOfLeads()).toEqual(before);

  expect((await ingestFindings(graph, folder, keeping)).isWritten).toBe(false);
  expect(await settlementsOfLeads()).toEqual(before);
});

test('of a run with more corrections than one transaction holds some may stay when it is stopped; the run on file, taken in again, mends them', async () => {
  const files = () =>
    graph.administer(
      'MATCH (:Settlement)-[:FOUND_IN]->(file:Passage) RETURN file.id AS file, count(*) AS count ORDER BY file',
    );
  const larger = await madeUpFindings(region, often);
  await ingestFindings(graph, larger, keeping);
  const before = await files();
  await stoppedAfter(0.5, await madeUpFindings(region, { ...often, doctor: 'E' }), 'rows that say something else');
  expect(before).toHaveLength(1);
  expect(await files()).toHaveLength(2);

  expect((await ingestFindings(graph, larger, keeping)).isWritten).toBe(true);
  expect(await files()).toEqual(before);
  expect((await ingestFindings(graph, larger, keeping)).isWritten).toBe(false);
  await ingestFindings(graph, folder, keeping);
});

test('a reader of one region keeps a doctor in sight while a run is written in which he also works elsewhere', async () => {
  const members = async () => {
    const asked = '{ detectedRings { edges { node { members { party { kind pseudonym } } } } } }';
    return (await runOperation(graph, asked, {}, regionalViewer(region))).data;
  };
  const both = await madeUpFindings(region, { isOneDoctor: true });
  const one = join(both, '../one');
  cpSync(both, one, { recursive: true });
  writeFileSync(join(one, 'explained.jsonl'), '');
  await ingestFindings(graph, one, keeping);
  const before = await members();
  expect(valuesAt(before, 'detectedRings.edges.node.members.party.kind')).toContain('DOCTOR');

  await stoppedAfter(0.8, both);
  expect(await members()).toEqual(before);
  await ingestFindings(graph, both, keeping);
  expect(valuesAt(await members(), 'detectedRings.edges.node.members.party.kind')).not.toContain('DOCTOR');
  await ingestFindings(graph, folder, keeping);
});

test('a run that no longer keeps others out ends, and the one that came in meanwhile stands', async () => {
  const atFirst = await onFile();
  const second: Promise<boolean>[] = [];
  const endTheFirst = async (): Promise<boolean> => {
    const [oldest] = await graph.administer(
      'SHOW TRANSACTIONS YIELD transactionId, elapsedTime, activeLockCount WHERE activeLockCount > 0 RETURN transactionId AS id ORDER BY elapsedTime DESC',
    );
    await graph.administer(`TERMINATE TRANSACTIONS '${String(oldest?.['id'])}'`);
    return (await ingestFindings(graph, folder, keeping)).isWritten;
  };
  const told: number[] = [];
  const tell = (done: number, _: number, what: string): void => {
    if (what === 'rows') told.push(done);
    if (done > 0 && second.length === 0) second.push(endTheFirst());
  };
  await ingestFindings(graph, await madeUpFindings('330100', { visits: 10 }), keeping);
  const run = ingestFindings(graph, await madeUpFindings('330100', { ...often, doctor: 'E' }), keeping, { tell });

  await expect(run).rejects.toThrow(/database ended "write" before it was done/);
  expect(await Promise.all(second)).toEqual([true]);
  expect(told.at(-1)).toBeLessThan(5_000);
  await ingestFindings(graph, folder, keeping);
  expect(await onFile()).toEqual(atFirst);
});

test.each([
  ['groups.jsonl', '{"id":', /^groups\.jsonl:1: \(line\)/],
  ['run.json', '{"store": 7}', /^run\.json:1: store/],
])('a broken %s is refused with the line and the field, and the graph is as before', async (name, text, sentence) => {
  const broken = await madeUpFindings(region);
  writeFileSync(join(broken, name), text);

  await expect(ingestFindings(graph, broken, keeping)).rejects.toThrow(sentence);
  const { data } = await runOperation(graph, '{ detectedRings { totalCount } }');
  expect(valueAt(data, 'detectedRings.totalCount')).toBe(2);
});

test('findings of a store that no longer holds their claims are refused', async () => {
  const other = await madeUpFindings(region);
  writeFileSync(
    join(other, 'run.json'),
    JSON.stringify({ store: join(other, '../claims'), files: ['ff'.repeat(32)], from: null, to: null, region: null }),
  );

  await expect(ingestFindings(graph, other, keeping)).rejects.toThrow('no longer holds the claims');
});
