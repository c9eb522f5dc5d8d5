import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

/* What the source documents say, checked: the register of law facts, section 9, one test for each of its rows. */

const folder = resolve(import.meta.dirname, '../../../shared/seeds');

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const ask = async (query: string, variables: object = {}): Promise<unknown> => {
  const { data, errors } = await runOperation(graph, query, { ...variables });
  expect(errors).toEqual([]);
  return data;
};

const resolved = async (text: string, asOf = '2023-03-01'): Promise<unknown> =>
  valueAt(
    await ask(
      `query ($text: String!, $asOf: Date!) { resolveCitations(text: $text, asOf: $asOf) {
        raw status note work { key isInForce validFrom promulgatedOn adoptedOn documentType { maySetPenalties } }
        provisions { eId status carriesSanction governsThisFund }
        candidates { work { key } provision { eId } }
      } }`,
      { text, asOf },
    ),
    'resolveCitations',
  );

/** What the document row says, as it was entered. */
const entered = async (key: string): Promise<unknown> =>
  valueAt(
    await ask(
      `query ($id: ID!) { node(id: $id) { ... on Citation {
        raw status note works { key documentType { maySetPenalties } } provisions { eId } suggestions { eId }
      } } }`,
      { id: Buffer.from(`Citation:${key}`).toString('base64') },
    ),
    'node',
  );

interface Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}
/** What the readings of a provision allow on a day. */
const ranges = async (citation: string, asOf: string): Promise<readonly Range[]> =>
  valuesAt(
    await ask(
      `query ($citation: String!, $asOf: Date!) { provision(citation: $citation, asOf: $asOf) {
        provision { version { norms { rules { min max unit } } } }
      } }`,
      { citation, asOf },
    ),
    'provision.provision.version.norms.rules',
  ) as readonly Range[];

test('000: the notice given as a legal basis may set no penalty', async () => {
  expect(await entered('citation:law-facts-9:1')).toMatchObject({
    status: 'UNSPECIFIC',
    works: [{ key: 'nhsa-2019-14/2019', documentType: { maySetPenalties: 'NONE' } }],
  });
});

test.each([
  ['(No.[20 19] 17)', 'nhsa-office-2019-17/2019'],
  ['(No.4 of Medical Insurance Fa [2065438]/KLOC-0)', 'nhsa-2019-14/2019'],
])('001: %s is damage of a converter', async (text, key) => {
  expect(await resolved(text)).toMatchObject({ status: 'CORRUPTED', work: { key } });
});

test('001: article 41 of the health law is beside the point; 104 and 87 are to it', async () => {
  expect(await entered('citation:law-facts-9:3')).toMatchObject({
    status: 'IRRELEVANT',
    provisions: [{ eId: 'art_41' }],
    suggestions: [{ eId: 'art_87' }, { eId: 'art_104' }],
  });
});

test('001: the slip of translation, teachers for physicians and pharmacists, cites nothing', async () => {
  expect(await resolved('revoke their qualifications as medical (pharmaceutical) teachers')).toBeUndefined();
  const left = readFileSync(resolve(import.meta.dirname, '../../seeds/coverage.jsonl'), 'utf8');
  expect(left).toContain('医（药）师 are physicians and pharmacists');
});

test('002: two to five times is what article 87 of the Social Insurance Law has', async () => {
  expect(await ranges('社会保险法第八十七条', '2018-06-01')).toContainEqual({ min: 2, max: 5, unit: 'MULTIPLE' });
});

test('002: the warning for doctors is of a law repealed since; the new one adds a fine of 10,000 to 30,000', async () => {
  expect(await resolved('执业医师法第三十七条', '2023-03-01')).toMatchObject({
    status: 'REPEALED',
    candidates: expect.arrayContaining([expect.objectContaining({ work: { key: 'npcsc-94/2021-08-20' } })]),
  });
  const now = await ranges('医师法第五十六条第三项', '2023-03-01');
  expect(now).toContainEqual({ min: 1_000_000, max: 3_000_000, unit: 'FEN' });
  expect(now).toContainEqual({ min: 6, max: 12, unit: 'MONTH' });
});

