import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCaseFile } from '../../src/ingest/cases/read-case-file.ts';
import { vocabularyOnFile } from '../../src/ingest/cases/vocabulary-on-file.ts';
import { batching } from '../../src/platform/graph/batch.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { type LawOfReview, lawOfSeeds } from '../../src/tools/review/law-of-seeds.ts';
import { reviewCases } from '../../src/tools/review/review-cases.ts';
import type { ReviewRow } from '../../src/tools/review/review-row.ts';
import { madeUpCases } from '../support/made-up-cases.ts';
import { seededGraph, seedFolder } from '../support/seeded-graph.ts';

let graph: Graph;
let folder: string;
let ofSeeds: LawOfReview;

beforeAll(async () => {
  graph = await seededGraph();
  ofSeeds = lawOfSeeds(seedFolder);
  folder = mkdtempSync(join(tmpdir(), 'yiju-review-'));
}, 180_000);
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const review = async (content: string, law = ofSeeds, name = 'cases.csv'): Promise<readonly ReviewRow[]> => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const rows: ReviewRow[] = [];
  for await (const some of reviewCases(readCaseFile(path).cases, law, '2026-11-22')) rows.push(...some.rows);
  return rows;
};

test('with and without a database every row is the same, and a few statements bring the law of all decisions', async () => {
  const statements: string[] = [];
  const viewed = graph.for(fullViewer, (name) => statements.push(name));
  const vocabulary = await vocabularyOnFile(graph);
  const content = madeUpCases(600);

  const rows = await review(content, { batch: batching(viewed), vocabulary });

  expect(await review(content)).toEqual(rows);
  expect(rows).toHaveLength(1_200);
  expect(rows.filter(({ wording }) => wording.includes('()'))).toEqual([]);
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['LAWFUL', 'UNLAWFUL', 'UNDETERMINED']));
  expect(statements.length).toBeLessThanOrEqual(6);
});

const header =
  'case,role,issuer,acts_under,decided_on,decision_basis,conduct,act_from,act_to,intent,fund,loss,measure_type,amount';
const row = (key: string, from: string, to: string, amount: string): string =>
  `${key},MED_INST,MEDICAL_SECURITY,OWN,2023-12-01,医疗保障基金使用监督管理条例第三十八条第三项,REPEAT_CHARGING,${from},${to},ABSENT,RESIDENT_BASIC,1000,FINE,${amount}`;

test('one fen above the range is told with the range, the rule and the wording of the basis', async () => {
  const [lawful, above] = await review(
    [header, row('A', '2023-03-01', '', '2000'), row('B', '2023-03-01', '', '2000.01')].join('\n'),
  );
  expect(lawful?.verdict).toBe('LAWFUL');
  expect(above).toMatchObject({
    verdict: 'UNLAWFUL',
    effect: 'REVOCABLE',
    rules: ['N7'],
    range_unit: 'YUAN',
    range_min: '1000.00',
    range_max: '2000.00',
    basis_versions: ['sc-735/2021-01-15#art_38__para_1__item_3@2021-05-01'],
  });
  expect(above?.wording).toContain('On the stated facts rule N7 is not met');
});

test('without the day of the act nothing is decided, and the missing fact is named; a month is no act across a boundary, and more than two years on the discovery is asked for', async () => {
  const rows = await review(
    [
      header,
      row('A', '', '', '1500'),
      row('B', '2021-04', '2021-05', '1500'),
      row('C', '2021-04-01', '2021-05-31', '1500'),
    ].join('\n'),
  );
  expect(rows.map(({ verdict, missing_facts: missing }) => [verdict, missing.join()])).toEqual([
    ['UNDETERMINED', 'actDate'],
    ['UNDETERMINED', 'actDate,event:DISCOVERED,lifeOrHealthConcerned'],
    ['UNDETERMINED', 'amountsByPeriod,event:DISCOVERED,lifeOrHealthConcerned'],
  ]);
});

test('a case that cannot be used is told in its place, with line and field; the others are reviewed', async () => {
  const rows = await review([header, row('A', '2023-03-01', '', '-1'), row('B', '2023-03-01', '', '1500')].join('\n'));
  expect(rows.map((one) => [one.case, one.verdict])).toEqual([
    ['A', 'REFUSED'],
    ['B', 'LAWFUL'],
  ]);
  expect(rows[0]?.wording).toBe('Line 2, amount: "-1" is negative: an amount cannot be.');
});
