import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const tool = resolve(root, '../shared/tools/copied-text.mjs');

// The sources are not part of a clone, so the comparison is made where they lie beside it.
test.skipIf(!existsSync(tool))('no sentence of a law or a source document is copied into the project', async () => {
  const says = await new Promise<string>((done) => {
    execFile(process.execPath, [tool, root], { maxBuffer: 1 << 26 }, (_error, output) => done(output));
  });

  expect(says.trim()).toBe('no copied sentences');
});
