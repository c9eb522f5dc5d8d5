import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schema } from '../../src/app/schema.ts';
import { CollusionPattern } from '../../src/entities/collusion-pattern/collusion-pattern.model.ts';
import { ConductType } from '../../src/entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../src/entities/decision/decision.model.ts';
import { Case } from '../../src/entities/legal-case/legal-case.model.ts';
import { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import { Organization } from '../../src/entities/party/organization.model.ts';
import { BroaderThan, InstanceOf } from '../../src/entities/relationships.ts';
import { RecordedRing } from '../../src/entities/ring/recorded-ring.model.ts';
import { StatisticalClaim } from '../../src/entities/statistical-claim/statistical-claim.model.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { type NodeKind, toStored, unknownDay } from '../../src/platform/graph/node-kind.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { type Answer, runOperation } from '../support/run-operation.ts';
import { seedRows } from '../support/seed-rows.ts';
import { seededGraph } from '../support/seeded-graph.ts';

const pageSize = 7;
const seeds = seedRows();

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A list at the root, and what it has to hold according to the seed files. */
interface List {
  readonly field: string;
  readonly filter?: string;
  readonly kind: NodeKind;
  /** What it is ordered by before the id; by the id alone when not given. */
  readonly by?: { readonly property: string; readonly direction: 'ASC' | 'DESC' };
  readonly holds?: (row: Row) => boolean;
}

const byReportedOn = { property: 'reportedOn', direction: 'DESC' } as const;
const byDecidedOn = { property: 'decidedOn', direction: 'DESC' } as const;
const byName = { property: 'nameZh', direction: 'ASC' } as const;
const unfiltered: readonly List[] = [
  { field: 'cases', kind: Case, by: byReportedOn },
  { field: 'collusionPatterns', kind: CollusionPattern },
  { field: 'conductTypes', kind: ConductType },
  { field: 'decisions', kind: Decision, by: byDecidedOn },
  { field: 'legalWorks', kind: LegalWork },
  { field: 'organizations', kind: Organization, by: byName },
  { field: 'rings', kind: RecordedRing },
  { field: 'statisticalClaims', kind: StatisticalClaim },
];
const below = new Set(
  seeds
    .links(BroaderThan)
    .filter(({ to }) => to === 'FUND_MISUSE')
    .map(({ from }) => from),
);
const showing = new Set(
  seeds
    .links(InstanceOf)
    .filter(({ to }) => to === 'C05')
    .map(({ from }) => from),
);
const filtered: readonly List[] = [
  { field: 'cases', filter: 'kind: CRIMINAL', kind: Case, by: byReportedOn, holds: ({ kind }) => kind === 'CRIMINAL' },
  {
    field: 'cases',
    filter: 'region: "420000"',
    kind: Case,
    by: byReportedOn,
    holds: ({ region }) => region === '420000',
  },
  {
    field: 'cases',
    filter: 'region: "500235", kind: ADMINISTRATIVE',
    kind: Case,
    by: byReportedOn,
    holds: ({ region, kind }) => region === '500235' && kind === 'ADMINISTRATIVE',
  },
  {
    field: 'decisions',
    filter: 'kind: PENALTY_DECISION',
    kind: Decision,
    by: byDecidedOn,
    holds: ({ kind }) => kind === 'PENALTY_DECISION',
  },
  { field: 'legalWorks', filter: 'region: "000000"', kind: LegalWork, holds: ({ region }) => region === '000000' },
  {
    field: 'organizations',
    filter: 'orgKind: HOSPITAL',
    kind: Organization,
    by: byName,
    holds: ({ orgKind }) => orgKind === 'HOSPITAL',
  },
  { field: 'conductTypes', filter: 'broader: "FUND_MISUSE"', kind: ConductType, holds: ({ id }) => below.has(id) },
  { field: 'rings', filter: 'pattern: "C05"', kind: RecordedRing, holds: ({ id }) => showing.has(id) },
];

const rowsOf = ({ kind, holds = () => true }: List): readonly Row[] =>
  (seeds.rows(kind) as readonly Row[]).filter(holds);

/** Text compares by code point, as in the database. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (list: List, rows: readonly Row[]): readonly string[] => {
  const { by } = list;
  const sortOf = (row: Row): string => (by === undefined ? '' : z.string().parse(row[by.property] ?? unknownDay));
  const sign = by?.direction === 'DESC' ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(sortOf(a), sortOf(b)) || compare(a.id, b.id)).map(({ id }) => id);
};

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
});

afterAll(() => graph.close());

const ask = ({ field, filter }: List, after: string | null): Promise<Answer> =>
  runOperation(
    graph,
    `query ($after: String) {
      list: ${field}(first: ${pageSize}, after: $after${filter === undefined ? '' : `, ${filter}`}) {
        totalCount
        edges { cursor node { key } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
    { after },
  );

interface Page {
  readonly keys: readonly string[];
  readonly cursors: readonly unknown[];
  readonly totalCount: unknown;
  readonly pageInfo: unknown;
  readonly next: string | null;
}

const pageOf = async (list: List, after: string | null): Promise<Page> => {
  const { data, errors } = await ask(list, after);
  expect(errors).toEqual([]);
  const hasNext = valueAt(data, 'list.pageInfo.hasNextPage') === true;
  return {
    keys: valuesAt(data, 'list.edges.node.key').map(String),
    cursors: valuesAt(data, 'list.edges.cursor'),
    totalCount: valueAt(data, 'list.totalCount'),
    pageInfo: valueAt(data, 'list.pageInfo'),
    next: hasNext ? String(valueAt(data, 'list.pageInfo.endCursor')) : null,
  };
};

const walk = async (list: List, from: string | null): Promise<readonly Page[]> => {
  const pages = [await pageOf(list, from)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
    pages.push(await pageOf(list, next));
  return pages;
};

const wholeWalks = new Map<List, Promise<readonly Page[]>>();

/** The whole list as it is when nobody writes; walked once. */
const wholeWalk = (list: List): Promise<readonly Page[]> => {
  const walked = wholeWalks.get(list) ?? walk(list, null);
  wholeWalks.set(list, walked);
  return walked;
};

/** Lists that no file of the seeds is: each is walked by the test of its own subject. */
const walkedElsewhere = ['search', 'similarDecisions', 'detectedRings'];

test('every list at the root that is a file of the seeds is walked here', () => {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => isObjectType(type) && type.name.endsWith('Connection'))
    .map(({ name }) => name)
    .filter((name) => !walkedElsewhere.includes(name));

  expect(lists.toSorted()).toEqual(unfiltered.map(({ field }) => field));
});

