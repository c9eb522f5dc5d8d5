import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { endProcess } from '../../src/platform/neo4j/end-process.ts';
import { fetchJars } from '../../src/platform/neo4j/fetch-jars.ts';
import { findNeo4j } from '../../src/platform/neo4j/find-neo4j.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';
import { identify } from '../../src/platform/neo4j/process-identity.ts';
import { useSettings } from '../../src/platform/neo4j/settings-neo4j.ts';
import { failedStart, neo4jsOn, newFolder, type ServerProcess, startServer } from './server-process.ts';

vi.setConfig({ testTimeout: 240_000 }); // A start takes seconds, on a busy machine many.

// One database through its whole life: each test goes on where the one before it ended.
let folder: string;
let home: string;
let port: number;
let server: ServerProcess;
const settings = () => ({ YIJU_HOME: folder, YIJU_BOLT_PORT: `${port}` });

beforeAll(async () => {
  folder = newFolder(await fetchJars({ folder: readConfig().folder, say: console.log }));
  home = join(folder, 'neo4j');
  port = await freePort();
}, 300_000);

afterAll(async () => {
  await Promise.all(neo4jsOn(home).map((pid) => endProcess(identify(pid))));
  rmSync(folder, { recursive: true });
});

async function startAgain(): Promise<number> {
  server = startServer(settings());
  await server.settled;
  return neo4jsOn(home)[0] ?? 0;
}

async function killServer(): Promise<void> {
  server.signal('SIGKILL');
  await server.ended;
}

test('the first start makes a database that takes the password in a private file', async () => {
  await startAgain();

  const password = readFileSync(join(folder, 'neo4j.password'), 'utf8').trim();
  const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
  expect((await useSettings(address)).describe).toBe(`Neo4j 5.26.30 at ${address.uri}, database "neo4j"`);
  expect(statSync(join(folder, 'neo4j.password')).mode & 0o777).toBe(0o600);
  await expect(useSettings({ ...address, password: 'guess' })).rejects.toThrow(
    `The Neo4j at ${address.uri} refuses user "neo4j" with the password given: check NEO4J_USER and NEO4J_PASSWORD.`,
  );
  await expect(useSettings({ ...address, database: 'cases' })).rejects.toThrow(
    `The Neo4j at ${address.uri} has no database "cases": check NEO4J_DATABASE.`,
  );
});

test('a second start beside a running one says so in one sentence', async () => {
  expect(await failedStart(settings())).toEqual({
    code: 1,
    says: `ALREADY_RUNNING: A server is already running on ${folder} (process ${server.pid}): use it, or stop it.`,
  });
});

test('a command beside it works on its Neo4j, and leaves it running', async () => {
  const config = readConfig({ ...settings(), YIJU_NEO4J: 'local' });
  const joined = await findNeo4j({ config, say: () => {}, joins: true });
  expect(joined).toMatchObject({ origin: 'JOINED', uri: `bolt://127.0.0.1:${port}` });
  await joined.stop();

  expect((await useSettings(joined)).origin).toBe('SETTINGS');
  expect(neo4jsOn(home)).toHaveLength(1);
  expect(statSync(join(folder, 'server.neo4j.json')).mode & 0o777).toBe(0o600);
});

test('after kill -9 of the server, the next start takes its Neo4j over and one is left', async () => {
  const before = neo4jsOn(home);
  await killServer();
  await startAgain();

  expect(server.printed()).toContain('left by a killed server and taken over');
  expect(neo4jsOn(home)).toEqual(before);
});

test('an orphan that does not listen where the settings say is stopped, and one Neo4j is left', async () => {
  const before = neo4jsOn(home);
  await killServer();
  port = await freePort();
  await startAgain();

  expect(server.printed()).toContain(`Stopping the Neo4j that a killed server left on ${home} (process ${before[0]}).`);
  expect(neo4jsOn(home)).toHaveLength(1);
  expect(neo4jsOn(home)).not.toEqual(before);
});

test('a data folder that a Neo4j unknown to us has locked is left alone', async () => {
  const [holder] = neo4jsOn(home);
  await killServer();
  rmSync(join(folder, 'neo4j.state.json'));
  const other = { ...settings(), YIJU_BOLT_PORT: `${await freePort()}` };
  const named = await failedStart(other);
  rmSync(join(home, 'run', 'neo4j.pid'));
  const unnamed = await failedStart(other);

  const sentence = (who: string) =>
    `DATA_LOCKED: The database in ${home} is in use by another Neo4j${who}: stop that one first.`;
  expect(named).toEqual({ code: 1, says: sentence(` (process ${holder})`) });
  expect(unnamed).toEqual({ code: 1, says: sentence('') });
  expect(neo4jsOn(home)).toEqual([holder]);
  await endProcess(identify(holder ?? 0));
});

test('a password file that does not fit its database is named, and no Neo4j is left', async () => {
  const file = join(folder, 'neo4j.password');
  const password = readFileSync(file, 'utf8');
  writeFileSync(file, 'another one\n');
  const wrong = await failedStart(settings());
  rmSync(file);
  const lost = await failedStart(settings());
  writeFileSync(file, password);

  expect(wrong.says).toBe(
    `WRONG_PASSWORD: The Neo4j at bolt://127.0.0.1:${port} refuses user "neo4j" with the password given: check ${file}.`,
  );
  expect(lost.says).toBe(
    `PASSWORD_LOST: ${file}, the password of the database in ${home}, is missing: ` +
      `restore that file, or delete ${home} to start with an empty one.`,
  );
  expect(neo4jsOn(home)).toEqual([]);
});

test('SIGTERM during a start leaves no Neo4j, and the next start is not in its way', async () => {
  const early = startServer(settings());
  await expect.poll(() => neo4jsOn(home), { timeout: 120_000 }).toHaveLength(1);
  early.signal('SIGTERM');

  expect(await early.ended).toBe(0);
  expect(neo4jsOn(home)).toEqual([]);
});

test('SIGTERM stops the server, then its Neo4j', async () => {
  await startAgain();
  server.signal('SIGTERM');

  expect(await server.ended).toBe(0);
  expect(neo4jsOn(home)).toEqual([]);
});
