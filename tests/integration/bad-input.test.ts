import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/app/limits.ts';
import { schema } from '../../src/app/schema.ts';
import { createServer } from '../../src/app/server.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { emptyShelf } from '../../src/platform/graph/kept-rows.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { type GraphSize, sizeOf } from '../support/graph-size.ts';
import { maskedDataset, today } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;
let server: FastifyInstance;
let before: GraphSize;
const logged: unknown[] = [];

const serverOn = (someGraph: Graph): Promise<FastifyInstance> =>
  createServer({
    schema,
    graph: someGraph,
    dataset: maskedDataset,
    viewer: fullViewer,
    today: () => today,
    log: (error) => {
      logged.push(error);
    },
  });

beforeAll(async () => {
  graph = await seededGraph();
  server = await serverOn(graph);
});

afterAll(async () => {
  await server.close();
  await graph.close();
});

beforeEach(async () => {
  logged.length = 0;
  before = await sizeOf(graph);
});

afterEach(async () => {
  expect(await sizeOf(graph)).toEqual(before);
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

interface Request {
  readonly method?: 'GET' | 'POST';
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | object;
}

const send = async (request: Request, to: FastifyInstance = server): Promise<Reply> => {
  const { statusCode, body } = await to.inject({ method: 'POST', url: '/graphql', ...request });
  return { status: statusCode, body: JSON.parse(body), text: body };
};

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  send({ payload: { query, variables } });

const asJson = (payload: string): Request => ({ headers: { 'content-type': 'application/json' }, payload });

const codesOf = ({ body }: Reply): readonly unknown[] => valuesAt(body, 'errors.extensions.code');

/** What must never leave the server: stacks, file names, driver codes, query text. */
const innards =
  /stacktrace|\bat \w+.*:\d+:\d+|node_modules|\/src\/|Neo\.(Client|Transient|Database)|Neo4jError|\bMATCH \(|bolt:\/\//;

interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly field?: string;
}

const expectRefused = (reply: Reply, { code, status, field }: Refusal): void => {
  expect(codesOf(reply)).toEqual([code]);
  expect(reply.status).toBe(status);
  if (field !== undefined) expect(valueAt(reply.body, 'errors.extensions.field')).toBe(field);
  expect(valuesAt(reply.body, 'errors.message')).toEqual([expect.stringMatching(/\w/)]);
  expect(reply.text).not.toMatch(innards);
  expect(logged).toEqual([]);
};

const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64');

describe('what is not there', () => {
  test('is null when asked by its key, and no error', async () => {
    const reply = await ask(
      '{ measure(key: "x") { key } case(key: "x") { key } ring(key: "x") { key } paths(from: "x", to: "y") { length } }',
    );

    expect(reply.body).toEqual({ data: { measure: null, case: null, ring: null, paths: [] } });
  });

  test('is null when asked by a global id, and no error', async () => {
    const reply = await ask('query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }', {
      id: globalId('Case', 'case:B999'),
      ids: [globalId('Case', 'case:B061'), globalId('Measure', 'measure:B999')],
    });

    expect(reply.body).toEqual({ data: { node: null, nodes: [{ id: globalId('Case', 'case:B061') }, null] } });
  });

  test('is null for a key of a hundred thousand characters, of another script, or with a zero character', async () => {
    for (const key of ['x'.repeat(100_000), '案件', 'a\u0000b', "' OR 1=1 //"]) {
      const reply = await ask('query ($key: String!) { case(key: $key) { key } }', { key });

      expect(reply.body).toEqual({ data: { case: null } });
    }
  });
});

describe('a global id', () => {
  test.each([
    ['of other characters', '%%%'],
    ['without a type', Buffer.from('B061').toString('base64')],
    ['of a type that does not exist', globalId('Nothing', '1')],
    ['of a type that has no ids', globalId('Money', '1')],
    ['of an interface', globalId('Ring', 'ring:B080')],
    ['of a name that every object has', globalId('__proto__', '1')],
    ['that is empty', ''],
  ])('%s is refused', async (_what, id) => {
    const one = await ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    const several = await ask('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id });

    expectRefused(one, { code: 'BAD_USER_INPUT', status: 200, field: 'id' });
    expectRefused(several, { code: 'BAD_USER_INPUT', status: 200, field: 'id' });
  });
});

describe('a day', () => {
  const query = 'query ($day: Date) { provision(citation: "R735 38(1)", asOf: $day) { status } }';

  test.each(['2023-02-30', '2023-13-01', '2023-2-3', '20230203', '2023-02-03T00:00:00Z', '', 'today', 20_230_203])(
    'such as %j is refused as a variable',
    async (day) => {
      const reply = await ask(query, { day });

      expectRefused(reply, { code: 'BAD_USER_INPUT', status: 400, field: 'day' });
      expect(valueAt(reply.body, 'errors.message')).toContain('an existing ISO day such as');
    },
  );

  test('that does not exist is refused in the text of the operation', async () => {
    const reply = await ask('{ provision(citation: "R735 38(1)", asOf: "2023-02-30") { status } }');

    expectRefused(reply, { code: 'GRAPHQL_VALIDATION_FAILED', status: 400, field: 'Date' });
  });

  test('such as 29 February of a leap year is accepted', async () => {
    const reply = await ask(query, { day: '2024-02-29' });

    expect(reply.body).toEqual({ data: { provision: { status: 'RESOLVED' } } });
  });
});

describe('a cursor', () => {
  const cases =
    'query ($after: String, $kind: CaseKind) { cases(first: 2, after: $after, kind: $kind) { edges { node { key } } pageInfo { endCursor } } }';

  const cursorOfCases = async (): Promise<unknown> => valueAt((await ask(cases)).body, 'data.cases.pageInfo.endCursor');

  test.each([
    ['of other characters', '%%%'],
    ['that is empty', ''],
    ['of another form', Buffer.from('["case:B061"]').toString('base64url')],
    ['with a number for a key', Buffer.from('[1,"2-sE0FF605","2026-02-13",7]').toString('base64url')],
    ['with more than a cursor holds', Buffer.from('[1,"a","b","c","d"]').toString('base64url')],
  ])('%s is refused, and never taken for page 1', async (_what, after) => {
    const reply = await ask(cases, { after });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'after' });
  });

  test('of another list is refused', async () => {
    const reply = await ask('query ($after: String) { decisions(after: $after) { totalCount } }', {
      after: await cursorOfCases(),
    });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'after' });
  });

  test('of another filter is refused', async () => {
    const reply = await ask(cases, { after: await cursorOfCases(), kind: 'CRIMINAL' });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'after' });
  });
});

