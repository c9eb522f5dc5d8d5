import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/app/schema.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = globSync(['README.md', 'docs/**/*.md'], { cwd: root });
const operations = pages.flatMap((page) =>
  [...readFileSync(resolve(root, page), 'utf8').matchAll(/^```graphql\n(.*?)^```/gms)].map(([, text = '']) => ({
    page,
    text,
  })),
);

test('the README shows both questions, and the page on detection how its groups are read', () => {
  expect(operations.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/detection.md']));
});

test.each(operations)('what $page says may be asked is valid against the schema: $text', ({ text }) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});
