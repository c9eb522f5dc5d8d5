import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// Acceptance questions L08 (renumbering) and L10, and what the seeds alone tell of works and provisions on days.

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const inForce = async (work: string, on: string): Promise<unknown> => {
  const query = `query ($work: String!, $on: Date!) { inForce(work: $work, on: $on) {
    status candidates { work { key } }
    standing { outcome reason sentence(language: EN) until mark doubts(language: EN)
      work { documentType { maySetPenalties } } change { key kind effectiveOn causedBy { key } sources { locator } } }
  } }`;
  const { data, errors } = await runOperation(graph, query, { work, on });
  expect(errors).toEqual([]);
  return valueAt(data, 'inForce');
};

const provisionInForce = async (citation: string, on: string): Promise<unknown> => {
  const query = `query ($citation: String!, $on: Date!) { provision(citation: $citation, asOf: $on) { provision { inForce {
    outcome reason sentence(language: EN) mark version { validFrom } doubts(language: EN)
    movedTo { provision { eId } on mark } stoodAt { provision { eId } on } work { reason }
  } } } }`;
  const { data, errors } = await runOperation(graph, query, { citation, on });
  expect(errors).toEqual([]);
  return valueAt(data, 'provision.provision.inForce');
};

describe('L10 may we rely on the Guangdong opinion on 2024-01-15?', () => {
  test('no: it ended by its own term on 2023-04-30, and could never carry a penalty', async () => {
    expect(await inForce('粤人社规〔2018〕1号', '2024-01-15')).toMatchObject({
      status: 'FOUND',
      standing: {
        outcome: 'FALSE',
        reason: 'EXPIRED',
        sentence: expect.stringContaining('its last day was 2023-04-30. No renewal is on file.'),
        mark: 'INFERRED',
        work: { documentType: { maySetPenalties: 'NONE' } },
        change: { kind: 'EXPIRE', effectiveOn: '2023-05-01' },
      },
    });
  });

  test.each([
    ['2018-03-15', 'FALSE', 'NOT_YET_PROMULGATED'],
    ['2018-04-30', 'FALSE', 'NOT_YET_EFFECTIVE'],
    ['2018-05-01', 'TRUE', 'IN_FORCE'],
    ['2023-04-30', 'TRUE', 'IN_FORCE'],
    ['2023-05-01', 'FALSE', 'EXPIRED'],
  ])('on %s the answer is %s: %s', async (on, outcome, reason) => {
    expect(await inForce('粤人社规〔2018〕1号', on)).toMatchObject({ standing: { outcome, reason } });
  });
});

describe('a work on a day', () => {
  test.each([
    ['执业医师法', '2022-02-28', 'TRUE', 'IN_FORCE'],
    ['执业医师法', '2022-03-01', 'FALSE', 'REPEALED'],
    ['医保办发〔2018〕22号', '2020-06-01', 'UNKNOWN', 'DAYS_UNKNOWN'],
    ['医保办发〔2018〕22号', '2023-01-01', 'FALSE', 'REPLACED'],
    ['医疗保障法（草案）', '2026-01-01', 'FALSE', 'ONLY_A_DRAFT'],
    ['立法法', '2016-01-01', 'TRUE', 'AMENDED_SINCE'],
    ['行政处罚法', '2020-01-01', 'UNKNOWN', 'EARLIER_TEXT_NOT_ON_FILE'],
    ['行政处罚法', '2021-07-15', 'TRUE', 'IN_FORCE'],
    ['O7', '2026-02-11', 'FALSE', 'NOT_YET_PROMULGATED'],
    ['O7', '2026-03-31', 'FALSE', 'NOT_YET_EFFECTIVE'],
    ['O7', '2026-04-01', 'TRUE', 'IN_FORCE'],
  ])('%s on %s: %s, %s', async (work, on, outcome, reason) => {
    expect(await inForce(work, on)).toMatchObject({ status: 'FOUND', standing: { outcome, reason } });
  });

  test('names what repealed it, with the article that says so', async () => {
    expect(await inForce('执业医师法', '2023-01-01')).toMatchObject({
      standing: {
        change: { kind: 'REPEAL', causedBy: [{ key: 'npcsc-94/2021-08-20' }], sources: [{ locator: 'art. 67' }] },
      },
    });
  });

  test('says so where an amendment tells no first day', async () => {
    expect(await inForce('医疗机构管理条例', '2023-01-01')).toMatchObject({
      standing: {
        outcome: 'TRUE',
        doubts: expect.arrayContaining([expect.stringContaining('may already be the amended one')]),
      },
    });
  });

  test('that the library does not know is not on file, which says nothing about it', async () => {
    expect(await inForce('园林条例', '2023-01-01')).toEqual({ status: 'NOT_ON_FILE', candidates: [], standing: null });
  });
});

