import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify } from './process-identity.ts';
import { takeLock } from './start-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiju-lock-'));
  file = join(folder, 'server.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock that is taken names its holder, and can be taken again once released', () => {
  const first = takeLock(file);
  const second = takeLock(file);
  if ('release' in first) first.release();
  const third = takeLock(file);

  expect(second).toEqual(identify(process.pid));
  expect('release' in third).toBe(true);
  expect(readdirSync(folder)).toEqual(['server.lock']);
});

test.each([
  ['a process that ended', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' })],
  ['a process whose number was given away', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
  ['nobody: the file was cut short', '{"pid"'],
])('a lock of %s is taken over', (_, text) => {
  writeFileSync(file, text);

  expect('release' in takeLock(file)).toBe(true);
});
