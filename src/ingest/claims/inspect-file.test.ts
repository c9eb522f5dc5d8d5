import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'yiju-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inspected = (name: string, content: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return inspectFile(path, undefined);
};

const piece = 1 << 20;

test.each([1, 2, 3])(
  'a character that lies across two pieces of a file, %i bytes in the first, is still Unicode',
  async (before) => {
    const content = Buffer.from(`${'x'.repeat(piece - before)}𠮷\n${'人'.repeat(piece)}\n`);
    const file = await inspected(`across-${before}.csv`, content);
    expect(file).toMatchObject({
      encoding: 'UTF-8',
      lines: 2,
      bytes: content.length,
      endsInLine: false,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  },
);

test('what is no Unicode only after the first piece is another encoding', async () => {
  const gb = Buffer.from([0xc8, 0xcb]);
  const file = await inspected(
    'later.csv',
    Buffer.concat([Buffer.from(`${'x'.repeat(piece)}\n`), gb, Buffer.from('\n')]),
  );
  expect(file).toMatchObject({ encoding: 'GB18030', lines: 2 });
});

test('an empty line that ends in two signs, one in each piece, is counted as empty', async () => {
  const file = await inspected('empty.csv', Buffer.from(`${'x'.repeat(piece - 2)}\n\r\ny\n`));
  expect(file).toMatchObject({ lines: 3, empty: 1 });
});
