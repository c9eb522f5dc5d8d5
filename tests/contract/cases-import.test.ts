import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { caseFields, fieldNamed } from '../../src/ingest/cases/case-fields.ts';
import { readCaseFile } from '../../src/ingest/cases/read-case-file.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const page = readFileSync(resolve(docs, 'cases-import.md'), 'utf8');

test('the page on own decisions names every field with all its Chinese headers', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  const isTold = ([field, { names }]: [string, { readonly names: readonly string[] }]): boolean =>
    rows.some(
      (row) => row.split('|')[1]?.includes(`\`${field}\``) === true && names.every((name) => row.includes(name)),
    );

  expect(Object.entries(caseFields).filter((field) => !isTold(field))).toEqual([]);
});

test('no header means two fields', () => {
  const names = Object.entries(caseFields).flatMap(([field, { names: all }]) => [field, ...all]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => fieldNamed(name) !== null)).toBe(true);
});

test.each(['made-up-cases.csv', 'made-up-cases.jsonl'])(
  'every column of the example %s is read, and it says that it is made up',
  (name) => {
    const { cases, notRead } = readCaseFile(resolve(docs, 'examples', name));
    expect(notRead).toEqual([]);
    for (const { key, faults } of cases) {
      expect(key).toMatch(/^MADE-UP-/);
      expect(faults).toEqual([]);
    }
  },
);