describe.each([...unfiltered, ...filtered].map((list) => ({ list, name: `${list.field}(${list.filter ?? ''})` })))(
  '$name',
  ({ list }) => {
    test('gives every row once, in its order, page after page, and counts them', async () => {
      const expected = inOrder(list, rowsOf(list));

      const pages = await wholeWalk(list);

      expect(expected.length).toBeGreaterThan(0);
      expect(pages.flatMap(({ keys }) => keys)).toEqual(expected);
      expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => expected.length));
      expect(pages.map(({ keys }) => keys.length)).toEqual(
        pages.map((_, at) => Math.min(pageSize, expected.length - at * pageSize)),
      );
    });

    test('tells on each page where it stands', async () => {
      const pages = await wholeWalk(list);

      expect(pages.map(({ pageInfo }) => pageInfo)).toEqual(
        pages.map(({ cursors }, at) => ({
          hasNextPage: at < pages.length - 1,
          hasPreviousPage: at > 0,
          startCursor: cursors[0],
          endCursor: cursors.at(-1),
        })),
      );
    });

    test('goes on from any of its rows, not only from the last of a page', async () => {
      const expected = inOrder(list, rowsOf(list));
      const [page] = await wholeWalk(list);

      const { keys } = await pageOf(list, String(page?.cursors[0]));

      expect(keys).toEqual(expected.slice(1, 1 + pageSize));
    });

    test('refuses the cursor of every other list and filter', async () => {
      const others = [...unfiltered, ...filtered].filter((other) => other !== list);
      const cursors: string[] = [];
      for (const other of others) cursors.push(String((await wholeWalk(other))[0]?.cursors[0]));

      const answers = await Promise.all(cursors.map((cursor) => ask(list, cursor)));

      expect(answers.map(({ data }) => valueAt(data, 'list'))).toEqual(others.map(() => null));
      expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toEqual(
        others.map(() => ({ code: 'BAD_USER_INPUT', field: 'after' })),
      );
    });
  },
);

describe.each(unfiltered)('$field, while somebody writes', (list) => {
  const { kind, by } = list;
  const labels = [kind.label, ...(kind.alsoLabelled === undefined ? [] : [kind.alsoLabelled])].join(':');

  /** A row that comes first of all, and one that follows the given row at once. */
  const newcomers = (row: Row): { readonly passed: Row; readonly upcoming: Row } => {
    const first = by === undefined ? {} : { [by.property]: by.direction === 'DESC' ? '9998-12-31' : '!' };
    return { passed: { ...row, ...first, id: '!passed' }, upcoming: { ...row, id: `${row.id}~` } };
  };

  const insert = (row: Row): Promise<unknown> =>
    graph.write((writer) => writer.run(`CREATE (node:${labels}) SET node = $row`, { row: toStored(kind, row) }));

  const remove = (...ids: readonly string[]): Promise<unknown> =>
    graph.write((writer) =>
      writer.run(`MATCH (node:${kind.label}) WHERE node.id IN $ids AND NOT node:Seeded DETACH DELETE node`, { ids }),
    );

  test('neither skips nor repeats a row: what comes before the cursor is not shown, what comes after it is', async () => {
    const rows = rowsOf(list);
    const expected = inOrder(list, rows);
    const first = await pageOf(list, null);
    const last = rows.find(({ id }) => id === first.keys.at(-1));
    if (last === undefined) throw new Error(`${list.field} has no first page.`);
    const { passed, upcoming } = newcomers(last);
    await insert(passed);
    await insert(upcoming);

    const rest = await walk(list, first.next);
    await remove(passed.id, upcoming.id);

    expect([...first.keys, ...rest.flatMap(({ keys }) => keys)]).toEqual([
      ...expected.slice(0, pageSize),
      upcoming.id,
      ...expected.slice(pageSize),
    ]);
    expect(rest[0]?.totalCount).toBe(expected.length + 2);
  });

  test('goes on behind a row that is gone by now', async () => {
    const rows = rowsOf(list);
    const expected = inOrder(list, rows);
    const [row] = rows;
    if (row === undefined) throw new Error(`${list.field} is empty.`);
    const { passed } = newcomers(row);
    await insert(passed);
    const first = await pageOf(list, null);
    await remove(passed.id);

    const { keys } = await pageOf(list, String(first.cursors[0]));

    expect(first.keys[0]).toBe(passed.id);
    expect(keys).toEqual(expected.slice(0, pageSize));
  });
});

test('rings of a pattern that is not on file are refused, and not told as none', async () => {
  const { errors } = await runOperation(graph, '{ rings(pattern: "C99") { totalCount } }', {});

  expect(errors.map(({ extensions }) => [extensions?.['code'], extensions?.['field']])).toEqual([
    ['BAD_USER_INPUT', 'pattern'],
  ]);
});
