import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify, isRunning } from './process-identity.ts';
import { findOrphan, isOnHome, readState, writeState } from './server-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiju-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was written about a Neo4j is read back, and only we may read it', () => {
  const state = { pid: 12, startedAt: '345', port: 7688, home: '/y/neo4j', jars: '/y/jars' };
  const file = join(folder, 'state.json');
  writeState(file, state);

  expect(readState(file)).toEqual(state);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test.each(['', '{"pid":12,"star', '{"pid":-1}', '[]'])('a state file that holds %j names no Neo4j', (text) => {
  writeFileSync(join(folder, 'state.json'), text);

  expect(readState(join(folder, 'state.json'))).toBeNull();
});

test('a process that has the number of our Neo4j, but another command, is not ours', () => {
  const file = join(folder, 'state.json');
  writeState(file, { ...identify(process.pid), port: 7688, home: '/y/neo4j', jars: '/y/jars' });

  expect(findOrphan(file, '/y/neo4j')).toBeNull();
});

test('a process that has the number of another one, but not its start, is not that one', () => {
  const us = identify(process.pid);

  expect(isRunning(us)).toBe(true);
  expect(isRunning({ ...us, startedAt: 'long ago' })).toBe(false);
});

test('a Neo4j on a neighbouring folder is not on ours', () => {
  expect(isOnHome('java -cp x --home-dir=/y/neo4j --console-mode', '/y/neo4j')).toBe(true);
  expect(isOnHome('java -cp x --home-dir=/y/neo4j-2 --console-mode', '/y/neo4j')).toBe(false);
  expect(isOnHome(null, '/y/neo4j')).toBe(false);
});
