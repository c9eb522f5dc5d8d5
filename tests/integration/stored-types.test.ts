import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ClaimParty } from '../../src/entities/detected-ring/claim-party.model.ts';
import { DetectedRing } from '../../src/entities/detected-ring/detected-ring.model.ts';
import { Settlement } from '../../src/entities/detected-ring/settlement.model.ts';
import { FoundIn, InDocument, nodeKinds, relationships } from '../../src/entities/relationships.ts';
import { Day, Money } from '../../src/entities/statement.model.ts';
import { ingestFindings } from '../../src/ingest/findings/ingest-findings.ts';
import { derivedForSearch } from '../../src/platform/graph/full-text.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { openEnd, unknownDay } from '../../src/platform/graph/node-kind.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { forgetMadeUpFindings, madeUpFindings } from '../support/made-up-findings.ts';
import { seededGraph } from '../support/seeded-graph.ts';

type Row = Readonly<Record<string, unknown>>;

const { classes, regions } = fullViewer;
const viewer = { classes, regions };
const ties = [...relationships, FoundIn, InDocument];

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
  const keeping = { recordedOn: '2026-11-01', expiresOn: '2027-04-30' };
  await ingestFindings(graph, await madeUpFindings('320100'), keeping);
});

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await forgetMadeUpFindings(graph);
  await graph.close();
});

/** Kinds that claims bring, and no seed. */
const ofClaims = new Set([DetectedRing, ClaimParty, Settlement].map(({ label }) => label));

const ask = (text: string, params: Row = {}): Promise<readonly Row[]> =>
  graph.write((writer) => writer.run(text, params));

/** Whether a field of a shape holds a day, where known. */
const isDay = (field: unknown): boolean => field === Day || (field instanceof z.ZodNullable && isDay(field.unwrap()));

const isMoney = (field: unknown): boolean =>
  field === Money || (field instanceof z.ZodNullable && isMoney(field.unwrap()));

const fieldsThat = (holds: (field: unknown) => boolean, shape: z.ZodObject): readonly string[] =>
  Object.entries(shape.shape).flatMap(([name, field]) => (holds(field) ? [name] : []));

const daysOfKinds = nodeKinds.flatMap(({ label, shape }) =>
  fieldsThat(isDay, shape).map((property) => ({ label, property })),
);
const daysOfTies = ties.flatMap(({ type, shape }) => fieldsThat(isDay, shape).map((property) => ({ type, property })));
const moneys = nodeKinds.flatMap(({ label, shape }) =>
  fieldsThat(isMoney, shape).map((property) => ({ label, property })),
);

test('the declarations hold the days and amounts that are looked for here', () => {
  expect(daysOfKinds).toEqual(
    expect.arrayContaining([
      { label: 'Finding', property: 'occurredFrom' },
      { label: 'LegalWork', property: 'validTo' },
    ]),
  );
  expect(daysOfTies).toEqual(
    expect.arrayContaining([
      { type: 'LINKED_TO', property: 'occurredTo' },
      { type: 'IMPOSED_BY', property: 'validFrom' },
    ]),
  );
  expect(moneys).toEqual(
    expect.arrayContaining([
      { label: 'Measure', property: 'amount' },
      { label: 'Finding', property: 'loss' },
    ]),
  );
});

describe('a day is stored as the text of an ISO day', () => {
  /** Types of the values, and values that are no ISO day. */
  const stored = async (match: string, property: string): Promise<Row | undefined> =>
    (
      await ask(`
        ${match}
        WHERE it.${property} IS NOT NULL
        RETURN collect(DISTINCT valueType(it.${property})) AS types, collect(DISTINCT it.${property}) AS values`)
    )[0];

  const expectDays = (found: Row | undefined): void => {
    const values = z.array(z.unknown()).parse(found?.['values']);
    // A kind whose sources never tell this day has no values.
    expect(found?.['types']).toEqual(values.length === 0 ? [] : ['STRING NOT NULL']);
    expect(values.filter((value) => !Day.safeParse(value).success)).toEqual([]);
  };

  test.each(daysOfKinds)('$property of $label', async ({ label, property }) => {
    expectDays(await stored(`MATCH (it:${label})`, property));
  });

  test.each(daysOfTies)('$property of $type', async ({ type, property }) => {
    expectDays(await stored(`MATCH ()-[it:${type}]->()`, property));
  });

  test.each(
    nodeKinds.flatMap(({ label, openEnded = [], undated = [] }) =>
      [...openEnded, ...undated].map((property) => ({ label, property: String(property) })),
    ),
  )('and $property of $label always, so that it sorts and is indexed', async ({ label, property }) => {
    const [row] = await ask(`MATCH (it:${label}) RETURN count(*) AS rows, count(it.${property}) AS days`);

    expect(row?.['days']).toBe(row?.['rows']);
  });

  test.each([openEnd, unknownDay])('where %s stands only for an open end or an unknown day', async (day) => {
    const declared = nodeKinds.flatMap(({ label, openEnded = [], undated = [] }) =>
      (day === openEnd ? openEnded : undated).map((property) => `${label}.${String(property)}`),
    );

    const rows = await ask(
      `MATCH (it:Seeded) UNWIND keys(it) AS property WITH it, property WHERE it[property] = $day
       RETURN DISTINCT [label IN labels(it) WHERE NOT label IN ['Seeded', 'Party']][0] + '.' + property AS place`,
      { day },
    );

    expect(declared).toEqual(expect.arrayContaining(rows.map(({ place }) => place)));
  });
});