describe('a page', () => {
  test.each([[101], [2_147_483_647], [-1]])('of %i rows is refused', async (first) => {
    const reply = await ask('query ($first: Int) { cases(first: $first) { totalCount } }', { first });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'first' });
  });

  test.each(['last: 5', 'before: "x"'])('read backwards (%s) is refused', async (argument) => {
    const reply = await ask(`{ cases(${argument}) { totalCount } }`);

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'last' });
  });

  test('of no rows counts all the same', async () => {
    const reply = await ask('{ cases(first: 0) { totalCount edges { cursor } } }');

    expect(valuesAt(reply.body, 'data.cases.edges')).toEqual([]);
    expect(valueAt(reply.body, 'data.cases.totalCount')).toBeGreaterThan(100);
  });
});

describe('a path', () => {
  const query =
    'query ($from: String!, $to: String!, $hops: Int) { paths(from: $from, to: $to, maxHops: $hops) { length } }';

  test.each([0, -1, 7, 2_147_483_647])('of at most %i hops is refused', async (hops) => {
    const reply = await ask(query, { from: 'insured:B119:1', to: 'broker:B119:2', hops });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'maxHops' });
  });

  test('from a party to itself is refused', async () => {
    const reply = await ask(query, { from: 'insured:B119:1', to: 'insured:B119:1', hops: 4 });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'to' });
  });
});

test('a region that is no code of six digits is refused', async () => {
  for (const region of ['重庆', '5', '50023x', '']) {
    const reply = await ask('query ($region: String) { cases(region: $region) { totalCount } }', { region });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 200, field: 'region' });
  }
});