describe('L08 (c) the old articles 45 and 46 of the Audit Law', () => {
  test('are renumbered: the rules stand in 49 and 50 from 2022-01-01', async () => {
    expect(await provisionInForce('审计法第四十五条', '2023-01-01')).toMatchObject({
      outcome: 'FALSE',
      reason: 'RENUMBERED',
      mark: 'MEMORY',
      movedTo: [{ provision: { eId: 'art_49' }, on: '2022-01-01' }],
      sentence: expect.stringContaining('Cite the new number.'),
    });
    expect(await provisionInForce('审计法第四十六条', '2023-01-01')).toMatchObject({
      movedTo: [{ provision: { eId: 'art_50' } }],
    });
  });

  test('before that day the new number points to the old one, whose text is not on file', async () => {
    expect(await provisionInForce('审计法第四十九条', '2020-01-01')).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'TEXT_NOT_ON_FILE',
      stoodAt: [{ provision: { eId: 'art_45' }, on: '2022-01-01' }],
    });
  });
});

describe('a provision on a day', () => {
  test('does not outlive its work', async () => {
    expect(await provisionInForce('执业医师法第三十七条', '2023-01-01')).toMatchObject({
      outcome: 'FALSE',
      reason: 'WORK_NOT_IN_FORCE',
      work: { reason: 'REPEALED' },
    });
  });

  test('before the first wording on file is not known', async () => {
    expect(await provisionInForce('行政处罚法第三十六条', '2020-01-01')).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'TEXT_NOT_ON_FILE',
    });
  });
});

describe('two days of a work that the seeds know by gists', () => {
  const compare = async (work: string, from: string, to: string, rest = ''): Promise<unknown> => {
    const query = `query ($work: String!, $from: Date!, $to: Date!) { compareVersions(work: $work, from: $from, to: $to) {
      status comparison { counts { renumbered textNotOnFile inserted deleted }
        articles${rest} { totalCount pageInfo { hasNextPage endCursor }
          edges { node { status comparedBy matchedBy before { eId } after { eId } isWordingChanged } } } }
    } }`;
    const { data, errors } = await runOperation(graph, query, { work, from, to });
    expect(errors).toEqual([]);
    return valueAt(data, 'compareVersions.comparison');
  };

  test('shows what moved, and claims neither insertion nor deletion', async () => {
    const comparison = await compare('立法法', '2016-01-01', '2024-01-01');

    expect(comparison).toMatchObject({ counts: { renumbered: 5, textNotOnFile: 1, inserted: 0, deleted: 0 } });
    expect(valuesAt(comparison, 'articles.edges.node')).toContainEqual({
      status: 'RENUMBERED',
      comparedBy: 'GIST',
      matchedBy: 'RECORD',
      before: { eId: 'art_92' },
      after: { eId: 'art_103' },
      isWordingChanged: null,
    });
  });

  test('is read page by page, and by status', async () => {
    const first = await compare('立法法', '2016-01-01', '2024-01-01', '(first: 4)');
    const after = String(valueAt(first, 'articles.pageInfo.endCursor'));
    const second = await compare('立法法', '2016-01-01', '2024-01-01', `(first: 4, after: "${after}")`);
    const all = await compare('立法法', '2016-01-01', '2024-01-01');

    expect([...valuesAt(first, 'articles.edges'), ...valuesAt(second, 'articles.edges')]).toEqual(
      valuesAt(all, 'articles.edges'),
    );
    expect(
      valuesAt(await compare('立法法', '2016-01-01', '2024-01-01', '(statuses: [TEXT_NOT_ON_FILE])'), 'articles.edges'),
    ).toHaveLength(1);
  });
});
