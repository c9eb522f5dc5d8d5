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

    expect(comparison).toMatchObject({ counts: { renumbered: 5, textNotOnFile: 2, inserted: 0, deleted: 0 } });
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
    ).toHaveLength(2);
  });
});

describe('L20 what changes on 2026-04-01?', () => {
  interface Touched {
    readonly event: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly cautions: readonly string[];
    readonly drafts: readonly { readonly key: string }[];
  }
  const impactOf = async (work: string, on: string, fields: string): Promise<unknown> => {
    const query = `query ($work: String!, $on: Date!) { versionImpact(work: $work, on: $on) { status impact { ${fields} } } }`;
    const { data, errors, statements } = await runOperation(graph, query, { work, on });
    expect(errors).toEqual([]);
    return { ...Object(valueAt(data, 'versionImpact.impact')), statements };
  };

  test('the implementing rules begin: definitions of conduct, and no range of a penalty', async () => {
    const impact = await impactOf(
      'O7',
      '2026-04-01',
      'event counts { norms sanctionRules conductTypes textsOnFile } norms { edges { node { begins ends norm { key kind mark statedIn { key } } } } } conductTypes { edges { node { key } } }',
    );

    expect(impact).toMatchObject({ event: 'BEGINS', counts: { norms: 14, sanctionRules: 0, textsOnFile: 0 } });
    expect(new Set(valuesAt(impact, 'norms.edges.node.norm.kind'))).toEqual(new Set(['CONSTITUTIVE']));
    expect(new Set(valuesAt(impact, 'norms.edges.node.begins'))).toEqual(new Set([true]));
    expect(valuesAt(impact, 'norms.edges.node.norm.mark')).not.toContain('VERIFIED');
    // Inducing; what institutions do; what shows the purpose of individuals; trace codes.
    expect(valuesAt(impact, 'conductTypes.edges.node.key')).toEqual(
      expect.arrayContaining([
        'INDUCED_SHAM_CARE',
        'AIDING_RESALE',
        'OFF_LIST_SETTLEMENT',
        'SETTLING_FOR_NON_DESIGNATED',
        'FALSE_PROOF',
        'RESALE_FOR_GAIN',
        'LENDING_CREDENTIAL',
        'DOUBLE_BENEFIT',
        'FORGED_CLAIM',
        'TRACE_CODE_BREACH',
      ]),
    );
  });

  test('the text is not on file, the law of the act governs, and the draft law is left out: the answer says so', async () => {
    const impact = (await impactOf('O7', '2026-04-01', 'cautions(language: EN) drafts { key }')) as Touched;

    expect(impact.cautions).toEqual([
      expect.stringContaining('Bring in the promulgated text from its official source'),
      expect.stringContaining('is judged by the law of its own day, unless the later law is lighter'),
      expect.stringContaining('kind and range of a penalty stay those of the law'),
      expect.stringContaining('Drafts are no law'),
    ]);
    expect(impact.drafts.map(({ key }) => key)).toContain('healthcare-security-law-draft/2025-04-27');
  });

  test('undecided cases with acts before the day are named, and the penalty norms of the regulation to be read again', async () => {
    const impact = await impactOf(
      'O7',
      '2026-04-01',
      'openCases(first: 100) { totalCount edges { node { actsBefore case { key status } } } } normsToReview(first: 100) { edges { node { versions { provision { work { key } } } } } }',
    );
    const cases = valuesAt(impact, 'openCases.edges.node');

    expect(cases).toHaveLength(Number(valueAt(impact, 'openCases.totalCount')));
    expect(cases).toContainEqual({ actsBefore: 'TRUE', case: { key: 'case:B099', status: 'UNDER_INVESTIGATION' } });
    expect(cases).toContainEqual({ actsBefore: 'UNKNOWN', case: { key: 'case:B109', status: 'TRANSFERRED' } });
    expect(new Set(valuesAt(impact, 'openCases.edges.node.case.status'))).toEqual(
      new Set(['UNDER_INVESTIGATION', 'TRANSFERRED', 'ALLEGED']),
    );
    expect(valuesAt(impact, 'normsToReview.edges.node.versions.provision.work.key')).toContain('sc-735/2021-01-15');
  });

  test('the headline is one statement', async () => {
    const impact = await impactOf(
      'O7',
      '2026-04-01',
      'event sentence counts { norms openCases } cautions standing { outcome }',
    );

    expect(valuesAt(impact, 'statements')).toEqual(['versionImpacts']);
  });

  test('a renumbering touches what cites the old numbers, and a day of no change says so', async () => {
    expect(
      await impactOf(
        '审计法',
        '2022-01-01',
        'event counts { renumberedProvisions citations } citations { edges { node { key } } }',
      ),
    ).toMatchObject({
      event: 'CHANGES',
      counts: { renumberedProvisions: 2, citations: 2 },
      citations: {
        edges: [{ node: { key: 'citation:law-facts-9:9b' } }, { node: { key: 'citation:law-facts-9:9c' } }],
      },
    });
    expect(await impactOf('审计法', '2022-01-02', 'event sentence(language: EN)')).toMatchObject({
      event: 'NOTHING',
      sentence: 'Nothing on file changes in the Audit Law on 2022-01-02.',
    });
  });

  test('what is touched is read page by page', async () => {
    const pages: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await impactOf(
        'O7',
        '2026-04-01',
        `openCases(first: 7${after === '' ? '' : `, after: "${after}"`}) { pageInfo { hasNextPage endCursor } edges { node { case { key } } } }`,
      );
      pages.push(...valuesAt(page, 'openCases.edges.node.case.key'));
      after =
        valueAt(page, 'openCases.pageInfo.hasNextPage') === true
          ? String(valueAt(page, 'openCases.pageInfo.endCursor'))
          : null;
    }

    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual(pages.toSorted((one, other) => (String(one) < String(other) ? -1 : 1)));
    expect(pages.length).toBeGreaterThan(14);
  });
});
