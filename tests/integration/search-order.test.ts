import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { batching } from '../../src/platform/graph/batch.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import type { SearchKey } from '../../src/traversals/search/search.cypher.ts';
import { type SearchFilter, searchKey, understand } from '../../src/traversals/search/search-library.ts';
import { valuesAt } from '../support/by-path.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// The order of a search as decision 10 tells it, worked out slowly over every row from its own properties, beside what the
// search answers from what was derived of them.

const Row = z.object({
  id: z.string(),
  /** Of what the hit stands for: of a wording its provision. */
  key: z.string(),
  kind: z.string(),
  names: z.array(z.string().nullable()),
  texts: z.array(z.string().nullable()),
  context: z.string().nullable(),
  rank: z.int().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  tokens: z.array(z.string()),
});
type Row = z.infer<typeof Row>;

let graph: Graph;
let rows: readonly Row[];

beforeAll(async () => {
  graph = await seededGraph();
  await graph.administer('CALL db.awaitIndexes(60)');
  const found = await graph.administer(`
    CALL () {
      MATCH (work:LegalWork)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(hit:ProvisionVersion)
      RETURN hit, provision.id AS key, work, 'PROVISION' AS kind, [] AS names, [hit.text, hit.gistZh, hit.gistEn] AS texts
    UNION ALL
      MATCH (hit:LegalWork)
      RETURN hit, hit.id AS key, hit AS work, 'LEGAL_WORK' AS kind,
        [hit.titleZh, hit.titleEn, hit.docNumber] + hit.aliases AS names, [hit.noteEn] AS texts
    UNION ALL
      MATCH (hit:ConductType)
      RETURN hit, hit.id AS key, null AS work, 'CONDUCT_TYPE' AS kind,
        [hit.labelZh, hit.labelEn] + hit.aliases AS names, [hit.definitionEn, hit.causeZh] AS texts
    UNION ALL
      MATCH (hit:Case)
      RETURN hit, hit.id AS key, null AS work, 'CASE' AS kind,
        [hit.titleZh, hit.titleEn, hit.caseNo] AS names, [hit.gistEn, hit.placeZh] AS texts
    UNION ALL
      MATCH (hit:Organization)
      RETURN hit, hit.id AS key, null AS work, 'ORGANIZATION' AS kind, [hit.nameZh, hit.nameEn] AS names, [] AS texts
    }
    RETURN hit.id AS id, key, kind, names, texts + coalesce(hit.searchTopics, []) AS texts, hit.searchContext AS context,
      head(COLLECT { MATCH (work)-[:HAS_DOCUMENT_TYPE]->(type:DocumentType) RETURN type.rankOrder ORDER BY type.id }) AS rank,
      hit.validFrom AS validFrom, hit.validTo AS validTo, hit.searchTokens AS tokens`);
  rows = found.map((row) => Row.parse(row));
});

afterAll(() => graph.close());

const linesOf = (values: readonly (string | null)[]): string =>
  values.map((value) => (value === null ? '' : `\n ${value.toLowerCase().replace(/[(\-/]/g, ' ')}`)).join('');

const kindPoints = (kind: string): number => {
  if (kind === 'CONDUCT_TYPE') return 500;
  return kind === 'CASE' || kind === 'ORGANIZATION' ? 0 : 400;
};

