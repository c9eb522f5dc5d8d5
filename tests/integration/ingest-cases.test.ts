import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseReport } from '../../src/ingest/cases/case-report.ts';
import { ingestCases } from '../../src/ingest/cases/ingest-cases.ts';
import { readCaseFile } from '../../src/ingest/cases/read-case-file.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { blindViewer, fullViewer, regionalViewer, type Viewer } from '../../src/platform/graph/viewer.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { contentOf } from '../support/graph-content.ts';
import { runOperation, today } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

const examples = resolve(import.meta.dirname, '../../docs/examples');

let graph: Graph;
let folder: string;
let before: readonly string[];

beforeAll(async () => {
  graph = await seededGraph();
  before = await contentOf(graph);
  folder = mkdtempSync(join(tmpdir(), 'yiju-cases-'));
}, 180_000);

// The graph of this run belongs to every test file: it is left as it was found.
afterAll(async () => {
  await graph.administer(
    "MATCH (:Passage)-[:IN_DOCUMENT]->(document:SourceDocument {sourceKind: 'OWN_RECORDS'}) WITH DISTINCT document MATCH (passage:Passage)-[:IN_DOCUMENT]->(document) DETACH DELETE passage, document",
  );
  await graph.administer("MATCH (node) WHERE node.id CONTAINS ':own:' DETACH DELETE node");
  const withoutMark = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !line.includes('"GraphState"'));
  expect(withoutMark(await contentOf(graph))).toEqual(withoutMark(before));
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ingest = async (path: string, isDryRun = false, signal?: AbortSignal): Promise<readonly CaseReport[]> => {
  const reports: CaseReport[] = [];
  const options = { isDryRun, today, ...(signal === undefined ? {} : { signal }) };
  for await (const some of ingestCases(graph, readCaseFile(path), options)) reports.push(...some);
  return reports;
};

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const outcomes = (reports: readonly CaseReport[]): readonly string[] =>
  reports.map((one) => `${one.case} ${one.outcome}`);

const question = `query ($key: String!) { case(key: $key) {
  key region caseNo
  findings { key conductTypes { key } loss { yuan } committedBy { __typename key displayName } }
  decisions { decidedOn issuedBy { key } citations { raw status }
    measures { key amount { yuan } addressedTo { key } justification { verdict wording } } }
} }`;

const asked = async (key: string, viewer: Viewer = fullViewer): Promise<unknown> => {
  const { data, errors } = await runOperation(graph, question, { key }, viewer);
  expect(errors).toEqual([]);
  return data?.['case'];
};

test('a dry run writes nothing and tells what would be written', async () => {
  const reports = await ingest(join(examples, 'made-up-cases.csv'), true);
  expect(outcomes(reports)).toEqual(['MADE-UP-1 NEW', 'MADE-UP-2 NEW', 'MADE-UP-3 NEW', 'MADE-UP-4 NEW']);
  expect(await contentOf(graph)).toEqual(before);
});

test('the examples go in, with findings, measures, citations and the judgment of the engine', async () => {
  expect(outcomes(await ingest(join(examples, 'made-up-cases.csv')))).toHaveLength(4);
  expect(outcomes(await ingest(join(examples, 'made-up-cases.jsonl')))).toEqual(['MADE-UP-5 NEW']);
  const told = await asked('case:own:MADE-UP-2');
  expect(valueAt(told, 'decisions.measures.amount.yuan')).toBe('600000.00');
  expect(valueAt(told, 'decisions.measures.justification.verdict')).toBe('UNLAWFUL');
  expect(valueAt(told, 'decisions.citations.status')).toBe('RESOLVED');
  const lawful = await asked('case:own:MADE-UP-1');
  expect(valueAt(lawful, 'decisions.measures.justification.verdict')).toBe('LAWFUL');
});

test('the same content again writes nothing, from another place of another file too', async () => {
  const content = await contentOf(graph);
  expect(outcomes(await ingest(join(examples, 'made-up-cases.csv')))).toEqual([
    'MADE-UP-1 KNOWN',
    'MADE-UP-2 KNOWN',
    'MADE-UP-3 KNOWN',
    'MADE-UP-4 KNOWN',
  ]);
  const moved = written(
    'moved.csv',
    'case,role,issuer,conduct,measure_type\nMADE-UP-9,MED_INST,MEDICAL_SECURITY,HANG_BED,WARNING\n',
  );
  await ingest(moved);
  const later = await contentOf(graph);
  expect(
    outcomes(
      await ingest(
        written(
          'again.csv',
          `\n案号,主体身份,机关种类,违法行为,处罚种类\nMADE-UP-9,定点医疗机构,医疗保障行政部门,挂床住院,警告\n`,
        ),
      ),
    ),
  ).toEqual(['MADE-UP-9 KNOWN']);
  expect(await contentOf(graph)).toEqual(later);
  expect(later.length).toBeGreaterThan(content.length);
});

test('a corrected case takes the place of the former, and nothing of that stays', async () => {
  const file = (rows: string): string =>
    written('corrected.csv', `case,role,issuer,issuer_name,act,conduct,loss,measure_type,amount\n${rows}`);
  await ingest(
    file(
      'MADE-UP-8,MED_INST,MEDICAL_SECURITY,虚构医保局甲,1,HANG_BED,100,FINE,100\nMADE-UP-8,,,,2,REPEAT_CHARGING,50,FINE,50\n',
    ),
  );
  const [report] = await ingest(file('MADE-UP-8,MED_INST,MEDICAL_SECURITY,虚构医保局乙,1,HANG_BED,200,FINE,100\n'));
  expect(report?.outcome).toBe('CHANGED');
  const told = await asked('case:own:MADE-UP-8');
  expect(valuesAt(told, 'findings.loss.yuan')).toEqual(['200.00']);
  const content = (await contentOf(graph)).join('\n');
  expect(content).not.toContain('虚构医保局甲');
  expect(content).not.toContain('finding:own:MADE-UP-8:2');
});

test('a case with a broken row stays out whole, the others go in', async () => {
  const rows = [
    'case,role,issuer,conduct,loss,measure_type,amount',
    'MADE-UP-21,MED_INST,MEDICAL_SECURITY,HANG_BED,100,FINE,100',
    'MADE-UP-22,MED_INST,MEDICAL_SECURITY,HANG_BED,100,FINE,100',
    'MADE-UP-22,MED_INST,MEDICAL_SECURITY,HANG_BED,100,REFUND,-5',
    'MADE-UP-23,MED_INST,MEDICAL_SECURITY,HANG_BED,100,FINE,100,one too many',
    'MADE-UP-24,MED_INST,MEDICAL_SECURITY,HANG_BED,100,FINE,100',
  ].join('\n');
  const reports = await ingest(written('broken.csv', rows));
  expect(outcomes(reports)).toEqual(['MADE-UP-21 NEW', 'MADE-UP-22 REFUSED', 'MADE-UP-23 REFUSED', 'MADE-UP-24 NEW']);
  expect(reports[1]?.faults).toEqual([{ line: 4, field: 'amount', reason: '"-5" is negative: an amount cannot be' }]);
  expect(reports[2]?.faults[0]).toMatchObject({ line: 5, field: '(row)' });
  expect(await asked('case:own:MADE-UP-22')).toBeNull();
  expect(await asked('case:own:MADE-UP-24')).not.toBeNull();
});

test('stopped between cases, it goes on when run again', async () => {
  const header = 'case,role,issuer,conduct,measure_type\n';
  const rows = Array.from({ length: 450 }, (_, at) => `MADE-UP-M${at},MED_INST,MEDICAL_SECURITY,HANG_BED,WARNING`);
  const path = written('many.csv', header + rows.join('\n'));
  const stopping = new AbortController();
  let first = 0;
  for await (const some of ingestCases(graph, readCaseFile(path), {
    isDryRun: false,
    today,
    signal: stopping.signal,
  })) {
    first += some.length;
    stopping.abort();
  }
  expect(first).toBe(200);
  const again = await ingest(path);
  expect(again.filter(({ outcome }) => outcome === 'KNOWN')).toHaveLength(200);
  expect(again.filter(({ outcome }) => outcome === 'NEW')).toHaveLength(250);
});

test('a person is nobody to a viewer of another region, and the name is nowhere', async () => {
  const rows =
    'case,title,gist,region,party_name,party_kind,role,issuer,conduct,measure_type\nMADE-UP-7,虚构某甲转卖药品,虚构某甲把药卖了,510100,虚构某甲,参保人,INSURED,MEDICAL_SECURITY,RESALE_FOR_GAIN,WARNING\n';
  await ingest(written('person.csv', rows));
  expect((await contentOf(graph)).join('\n')).not.toContain('虚构某甲');
  const committers = async (viewer: Viewer): Promise<number> =>
    valuesAt(await asked('case:own:MADE-UP-7', viewer), 'findings.committedBy.key').length;
  expect(await committers(fullViewer)).toBe(1);
  expect(await committers(regionalViewer('51'))).toBe(1);
  expect(await committers(regionalViewer('32'))).toBe(0);
  expect(await committers(blindViewer)).toBe(0);
});

test('similar decisions share conduct and article; their multiples are told, apart and together', async () => {
  const line = (at: number, article: string, amount: number): string =>
    `MADE-UP-S${at},MED_INST,MEDICAL_SECURITY,2024-0${at}-01,${article},UPCODING,10000,FINE,${amount}`;
  const regulation = '医疗保障基金使用监督管理条例';
  const rows = [
    'case,role,issuer,decided_on,decision_basis,conduct,loss,measure_type,amount',
    line(1, `${regulation}第三十八条第六项`, 10_000),
    line(2, `${regulation}第三十八条`, 12_500),
    line(3, `${regulation}第三十八条第三项`, 20_000),
    line(4, `${regulation}第四十条`, 50_000),
    line(5, '', 15_000),
  ].join('\n');
  await ingest(written('similar.csv', rows));
  const similar = async (args: string): Promise<unknown> => {
    const { data, errors } = await runOperation(
      graph,
      `{ similarDecisions(decision: "decision:own:MADE-UP-S1", ${args}) { totalCount spread { count min median max }
        pageInfo { endCursor } edges { node { decision { key } basis why multiples { value isStated } } } } }`,
    );
    expect(errors).toEqual([]);
    return data?.['similarDecisions'];
  };

  const first = await similar('first: 1');
  expect(first).toMatchObject({
    totalCount: 2,
    spread: { count: 2, min: 1.25, median: 1.625, max: 2 },
    edges: [
      {
        node: {
          decision: { key: 'decision:own:MADE-UP-S3' },
          basis: 'SAME_ARTICLE',
          why: `The same conduct: 高套病种编码. Both cite ${regulation}第三十八条.`,
          multiples: [{ value: 2, isStated: false }],
        },
      },
    ],
  });
  const next = await similar(`first: 5, after: "${String(valueAt(first, 'pageInfo.endCursor'))}"`);
  expect(valuesAt(next, 'edges.node.decision.key')).toEqual(['decision:own:MADE-UP-S2']);
  const untold = await similar('first: 5, alsoUntold: true');
  expect(valuesAt(untold, 'edges.node.basis')).toEqual(['NOT_TOLD', 'SAME_ARTICLE', 'SAME_ARTICLE']);
});

test('a file in GB18030 is read as one in UTF-8', async () => {
  // 案号,主体身份,机关种类,违法行为,处罚种类 and one row, as GBK writes them.
  const bytes = Buffer.from(
    'b0b8bac52cd6f7cce5c9edb7dd2cbbfab9d8d6d6c0e02ccea5b7a8d0d0ceaa2cb4a6b7a3d6d6c0e00a4d4144452d55502d362c4d45445f494e53542c4d45444943414c5f53454355524954592cb9d2b4b2d7a1d4ba2cbeafb8e60a',
    'hex',
  );
  expect(outcomes(await ingest(written('gbk.csv', bytes)))).toEqual(['MADE-UP-6 NEW']);
});