test.skipIf(!existsSync(folder))('002: under mixed numbers stand six parts and seventeen points', () => {
  const lines = readFileSync(resolve(folder, '002_2de6f4c36b801125.txt'), 'utf8').split('\n');
  const parts = lines.filter((line) => /^(?:First|Second|Three|Fourth|V\.|Sixth)[, ]/u.test(line));
  const points = lines.filter((line) => /^\((?:[A-Z]|\d{1,2}|[a-z]{3,9})\)/u.test(line));

  expect([parts.length, points.length]).toEqual([6, 17]);
});

test('003: twice the amount lies within one to three and within two to five times', async () => {
  const [supervision, insurance] = [
    await ranges('劳动保障监察条例第二十七条第二款', '2018-06-01'),
    await ranges('社会保险法第八十七条', '2018-06-01'),
  ];
  const allows = (range: Range): boolean =>
    range.unit === 'MULTIPLE' && range.min !== null && range.max !== null && range.min <= 2 && 2 <= range.max;

  expect(supervision).toContainEqual({ min: 1, max: 3, unit: 'MULTIPLE' });
  expect([supervision.some(allows), insurance.some(allows)]).toEqual([true, true]);
});

describe('003: the Audit Law', () => {
  test('article 5 is not about resolutions: 4 is', async () => {
    expect(await entered('citation:law-facts-9:9a')).toMatchObject({
      status: 'IRRELEVANT',
      suggestions: [{ eId: 'art_4' }],
    });
  });

  test.each([
    ['citation:law-facts-9:9b', 'art_45', 'art_49'],
    ['citation:law-facts-9:9c', 'art_46', 'art_50'],
  ])('%s is an old number', async (key, old, now) => {
    expect(await entered(key)).toMatchObject({
      status: 'RENUMBERED',
      provisions: [{ eId: old }],
      suggestions: [{ eId: now }],
    });
  });
});

describe('003: the days are right, and one of the works is not about the fund', () => {
  test.each([
    ['《社会保险法》', { validFrom: '2011-07-01' }],
    ['刑法第二百六十六条的解释', { key: 'npcsc-interpretation-criminal-law-266/2014-04-24' }],
    ['《全国社会保障基金条例》', { promulgatedOn: '2016-03-10' }],
  ])('%s', async (text, work) => {
    expect(await resolved(text)).toMatchObject({ work });
  });

  test('the regulation of 2016 is irrelevant', async () => {
    expect(await resolved('《全国社会保障基金条例》')).toMatchObject({ status: 'IRRELEVANT' });
  });
});

test('003: 医保发〔2018〕22号 has the wrong prefix; Jilin has it right', async () => {
  expect(await resolved('（医保发〔2018〕22号）', '2019-06-01')).toMatchObject({
    status: 'CORRUPTED',
    work: { key: 'nhsa-office-2018-22/2018' },
  });
  expect(await resolved('（医保办发〔2018〕22号）', '2019-06-01')).toMatchObject({
    status: 'UNSPECIFIC',
    work: { key: 'nhsa-office-2018-22/2018' },
  });
});

test('004: the notice of fourteen departments is plausible and no more', async () => {
  expect(await entered('citation:law-facts-9:12')).toMatchObject({
    status: 'UNSPECIFIC',
    note: expect.stringContaining('Plausible'),
  });
});

describe('every status that a citation can have is told apart', () => {
  test.each([
    ['《社会保险法》第八十七条', 'RESOLVED'],
    ['R735 40(2)', 'AMBIGUOUS'],
    // Single provisions of it are on file: whether there are others is not said. NOT_FOUND: ingest-citations.test.ts.
    ['《社会保险法》第九百条', 'NOT_ON_FILE'],
    ['《某市医保办法》第三条', 'NOT_ON_FILE'],
    ['Article 260 … Article 6 of the Criminal Law', 'CORRUPTED'],
    ['执业医师法第三十七条', 'REPEALED'],
    ['《审计法》第四十五条', 'RENUMBERED'],
    ['《基本医疗卫生与健康促进法》第四十一条', 'IRRELEVANT'],
    ['《社会保险法》', 'UNSPECIFIC'],
  ])('%s is %s', async (text, status) => {
    expect(await resolved(text)).toMatchObject({ status });
  });
});
