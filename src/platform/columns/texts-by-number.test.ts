import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openColumns } from './columns.ts';
import { textsByNumber } from './texts-by-number.ts';

const stored = `SELECT * FROM (VALUES (3, 'S 3'), (4, 'left, right'), (5, E'two\\nlines'), (6, '\\n'), (7, '\\\\'), (8, ''),
  (9000, '张三'), (20000, 'far')) AS stored(number, text)`;

test('texts come back as they were, whatever signs are in them, each by its number', async () => {
  const columns = await openColumns({ memory: 100, spill: join(tmpdir(), `yiju-texts-${process.pid}`) });

  const texts = await textsByNumber(columns, stored, [9000, 3, 5, 6, 7, 8, 3, 12]);

  columns.close();
  expect([...texts].sort(([a], [b]) => a - b)).toEqual([
    [3, 'S 3'],
    [5, 'two\nlines'],
    [6, '\\n'],
    [7, '\\\\'],
    [8, ''],
    [9000, '张三'],
  ]);
});

test('where no number is wanted there is no text', async () => {
  const columns = await openColumns({ memory: 100, spill: join(tmpdir(), `yiju-texts-${process.pid}`) });

  const texts = await textsByNumber(columns, stored, []);

  columns.close();
  expect(texts.size).toBe(0);
});
