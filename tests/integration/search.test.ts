import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { blindViewer, fullViewer } from '../../src/platform/graph/viewer.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { type Answer, runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
  await graph.administer('CALL db.awaitIndexes(60)');
});

afterAll(() => graph.close());

const operation = `query ($query: String!, $kinds: [SearchKind!], $asOf: Date, $inForceOnly: Boolean, $rank: String,
    $issuer: String, $region: String, $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, asOf: $asOf, inForceOnly: $inForceOnly, rank: $rank, issuer: $issuer,
      region: $region, first: $first, after: $after) {
    totalCount isCapped
    widened { term to rowKey quality }
    citations { normalForm status work { key } }
    edges {
      cursor score label
      standing { isInForce reason }
      version { validFrom }
      fragments { field text marks { start end } }
      node { __typename ... on Statement { key } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Variables = Readonly<Record<string, unknown>>;

const search = async (variables: Variables, viewer = fullViewer): Promise<Answer> =>
  runOperation(graph, operation, variables, viewer);

const found = async (query: string, rest: Variables = {}): Promise<unknown> => {
  const { data, errors } = await search({ query, ...rest });
  expect(errors).toEqual([]);
  return valueAt(data, 'search');
};

const keysOf = (answer: unknown): readonly string[] => valuesAt(answer, 'edges.node.key').map(String);

/** What legal staff ask, with what has to be among the first hits, and within how many. Written by hand from the seeds. */
const questions: readonly (readonly [query: string, expected: readonly string[], within: number])[] = [
  ['挂床住院', ['HANG_BED', 'sc-735/2021-01-15#art_38__para_1__item_1'], 2],
  ['hospital admission', ['HANG_BED', 'sc-735/2021-01-15#art_38__para_1__item_1'], 3],
  ['串换', ['SWAPPING', 'sc-735/2021-01-15#art_38__para_1__item_4'], 4],
  ['exchanging', ['SWAPPING', 'sc-735/2021-01-15#art_38__para_1__item_4'], 4],
  ['fabricated medical records', ['FORGED_RECORDS', 'sc-735/2021-01-15#art_40__para_1__item_2'], 6],
  ['盗刷医保卡', ['CARD_THEFT_SWIPING'], 1],
  ['分解住院怎么处罚', ['SPLIT_STAY', 'sc-735/2021-01-15#art_38__para_1__item_1'], 2],
  ['重复收费', ['REPEAT_CHARGING', 'sc-735/2021-01-15#art_38__para_1__item_3'], 3],
  ['虚构医药服务', ['FABRICATED_SERVICE', 'sc-735/2021-01-15#art_40__para_1__item_3'], 4],
  ['冒名就医', ['USING_ANOTHERS_CREDENTIAL'], 1],
  ['法定代表人从业限制', ['sc-735/2021-01-15#art_43'], 1],
  ['听证', ['npcsc-70/2021-01-22#art_63__para_1'], 6],
  ['kickbacks', ['npcsc-31/2019-08-26#art_141'], 2],
  ['飞检', ['nhsa-6/2023-03-13', 'nhsa-6/2023-03-13#art_2'], 3],
  ['诈骗公私财物', ['criminal-law/1997-03-14#art_266'], 3],
  ['resell drugs', ['sc-735/2021-01-15#art_41__para_1__item_3', 'RESALE_FOR_GAIN'], 5],
  ['医保基金监管条例', ['sc-735/2021-01-15'], 1],
  ['Administrative Penalty Law', ['npcsc-70/2021-01-22'], 1],
  ['挪用医疗保障基金', ['EMBEZZLEMENT_OF_FUND', 'sc-735/2021-01-15#art_44'], 4],
];

describe('a question of legal staff', () => {
  test.each(questions)('%s leads to %j within the first %i', async (query, expected, within) => {
    const keys = keysOf(await found(query, { asOf: '2026-01-01', first: Math.max(within, 1) }));

    expect(keys.slice(0, within)).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('a citation', () => {
  test.each([
    ['社会保险法第八十八条', 'npcsc-35/2010-10-28#art_88'],
    ['R735 38(3)', 'sc-735/2021-01-15#art_38__para_1__item_3'],
    ['医保发〔2021〕35号', 'nhsa-2021-35/2021'],
    ['医保发[2021]35号', 'nhsa-2021-35/2021'],
    ['《中华人民共和国审计法》第四十五条', 'audit-law/1994-08-31#art_45'],
  ])('%s comes first with %s', async (query, key) => {
    const answer = await found(query);

    expect(keysOf(answer)[0]).toBe(key);
  });

  test('of a work that the library lacks is told to be NOT_ON_FILE', async () => {
    const answer = await found('医保发〔2020〕999号');

    expect(valuesAt(answer, 'citations.status')).toEqual(['NOT_ON_FILE']);
    expect(keysOf(answer)).toEqual([]);
  });

  test('of an article that is not among the single provisions on file is told to be NOT_ON_FILE, with the work', async () => {
    const answer = await found('社会保险法第三百条');

    expect(valuesAt(answer, 'citations.status')).toEqual(['NOT_ON_FILE']);
    expect(valuesAt(answer, 'citations.work.key')).toEqual(['npcsc-35/2010-10-28']);
  });

  test('that a filter leaves out does not come at all', async () => {
    const answer = await found('社会保险法第八十八条', { kinds: ['CASE'] });

    expect(keysOf(answer)).not.toContain('npcsc-35/2010-10-28#art_88');
  });
});

describe('what widens a term', () => {
  test('is told with the row that says so, and a mistake of a machine translation is never searched for', async () => {
    const answer = await found('hospital admission');

    expect(valueAt(answer, 'widened')).toMatchObject({
      term: 'hospital admission',
      rowKey: 'term:mt-hospital-admission',
      quality: 'MT_ERROR',
    });
    const chinese = await found('挂床住院');
    expect(valuesAt(chinese, 'widened.to')).not.toContain('hospital admission');
  });
});

describe('a filter', () => {
  test('of kinds leaves only these', async () => {
    const answer = await found('骗取', { kinds: ['PROVISION', 'CONDUCT_TYPE'], first: 100 });

    expect(new Set(valuesAt(answer, 'edges.node.__typename'))).toEqual(new Set(['Provision', 'ConductType']));
  });

  test('of a rank leaves works of that rank and their provisions', async () => {
    const answer = await found('骗取', { rank: 'LAW', first: 100 });

    expect(keysOf(answer)).toContain('npcsc-35/2010-10-28#art_88');
    expect(keysOf(answer).some((key) => key.startsWith('sc-735/'))).toBe(false);
  });

  test('of an issuer is the whole name, alone or among others', async () => {
    const bureau = keysOf(await found('通知', { issuer: '国家医疗保障局', first: 100 }));
    const police = keysOf(await found('行刑衔接', { issuer: '公安部' }));

    expect(bureau).toContain('nhsa-2021-49/2021-11-26');
    expect(bureau.some((key) => key.startsWith('nhsa-office-'))).toBe(false);
    expect(police).toContain('nhsa-2021-49/2021-11-26');
  });

  test('of a province takes in its cities', async () => {
    const answer = await found('案由', { region: '320000' });

    expect(keysOf(answer)).toContain('suzhou-hsa-supervision-2024-1/2024');
    expect(keysOf(await found('案由', { region: '330000' }))).not.toContain('suzhou-hsa-supervision-2024-1/2024');
  });

  test('of what is in force counts the first day and not the last', async () => {
    const on = async (asOf: string): Promise<readonly string[]> =>
      keysOf(await found('执业医师法', { asOf, inForceOnly: true, kinds: ['LEGAL_WORK'] }));

    expect(await on('1999-04-30')).toEqual([]);
    expect(await on('1999-05-01')).toEqual(['practising-physicians-law/1998-06-26']);
    expect(await on('2022-02-28')).toEqual(['practising-physicians-law/1998-06-26']);
    expect(await on('2022-03-01')).not.toContain('practising-physicians-law/1998-06-26');
  });
});

test('what is no longer in force is found, and said to be ended', async () => {
  const answer = await found('执业医师法', { asOf: '2026-01-01', kinds: ['LEGAL_WORK'] });
  const at = keysOf(answer).indexOf('practising-physicians-law/1998-06-26');

  expect(valuesAt(answer, 'edges.standing.reason')[at]).toBe('ENDED');
});

test('marks lie within their fragment and hold what was asked', async () => {
  const answer = await found('串换', { kinds: ['CASE'], first: 20 });
  const fragments = valuesAt(answer, 'edges.fragments');

  expect(fragments.length).toBeGreaterThan(3);
  for (const fragment of fragments) {
    const text = String(valueAt(fragment, 'text'));
    for (const mark of valuesAt(fragment, 'marks')) {
      const words = text.slice(Number(valueAt(mark, 'start')), Number(valueAt(mark, 'end')));
      expect(words).toMatch(/串换|swap|drug|consumable|item|facilit|药品|耗材|项目/i);
    }
  }
});

describe('page after page', () => {
  const walk = async (variables: Variables): Promise<readonly (readonly [number, string])[]> => {
    const hits: (readonly [number, string])[] = [];
    for (let after: unknown = null; ; ) {
      const answer = await found(String(variables['query']), { ...variables, after });
      const scores = valuesAt(answer, 'edges.score').map(Number);
      hits.push(...valuesAt(answer, 'edges.cursor').map((cursor, at) => [scores[at] ?? 0, String(cursor)] as const));
      if (valueAt(answer, 'pageInfo.hasNextPage') !== true) return hits;
      after = valueAt(answer, 'pageInfo.endCursor');
    }
  };

  test('every hit comes once, best first, and all of them are counted', async () => {
    const query = '骗取';

    const hits = await walk({ query, first: 7 });
    const whole = await found(query, { first: 100 });

    expect(hits.length).toBe(valueAt(whole, 'totalCount'));
    expect(hits.map(([, cursor]) => cursor)).toEqual(valuesAt(whole, 'edges.cursor').slice(0, hits.length));
    expect(hits.map(([score]) => score)).toEqual(hits.map(([score]) => score).toSorted((a, b) => b - a));
  });

  test('a cursor of another query, another filter or another day is refused', async () => {
    const after = valueAt(await found('骗取', { first: 2, asOf: '2024-01-01' }), 'pageInfo.endCursor');

    for (const other of [
      { query: '串换', asOf: '2024-01-01' },
      { query: '骗取', asOf: '2024-01-02' },
      { query: '骗取', asOf: '2024-01-01', rank: 'LAW' },
      { query: '骗取', asOf: '2024-01-01', inForceOnly: true },
    ]) {
      const { errors } = await search({ ...other, first: 2, after });

      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'after' }]);
    }
  });

  test('the same query in other signs is the same query', async () => {
    const after = valueAt(await found('R735 骗取', { first: 2 }), 'pageInfo.endCursor');

    const { errors } = await search({ query: ' Ｒ735  骗取', first: 2, after });

    expect(errors).toEqual([]);
  });

  test('backwards is refused', async () => {
    const { errors } = await runOperation(graph, '{ search(query: "骗取", last: 2) { totalCount } }');

    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'last' }]);
  });
});

describe('a query that cannot be searched', () => {
  test.each(['', ' ', '*', 'AND', '"', '(((', '的', '\\', '😀', '\u0000'])('"%s" is refused', async (query) => {
    const { errors } = await search({ query });

    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'query' }]);
  });

  test('of ten thousand characters is refused, and the sentence says where to go', async () => {
    const { errors } = await search({ query: '骗'.repeat(10_000) });

    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('resolveCitations')]);
  });

  test.each([
    '骗取 OR *:*',
    'titleZh:骗取',
    '骗取~3 ^9',
    '(骗取',
    '骗取" OR "x',
    '[a TO z] 骗取',
    '骗取 && ! || -',
    '/骗.*/',
    "骗取' RETURN 1 //",
    '骗取 \\" \\',
  ])('%s is searched as words and breaks nothing', async (query) => {
    const { errors } = await search({ query });

    expect(errors).toEqual([]);
  });

  test.each([
    [{ rank: 'KING' }, 'rank'],
    [{ issuer: '园林部' }, 'issuer'],
    [{ region: '32' }, 'region'],
    [{ kinds: [] }, 'kinds'],
  ])('with the filter %j names %s', async (filter, field) => {
    const { errors } = await search({ query: '骗取', ...filter });

    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field }]);
  });
});

test('who sees no person finds the same', async () => {
  const { data } = await search({ query: '骗取', first: 50 });

  expect((await search({ query: '骗取', first: 50 }, blindViewer)).data).toEqual(data);
});

test('a score does not change with the other rows', async () => {
  const before = await found('串换', { first: 50 });
  await graph.administer(
    `UNWIND range(1, 200) AS at CREATE (:ConductType:SearchNoise {id: '~noise' + at, labelZh: '木串' + at, labelEn: 'x', aliases: [], mark: 'MEMORY',
      searchNames: '\\n 木串' + at, searchTexts: '', searchContext: '', searchTokens: ['kindCONDUCT_TYPE']})`,
  );
  try {
    expect(await found('串换', { first: 50 })).toEqual(before);
  } finally {
    await graph.administer('MATCH (node:SearchNoise) DETACH DELETE node');
  }
});