describe('an operation', () => {
  test('that is nested too deeply is refused before it runs', async () => {
    const reply = await ask(
      `{ provision(citation: "R735 38(1)") { provision { ${'partOf { '.repeat(limits.depth)} key ${'} '.repeat(limits.depth)} } } }`,
    );

    expectRefused(reply, { code: 'QUERY_TOO_DEEP', status: 400 });
    expect(valueAt(reply.body, 'errors.message')).toContain(`deeper than ${limits.depth} levels`);
  });

  test('that hides its depth in fragments is refused before it runs', async () => {
    const fragments = Array.from(
      { length: limits.depth },
      (_, at) => `fragment F${at} on Provision { partOf { key ...F${at + 1} } }`,
    );
    const reply = await ask(
      `{ provision(citation: "R735 38(1)") { provision { ...F0 } } } ${fragments.join(' ')} fragment F${limits.depth} on Provision { key }`,
    );

    expectRefused(reply, { code: 'QUERY_TOO_DEEP', status: 400 });
  });

  test('that selects too many fields is refused before it runs', async () => {
    const reply = await ask(
      `{ ${Array.from({ length: limits.fields + 1 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    );

    expectRefused(reply, { code: 'QUERY_TOO_WIDE', status: 400 });
    expect(valueAt(reply.body, 'errors.message')).toContain(`more than ${limits.fields} fields`);
  });

  test('that multiplies its fields through fragments is refused before it runs', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, at) => `fragment F${at} on Query { a${at}: __typename ...F${at + 1} ... { ...F${at + 1} } }`,
    );
    const reply = await ask(`{ ...F0 } ${fragments.join(' ')} fragment F12 on Query { __typename }`);

    expectRefused(reply, { code: 'QUERY_TOO_WIDE', status: 400 });
  });

  test('of too many tokens is refused before it is read to the end', async () => {
    const reply = await ask(`{ ${'__typename '.repeat(limits.tokens)} }`);

    expectRefused(reply, { code: 'GRAPHQL_PARSE_FAILED', status: 400 });
  });

  test('that cannot be parsed is refused', async () => {
    const reply = await ask('{ measure(');

    expectRefused(reply, { code: 'GRAPHQL_PARSE_FAILED', status: 400 });
  });

  test('that asks for an unknown field is refused', async () => {
    const reply = await ask('{ case(key: "case:B061") { verdict } }');

    expectRefused(reply, { code: 'GRAPHQL_VALIDATION_FAILED', status: 400 });
  });

  test('without a variable that it needs is refused', async () => {
    const reply = await ask('query ($key: String!) { case(key: $key) { key } }');

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 400 });
  });

  test('with a value that its enumeration lacks is refused', async () => {
    const reply = await ask('query ($kind: CaseKind) { cases(kind: $kind) { totalCount } }', { kind: 'CIVIL' });

    expectRefused(reply, { code: 'BAD_USER_INPUT', status: 400 });
  });

  test.each(['mutation', 'subscription'])('that is a %s is refused: there are questions only', async (kind) => {
    const reply = await ask(`${kind} { deleteCase(key: "case:B061") { key } }`);

    expectRefused(reply, { code: 'GRAPHQL_VALIDATION_FAILED', status: 400 });
  });
});

describe('a request', () => {
  test('larger than the server reads is refused', async () => {
    const reply = await ask('{ __typename }', { filler: 'x'.repeat(limits.bodyBytes) });

    expectRefused(reply, { code: 'QUERY_TOO_LARGE', status: 413 });
  });

  test.each([
    ['that is no JSON', asJson('{"query": ')],
    ['that is JSON without an operation', asJson('{}')],
    ['that is a list of operations', asJson('[{"query":"{ __typename }"}]')],
    ['whose operation is a number', asJson('{"query": 5}')],
  ])('%s is refused', async (_what, request) => {
    const reply = await send(request);

    expectRefused(reply, { code: 'BAD_REQUEST', status: 400 });
  });

  test.each([
    ['application/x-www-form-urlencoded', 415],
    ['application/xml', 415],
    // A page of another site can send this type without asking, so it is refused as forged.
    ['text/plain', 400],
  ])('of the type %s is refused', async (type, status) => {
    const reply = await send({ headers: { 'content-type': type }, payload: '{"query":"{ __typename }"}' });

    expectRefused(reply, { code: 'BAD_REQUEST', status });
  });

  test('that a link of another site could make is refused', async () => {
    const reply = await send({ method: 'GET', url: '/graphql?query={__typename}' });

    expectRefused(reply, { code: 'BAD_REQUEST', status: 400 });
  });
});

describe('a failure that nobody foresaw', () => {
  const secret = 'Neo4jError at graph.ts:66:11: MATCH (insured:InsuredPerson) on bolt://neo4j:password@10.0.0.1';

  const broken: Graph = {
    for: (viewer) => ({
      viewer,
      shelf: emptyShelf(),
      read: () => Promise.reject(new TypeError(secret)),
      lookUp: () => Promise.reject(new TypeError(secret)),
    }),
    write: () => Promise.reject(new TypeError(secret)),
    administer: () => Promise.reject(new TypeError(secret)),
    answers: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  };

  test.each([
    '{ case(key: "case:B061") { key } }',
    '{ cases { totalCount } }',
    '{ ring(key: "ring:B080") { key } }',
    '{ measure(key: "measure:B061:1:1") { justification { verdict } } }',
    '{ paths(from: "insured:B119:1", to: "broker:B119:2") { length } }',
    `{ node(id: "${globalId('Case', 'case:B061')}") { id } }`,
  ])('is masked for the caller and logged for the operator: %s', async (query) => {
    const brokenServer = await serverOn(broken);

    const reply = await send({ payload: { query } }, brokenServer);
    await brokenServer.close();

    expect(valuesAt(reply.body, 'errors')).not.toEqual([]);
    expect(new Set(codesOf(reply))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
    expect(new Set(valuesAt(reply.body, 'errors.message'))).toEqual(new Set(['Something went wrong on our side.']));
    expect(reply.text).not.toMatch(innards);
    expect(logged.map(String).join()).toContain(secret);
  });
});
