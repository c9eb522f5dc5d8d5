import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { type Pattern, readPatterns } from '../fixtures/fact-patterns/pattern.ts';
import { judgePattern, type Mark, PatternAnswer, patternQuery } from '../support/judge-pattern.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

const patterns = readPatterns();
let graph: Graph;
const marks: Mark[] = [];

const ask = async ({ id, input }: Pattern) => {
  const { data, errors } = await runOperation(graph, patternQuery, { input });
  if (errors.length > 0) throw new Error(`${id}: ${errors.map(({ message }) => message).join('; ')}`);
  return PatternAnswer.parse(data);
};

beforeAll(async () => {
  graph = await seededGraph();
  for (const pattern of patterns) marks.push(...judgePattern(pattern, await ask(pattern)));
}, 600_000);
afterAll(() => graph.close());

const what = (mark: Mark['mark']): readonly string[] => marks.filter((one) => one.mark === mark).map((one) => one.what);

test('there are at least 200 fact patterns, each with an id of its own', () => {
  expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
  expect(patterns.length).toBeGreaterThanOrEqual(200);
});

test('no fact pattern gets a definite answer that the text does not give', () => {
  expect(what('WRONG')).toEqual([]);
});

test('where the text is clear, at most one answer in twenty is left open', () => {
  console.log(`${patterns.length} fact patterns, ${marks.length} expectations, ${what('OPEN').length} left open`);
  expect(what('OPEN').length / marks.length).toBeLessThanOrEqual(0.05);
});
