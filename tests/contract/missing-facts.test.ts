import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { factKeysOf } from '../../src/reasoning/legality/facts/fact-keys.ts';
import { conditions } from '../support/law-of-conduct.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every entry of a list `missingFacts`, wherever it stands in an answer. */
const missingIn = (answer: unknown): readonly string[] => {
  if (Array.isArray(answer)) return answer.flatMap(missingIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([field, value]: [string, unknown]) =>
    field === 'missingFacts' && Array.isArray(value) ? value.map(String) : missingIn(value),
  );
};

test('every missing fact of a recorded answer and of the published review is a fact key, or docs/missing-facts.md says what it is', () => {
  const explained = new Set([...read('docs/missing-facts.md').matchAll(/`([\w.:]+)(?:…)?`/gu)].map(([, name]) => name));
  const keys = new Set(factKeysOf(conditions).map(({ key }) => key));
  const asked = new Set([
    ...globSync('queries/examples/*.answer.json', { cwd: root }).flatMap((path) => missingIn(JSON.parse(read(path)))),
    ...[...read('docs/published-review.md').matchAll(/^\| `([\w.:]+)` \| \d/gmu)].map(([, name]) => String(name)),
  ]);

  expect(asked.size).toBeGreaterThan(40);
  expect(
    [...asked].filter((name) => !keys.has(name) && !explained.has(name) && !explained.has(name.replace(/:.*/u, ':'))),
  ).toEqual([]);
});
