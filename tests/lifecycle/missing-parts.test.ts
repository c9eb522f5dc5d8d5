import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jarsFolder } from '../../src/platform/neo4j/fetch-jars.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';
import { failedStart, newFolder, standIn, startServer } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const install = 'Install Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME';
const otherWays = 'or start Docker, or set NEO4J_URI to a Neo4j that runs already.';
const java17 = `echo 'openjdk version "17.0.15" 2025-04-15' >&2`;

let folder: string;
let machine: string; // Where the stand-ins for Java and Maven are.
let port: string;

beforeEach(async () => {
  port = `${await freePort()}`;
  folder = newFolder(null);
  machine = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-machine-'));
});

afterEach(() => {
  for (const made of [folder, machine]) rmSync(made, { recursive: true });
});

const settings = () => ({ YIJU_HOME: folder, YIJU_BOLT_PORT: port, JAVA_HOME: machine, PATH: join(machine, 'bin') });
const java = () => join(machine, 'bin', 'java');
const mvn = () => join(machine, 'bin', 'mvn');
const jarsAreHere = () => mkdirSync(jarsFolder(folder), { recursive: true });

test('without Java, the start says what to install', async () => {
  expect(await failedStart(settings())).toEqual({
    code: 1,
    says: `NO_JAVA: Neo4j needs Java, and "${java()}" is none. ${install}, ${otherWays}`,
  });
});

test('Java that was taken away after the download is missed all the same', async () => {
  jarsAreHere();

  expect((await failedStart(settings())).says).toBe(
    `NO_JAVA: Neo4j needs Java, and "${java()}" is none. ${install}, ${otherWays}`,
  );
});

test('a Java that is too old is refused before anything is downloaded', async () => {
  standIn(java(), `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);

  expect((await failedStart(settings())).says).toBe(
    `JAVA_TOO_OLD: The Java at ${java()} is too old, Neo4j 5.26 needs 17 or 21. ${install}.`,
  );
});

test("a Java that cannot read Neo4j's class files is too old, whatever it calls itself", async () => {
  jarsAreHere();
  standIn(java(), 'echo "Error: LinkageError: java.lang.UnsupportedClassVersionError: org/neo4j/server" >&2; exit 1');

  expect((await failedStart(settings())).says).toBe(
    `JAVA_TOO_OLD: The Java at ${java()} is too old, Neo4j 5.26 needs 17 or 21. ${install}.`,
  );
});

test('without Maven and without its jars, the start says what to install', async () => {
  standIn(java(), java17);

  expect((await failedStart(settings())).says).toBe(
    'MAVEN_MISSING: Neo4j is not here yet, and mvn, which fetches it, was not found. ' +
      `Install Maven (Debian: apt-get install maven), ${otherWays}`,
  );
});

test("when Maven's registry does not answer, nothing half-fetched counts as Neo4j", async () => {
  standIn(java(), java17);
  standIn(mvn(), 'echo "[ERROR] Could not transfer artifact org.neo4j:neo4j:pom:5.26.30"; exit 1');

  expect((await failedStart(settings())).says).toBe(
    "MAVEN_FAILED: Neo4j could not be fetched: Maven's registry does not answer: " +
      'check the network, or set NEO4J_URI to a Neo4j that runs already.',
  );
  expect(existsSync(jarsFolder(folder))).toBe(false);
});

test('a fetch that is interrupted starts afresh the next time', async () => {
  standIn(java(), java17);
  standIn(mvn(), 'echo "Downloaded from x: y/half.jar (7.3 MB at 2.1 MB/s)"; exec /bin/sleep 60');
  const interrupted = startServer(settings());
  await expect.poll(interrupted.printed, { timeout: 10_000 }).toContain('1 jars, 7.3 MB so far');
  interrupted.signal('SIGINT');
  const code = await interrupted.ended;
  standIn(mvn(), 'exit 0');
  const next = await failedStart(settings());

  expect(code).toBe(0);
  expect(next.says).toBe('NEO4J_FAILED: Neo4j did not start: openjdk version "17.0.15" 2025-04-15'); // Past the fetch; the stand-in for Java goes no further.
});

test('a port that another program has is named at once', async () => {
  jarsAreHere();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  port = address !== null && typeof address === 'object' ? `${address.port}` : '';
  const { says } = await failedStart(settings());
  other.close();

  expect(says).toBe(
    `PORT_TAKEN: Port ${port} is taken by another program: stop that program, or set YIJU_BOLT_PORT to another port.`,
  );
});

test('Docker asked for and not there is said, and nothing else is tried', async () => {
  expect((await failedStart({ ...settings(), YIJU_NEO4J: 'docker' })).says).toBe(
    'DOCKER_MISSING: YIJU_NEO4J=docker was asked for, but Docker is not installed: start Docker, or unset YIJU_NEO4J.',
  );
});

test('a Neo4j that does not answer is named by its address', async () => {
  const { says } = await failedStart({ ...settings(), NEO4J_URI: 'bolt://127.0.0.1:9' });

  expect(says).toMatch(
    /^UNREACHABLE: No Neo4j answers at bolt:\/\/127\.0\.0\.1:9: check NEO4J_URI, and that it runs\./,
  );
});
