import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

/*
 * Acceptance questions L08 and L10 and what the register of law facts says about the five source documents (section 9)
 * and about wrong data elsewhere (section 10), asked of the seeds.
 */

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const query = `query ($text: String!, $asOf: Date) {
  resolveCitations(text: $text, asOf: $asOf) {
    raw normalForm status note repairSteps span { start end }
    work { key isInForce documentType { maySetPenalties } }
    provisions { eId status carriesSanction governsThisFund version { validFrom } }
    candidates { work { key } provision { eId } evidence }
  }
}`;

interface Resolved {
  readonly raw: string;
  readonly normalForm: string;
  readonly status: string;
  readonly note: string | null;
  readonly repairSteps: readonly string[];
  readonly span: { readonly start: number; readonly end: number };
  readonly work: {
    readonly key: string;
    readonly isInForce: boolean;
    readonly documentType: { readonly maySetPenalties: string } | null;
  } | null;
  readonly provisions: readonly {
    readonly eId: string;
    readonly status: string;
    readonly carriesSanction: boolean | null;
    readonly governsThisFund: boolean | null;
    readonly version: { readonly validFrom: string } | null;
  }[];
  readonly candidates: readonly {
    readonly work: { readonly key: string };
    readonly provision: { readonly eId: string } | null;
    readonly evidence: string;
  }[];
}

const resolve = async (text: string, asOf = '2023-03-01'): Promise<readonly Resolved[]> => {
  const { data, errors } = await runOperation(graph, query, { text, asOf });
  expect(errors).toEqual([]);
  return (data as { readonly resolveCitations: readonly Resolved[] }).resolveCitations;
};
const only = async (text: string, asOf?: string): Promise<Resolved> => {
  const [citation, ...others] = await resolve(text, asOf);
  expect(others).toEqual([]);
  if (citation === undefined) throw new Error(`"${text}" cites nothing.`);
  return citation;
};
const replacements = ({ candidates }: Resolved): readonly string[] =>
  candidates.flatMap(({ provision }) => (provision === null ? [] : [provision.eId]));

describe('L08 are these legal bases any good?', () => {
  test.each([
    '《基本医疗卫生与健康促进法》第四十一条',
    'Law of China (PRC) on Basic Medical Care and Health Promotion Article 41',
    'BHL art. 41',
  ])('(a) %s is beside the point; article 104 reaches insurance fraud', async (text) => {
    const citation = await only(text);

    expect(citation).toMatchObject({
      status: 'IRRELEVANT',
      work: { key: 'npcsc-38/2019-12-28' },
      provisions: [{ eId: 'art_41', governsThisFund: false, version: { validFrom: '2020-06-01' } }],
    });
    expect(replacements(citation)).toEqual(['art_104', 'art_87']);
  });

  test.each(['《全国社会保障基金条例》', '《全国社会保障基金条例》第三条'])(
    '(b) %s is about the national reserve fund',
    async (text) => {
      expect(await only(text)).toMatchObject({ status: 'IRRELEVANT', work: { key: 'sc-667/2016-03-10' } });
    },
  );

  test('(c) articles 45 and 46 of the Audit Law are old numbers: 49 and 50 by now', async () => {
    const citation = await only('《审计法》第45、46条');

    expect(citation).toMatchObject({
      status: 'RENUMBERED',
      normalForm: '《审计法》第四十五条、第四十六条',
      provisions: [
        { eId: 'art_45', status: 'RENUMBERED' },
        { eId: 'art_46', status: 'RENUMBERED' },
      ],
    });
    expect(replacements(citation)).toEqual(['art_49', 'art_50']);
  });

  test('(c) article 5 is not about resolutions of congress: 4 is', async () => {
    const citation = await only('《审计法》第5条');

    expect(citation).toMatchObject({ status: 'IRRELEVANT', work: { key: 'audit-law/1994-08-31' } });
    expect(replacements(citation)).toEqual(['art_4']);
  });

  test('(c) articles 26 and 49 exist, and publication stands in 40', async () => {
    expect(await only('《中华人民共和国审计法》（以下简称《审计法》）第26条和第49条')).toMatchObject({
      status: 'RESOLVED',
      provisions: [{ eId: 'art_26' }, { eId: 'art_49' }],
    });
  });
});

describe('L10 may we rely on the Guangdong opinion on 2024-01-15?', () => {
  test('no: its term ended on 2023-04-30', async () => {
    expect(await only('粤人社规〔2018〕1号', '2024-01-15')).toMatchObject({
      status: 'REPEALED',
      note: 'The work is in force from 2018-05-01 until the day before 2023-05-01: not on 2024-01-15.',
      work: { isInForce: false },
    });
  });

  test('until that day it was in force, and never could it carry a penalty', async () => {
    expect(await only('粤人社规〔2018〕1号', '2023-04-30')).toMatchObject({
      status: 'UNSPECIFIC',
      work: { isInForce: true, documentType: { maySetPenalties: 'NONE' } },
    });
  });
});

