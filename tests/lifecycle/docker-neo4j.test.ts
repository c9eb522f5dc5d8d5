import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { docker } from '../../src/platform/neo4j/docker-cli.ts';
import { hasImage, whyNoDocker } from '../../src/platform/neo4j/docker-image.ts';
import { dockerName } from '../../src/platform/neo4j/docker-neo4j.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';
import { failedStart, newFolder, type ServerProcess, startServer } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 }); // A container starts in five to fifteen seconds.

const isHere = (await whyNoDocker()) === null && (await hasImage());

describe.skipIf(!isHere)('in Docker', () => {
  let folder: string;
  let settings: Readonly<Record<string, string>>;
  let server: ServerProcess;
  const labelled = async (format: string) =>
    (await docker(['ps', '--filter', `label=yiju.folder=${folder}`, '--format', format])).output;

  beforeAll(async () => {
    folder = newFolder(null);
    settings = { YIJU_NEO4J: 'docker', YIJU_HOME: folder, YIJU_BOLT_PORT: `${await freePort()}` };
  });

  afterAll(async () => {
    await docker(['rm', '--force', dockerName(folder)]);
    await docker(['volume', 'rm', dockerName(folder)]);
    rmSync(folder, { recursive: true });
  });

  test('the first start makes a labelled container that only this machine can reach', async () => {
    server = startServer(settings);
    await server.settled;

    expect(server.printed()).toMatch(/READY Neo4j 5\.26\.\d+ at bolt:\/\/127\.0\.0\.1:\d+, container yiju-neo4j-/);
    expect(await labelled('{{.Ports}}')).toContain(`127.0.0.1:${settings['YIJU_BOLT_PORT']}->7687/tcp`);
  });

  test('a second start beside a running one says so in one sentence', async () => {
    expect((await failedStart(settings)).says).toMatch(/^ALREADY_RUNNING: .* \(process \d+\): use it, or stop it\.$/);
  });

  test('after kill -9 of the server, the next start takes its container over and stops it at the end', async () => {
    const before = await labelled('{{.ID}}');
    server.signal('SIGKILL');
    await server.ended;
    server = startServer(settings);
    await server.settled;
    const after = await labelled('{{.ID}}');
    server.signal('SIGTERM');

    expect(await server.ended).toBe(0);
    expect(server.printed()).toContain('taken over');
    expect(after).toBe(before);
    expect(await labelled('{{.ID}}')).toBe('');
  });
});
