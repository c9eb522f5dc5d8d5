import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { fetchJars } from '../../src/platform/neo4j/fetch-jars.ts';
import { commandOf } from '../../src/platform/neo4j/process-identity.ts';
import { useSettings } from '../../src/platform/neo4j/settings-neo4j.ts';
import { startThrowawayNeo4j } from '../support/throwaway-neo4j.ts';
import { neo4jsOn, newFolder } from './server-process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let folder: string;
beforeAll(async () => {
  folder = newFolder(await fetchJars({ folder: readConfig().folder, say: console.log }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a throw-away Neo4j has a home, port and password of its own, and leaves nothing behind', async () => {
  const config = { ...readConfig({}), folder, only: 'local' } as const;
  const neo4j = await startThrowawayNeo4j({ config, say: () => {} });
  const pid = Number(/process (\d+)/.exec(neo4j.describe)?.[1]);
  const home = /--home-dir=(\S+)/.exec(commandOf(pid) ?? '')?.[1] ?? '';
  const { describe } = await useSettings(neo4j);
  const running = { inFolder: home.startsWith(folder), here: existsSync(home), port: new URL(neo4j.uri).port };
  await neo4j.stop();

  expect(describe).toContain('Neo4j 5.26.30');
  expect(running).toEqual({ inFolder: false, here: true, port: expect.not.stringMatching(`^${config.boltPort}$`) });
  expect({ here: existsSync(home), processes: neo4jsOn(home) }).toEqual({ here: false, processes: [] });
});