/** Null where the row is no hit. */
const scoreOf = (row: Row, key: SearchKey): number | null => {
  const names = linesOf(row.names);
  const texts = linesOf(row.texts);
  const context = ` ${(row.context ?? '').toLowerCase()}`;
  const isWhole = (name: string): boolean => `${names}\n`.includes(`\n ${name}\n`);
  const points = key.terms.map(({ ways }) =>
    Math.max(
      ...ways.map(({ words, written, weight }) => {
        const allIn = (text: string): boolean => words.every((word) => text.includes(word));
        if (isWhole(written)) return 8 * weight;
        if (allIn(names)) return (row.kind === 'CASE' ? 3 : 5) * weight;
        if (allIn(texts)) return 3 * weight;
        return allIn(context) ? weight : 0;
      }),
    ),
  );
  const isCited = key.cited.includes(row.key);
  const held = points.filter((point, at) => point > 0 && key.terms[at]?.counts === true).length;
  if (!isCited && held < key.termsNeeded) return null;
  const isInForce =
    row.validFrom !== null && row.validTo !== null && row.validFrom <= key.asOf && key.asOf < row.validTo;
  const size = Array.from(texts).length;
  return [
    isCited ? 1_000_000 : 0,
    key.wholes.some(isWhole) ? 100_000 : 0,
    key.wholes.some((whole) => names.includes(whole) || texts.includes(whole)) ? 500 : 0,
    ...points.map((point) => Math.floor((point * 100) / key.counting)),
    kindPoints(row.kind),
    isInForce ? 200 : 0,
    row.rank !== null && row.rank <= 9 ? 100 - 10 * row.rank : 0,
    size < 500 ? 50 - Math.floor(size / 10) : 0,
  ].reduce((sum, part) => sum + part, 0);
};

const operation = `query ($query: String!, $kinds: [SearchKind!], $asOf: Date, $inForceOnly: Boolean, $rank: String) {
  search(query: $query, kinds: $kinds, asOf: $asOf, inForceOnly: $inForceOnly, rank: $rank, first: 100) {
    totalCount
    edges { score node { ... on Statement { key } } }
  }
}`;

const asOf = '2026-01-01';
const everything: SearchFilter = { kinds: null, rank: null, issuer: null, region: null, inForceOnly: false };

test.each<[string, Partial<SearchFilter>]>([
  ['挂床住院', {}],
  ['串换', {}],
  ['骗取', {}],
  ['骗取', { rank: 'LAW' }],
  ['骗取', { kinds: ['CASE', 'PROVISION'] }],
  ['责令改正', { inForceOnly: true }],
  ['行政处罚 听证', {}],
  ['执业医师法', { inForceOnly: true }],
  ['forged records', {}],
  ['hospital admission', {}],
  ['医保基金监管条例', {}],
  ['盗刷医保卡', {}],
])('%s with %j comes in the order that its rows have by themselves', async (query, filter) => {
  const asked = { ...everything, ...filter };
  const understood = await understand(batching(graph.for(fullViewer)), query, asOf);
  const key = searchKey(understood, asked, asOf, { limit: 100, after: null });
  const expected = rows
    .filter(({ tokens, validFrom, validTo }) => {
      const isTimeless = validFrom === null && tokens.includes('to99991231');
      const isInForce = validFrom !== null && validTo !== null && validFrom <= asOf && asOf < validTo;
      return (
        key.anyOf.every((some) => some.some((token) => tokens.includes(token))) &&
        (!asked.inForceOnly || isTimeless || isInForce)
      );
    })
    .flatMap((row) => {
      const score = scoreOf(row, key);
      return score === null ? [] : [{ row, score }];
    })
    .toSorted((one, other) => other.score - one.score || (one.row.id < other.row.id ? -1 : 1));

  const { data, errors } = await runOperation(graph, operation, { query, asOf, ...filter });

  expect(errors).toEqual([]);
  expect(expected.length).toBeGreaterThan(0);
  expect(valuesAt(data, 'search.totalCount')).toEqual([expected.length]);
  const keys = valuesAt(data, 'search.edges.node.key');
  expect(keys.map((one, at) => [one, valuesAt(data, 'search.edges.score')[at]])).toEqual(
    expected.slice(0, 100).map(({ row, score }) => [row.key, score]),
  );
});

test('no row bears a word of the filters twice, and each bears its region, province and country as far as they differ', async () => {
  expect(rows.filter(({ tokens }) => new Set(tokens).size < tokens.length)).toEqual([]);
  const [city] = await graph.administer(
    "MATCH (hit:Case|LegalWork|Organization) WHERE NOT hit.region ENDS WITH '00' AND hit.searchTokens IS NOT NULL RETURN hit.region AS region, hit.searchTokens AS tokens ORDER BY hit.id LIMIT 1",
  );
  const region = String(city?.['region']);
  expect(city?.['tokens']).toEqual(
    expect.arrayContaining([`region${region}`, `region${region.slice(0, 4)}00`, `region${region.slice(0, 2)}0000`]),
  );
});