test('nothing is stored as a temporal or spatial value of the database', async () => {
  const rows = await ask(`
    CALL () {
      MATCH (it) UNWIND keys(it) AS property RETURN DISTINCT valueType(it[property]) AS type
      UNION
      MATCH ()-[it]->() UNWIND keys(it) AS property RETURN DISTINCT valueType(it[property]) AS type
    }
    RETURN collect(type) AS types`);

  const types = z.array(z.string()).parse(rows[0]?.['types']);

  expect(types.length).toBeGreaterThan(3);
  expect(types.filter((type) => /DATE|TIME|DURATION|POINT/.test(type))).toEqual([]);
});

test.each(moneys)(
  'an amount reads back in fen with its precision: $property of $label',
  async ({ label, property }) => {
    const rows = await ask(
      `MATCH (it:${label}) WHERE it.${property} IS NOT NULL RETURN it.id AS id, it.${property} AS amount`,
    );

    const unreadable = rows.filter(({ amount }) => !Money.safeParse(JSON.parse(z.string().parse(amount))).success);

    expect(unreadable).toEqual([]);
  },
);

describe.each(nodeKinds.map((kind) => ({ kind, label: kind.label })))('$label', ({ kind, label }) => {
  const sharedLabels = kind.alsoLabelled === undefined ? [] : [kind.alsoLabelled];

  test('has a unique id on every node, and the labels of its kind alone', async () => {
    const [row] = await ask(
      `MATCH (it:${label})
       RETURN count(*) AS rows, count(DISTINCT it.id) AS ids, collect(DISTINCT valueType(it.id)) AS types,
         reduce(all = [], labels IN collect(DISTINCT labels(it)) | all + [one IN labels WHERE NOT one IN all]) AS labels`,
    );

    expect(row).toMatchObject({ ids: row?.['rows'], types: ['STRING NOT NULL'] });
    expect(z.array(z.string()).parse(row?.['labels']).toSorted()).toEqual(
      [label, ...sharedLabels, ...(ofClaims.has(label) ? [] : ['Seeded'])].toSorted(),
    );
  });

  test('has no property that its shape lacks, but for what search derives', async () => {
    const rows = await ask(`MATCH (it:${label}) UNWIND keys(it) AS property RETURN DISTINCT property`);

    const derived = kind.searched === undefined ? [] : derivedForSearch;
    const known = [...Object.keys(kind.shape.shape).filter((name) => name !== 'sources'), ...derived];

    expect(known).toEqual(expect.arrayContaining(rows.map(({ property }) => property)));
  });

  test('reads back as its shape, every row', async () => {
    const rows = await ask(`MATCH (it:${label}) RETURN ${kind.columns('it').text} AS columns`, { viewer });

    const read = rows.map(({ columns }) => kind.parse(columns));

    expect(read.length).toBeGreaterThan(0);
  });
});

test('every id is guarded by a constraint', async () => {
  const rows = await graph.administer(
    `SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' RETURN labelsOrTypes[0] AS label, properties`,
  );

  const guarded = rows.filter(({ properties }) => JSON.stringify(properties) === '["id"]').map(({ label }) => label);

  expect(guarded).toEqual(
    expect.arrayContaining([...nodeKinds.map(({ label }) => label), 'Party', 'Seeded', 'Dataset', 'GraphState']),
  );
});

describe('relationships', () => {
  test('are all declared', async () => {
    const rows = await ask('MATCH ()-[tie]->() RETURN DISTINCT type(tie) AS type');

    expect(ties.map(({ type }) => type)).toEqual(expect.arrayContaining(rows.map(({ type }) => type)));
  });

  test.each(ties)(
    '$type: has rows between the kinds that it is declared for, with the properties of its shape alone',
    async ({ type, from, to, shape }) => {
      const rows = await ask(
        `MATCH (start)-[tie:${type}]->(end)
       WITH DISTINCT [one IN labels(start) WHERE one IN $kinds][0] AS start, [one IN labels(end) WHERE one IN $kinds][0] AS end, keys(tie) AS keys
       UNWIND keys AS property
       RETURN collect(DISTINCT start) AS starts, collect(DISTINCT end) AS ends, collect(DISTINCT property) AS properties`,
        { kinds: nodeKinds.map(({ label }) => label) },
      );
      const found = z
        .object({ starts: z.array(z.string()), ends: z.array(z.string()), properties: z.array(z.string()) })
        .parse(rows[0]);

      expect(found.starts.length).toBeGreaterThan(0);
      expect(from.map(({ label }) => label)).toEqual(expect.arrayContaining(found.starts));
      expect(to.map(({ label }) => label)).toEqual(expect.arrayContaining(found.ends));
      expect([...Object.keys(shape.shape), 'isSeeded']).toEqual(expect.arrayContaining(found.properties));
    },
  );
});
