import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { publishedReview } from '../support/published-review.ts';
import { seededGraph } from '../support/seeded-graph.ts';

test('the page on the published decisions says what the engine says today', async () => {
  const graph = await seededGraph();
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/published-review.md'), 'utf8');

  expect(await publishedReview(graph)).toBe(page);
  await graph.close();
}, 180_000);