describe('what the source documents cite (law facts, section 9)', () => {
  test.each([
    ['(No.[20 19] 17)', 'nhsa-office-2019-17/2019'],
    ['(No.4 of Medical Insurance Fa [2065438]/KLOC-0)', 'nhsa-2019-14/2019'],
    ['Cantonese Social Regulation [2018] No.1', 'guangdong-hrss-2018-1/2018-03-16'],
    ['（医保发〔2018〕22号）', 'nhsa-office-2018-22/2018'],
  ])('%s is damaged; what it was is proposed with every step', async (text, key) => {
    const citation = await only(text);

    expect(citation).toMatchObject({ status: 'CORRUPTED', work: { key } });
    expect(citation.repairSteps.length).toBeGreaterThan(0);
    expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.raw);
  });

  test('the right number of the reward measures of 2018 is in order, until they were replaced', async () => {
    const title = '《欺诈骗取医疗保障基金行为举报奖励暂行办法》（医保办发〔2018〕22号）';

    expect(await only(title, '2022-12-31')).toMatchObject({
      status: 'UNSPECIFIC',
      work: { key: 'nhsa-office-2018-22/2018' },
    });
    expect(await only(title, '2023-01-01')).toMatchObject({
      status: 'REPEALED',
      candidates: [{}, { work: { key: 'nhsa-office-2022-22/2022-11-17' } }],
    });
  });

  test.each(['《社会保险法》第八十七条', '社保法第87条', 'Article 87 of the Social Insurance Law'])(
    '%s is right, and carries a sanction',
    async (text) => {
      expect(await only(text)).toMatchObject({
        status: 'RESOLVED',
        work: { key: 'npcsc-35/2010-10-28' },
        provisions: [
          { eId: 'art_87', carriesSanction: true, governsThisFund: true, version: { validFrom: '2011-07-01' } },
        ],
      });
    },
  );

  test('the old law on physicians is repealed, and the new one is named', async () => {
    expect(await only('执业医师法第三十七条', '2022-02-28')).toMatchObject({
      status: 'RESOLVED',
      provisions: [{ carriesSanction: true }],
    });
    expect(await only('执业医师法第三十七条', '2022-03-01')).toMatchObject({
      status: 'REPEALED',
      candidates: [{}, { work: { key: 'npcsc-94/2021-08-20' } }],
    });
  });

  test('the interpretation of article 266 is a work of its own', async () => {
    expect(await only('《刑法》第266条')).toMatchObject({
      work: { key: 'criminal-law/1997-03-14' },
      provisions: [{ eId: 'art_266' }],
    });
    expect(await only('全国人大常委会发布关于刑法第266条规定的解释')).toMatchObject({
      work: { key: 'npcsc-interpretation-criminal-law-266/2014-04-24' },
    });
  });

  test('of a work of which single provisions are on file it is not said that it lacks an article', async () => {
    const [lacking, partly] = await resolve('《某市医保办法》第三条；《社会保险法》第九百条');

    expect(lacking).toMatchObject({ status: 'NOT_ON_FILE', work: null });
    expect(partly).toMatchObject({ status: 'NOT_ON_FILE', work: { key: 'npcsc-35/2010-10-28' } });
  });
});

describe('wrong data seen elsewhere (law facts, section 10)', () => {
  test('the item cited for invented services exists; the review names the right one', async () => {
    const citation = await only('R735 art. 40 para 1 item (1)');

    expect(citation).toMatchObject({
      status: 'RESOLVED',
      provisions: [{ governsThisFund: true, carriesSanction: true }],
    });
    expect(replacements(citation)).toEqual(['art_40__para_1__item_3']);
  });

  test('article 21 earmarks the fund; for records the review names 16 and 39', async () => {
    expect(replacements(await only('医疗保障基金使用监督管理条例第二十一条'))).toEqual([
      'art_16',
      'art_39__para_1__item_2',
    ]);
  });

  test('an article of an invented revision is not on file', async () => {
    expect((await only('DR2 art. 51')).status).toBe('NOT_ON_FILE');
  });

  test('266 torn into two numbers is joined, and called damaged', async () => {
    expect(await only('Article 260 … Article 6 of the Criminal Law')).toMatchObject({
      status: 'CORRUPTED',
      repairSteps: ['260 and 6 joined: 266'],
      provisions: [{ eId: 'art_266', governsThisFund: true }],
    });
  });
});

test('a document that may set no penalties carries none', async () => {
  const citation = await only('《关于建立定点医药机构相关人员医保支付资格管理制度的指导意见》');

  expect(citation.work?.documentType?.maySetPenalties).toBe('NONE');
});

test('a whole paragraph costs one statement for the texts that it cites', async () => {
  const flat =
    'query ($text: String!) { resolveCitations(text: $text) { raw status work { key } provisions { eId version { validFrom } } } }';

  const { statements } = await runOperation(graph, flat, {
    text: '依照《社会保险法》第八十七条和R735 40(2)、刑法第二百六十六条',
  });

  expect(statements).toEqual(['citedLibrary']);
});

test('a text of more than 20,000 characters is refused', async () => {
  const { errors } = await runOperation(graph, query, { text: '法'.repeat(20_001) });

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('one provision is found by the same grammar', async () => {
  const ask = async (citation: string): Promise<unknown> => {
    const { data } = await runOperation(
      graph,
      'query ($citation: String!) { provision(citation: $citation, asOf: "2023-03-01") { status provision { eId } } }',
      { citation },
    );
    return data?.['provision'];
  };

  expect(await ask('R735 第 38 条 第 3 项')).toEqual({
    status: 'RESOLVED',
    provision: { eId: 'art_38__para_1__item_3' },
  });
  expect(await ask('R735 40(2)')).toEqual({ status: 'AMBIGUOUS', provision: null });
  expect(await ask('条例40')).toEqual({ status: 'AMBIGUOUS', provision: null });
  expect(await ask('《社会保险法》第八十七条和第八十八条')).toEqual({ status: 'UNREADABLE', provision: null });
});
