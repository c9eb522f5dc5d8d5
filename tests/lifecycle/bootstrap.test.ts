import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { standIn } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

// A project of one locked package, and a stand-in for npm that writes down each call.
let project: string;
const npm = () => join(project, 'npm.mjs');
const calls = () => readFileSync(join(project, 'calls'), 'utf8');
const installs = `import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
  appendFileSync('calls', process.argv.slice(2).join(' ') + ';');
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules');`;

beforeEach(() => {
  project = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-bootstrap-'));
  copyFileSync(resolve(import.meta.dirname, '../../bootstrap.mjs'), join(project, 'bootstrap.mjs'));
  writeFileSync(join(project, 'package-lock.json'), lockFile('1.0.0'));
  writeFileSync(join(project, 'calls'), '');
  writeFileSync(npm(), installs);
});

afterEach(() => rmSync(project, { recursive: true }));

function lockFile(version: string): string {
  return JSON.stringify({ packages: { '': { name: 'project' }, 'node_modules/leaf': { version } } });
}

function startBootstrap(path: readonly string[] = [dirname(process.execPath)]) {
  const child = spawn(process.execPath, ['bootstrap.mjs'], {
    cwd: project,
    env: { PATH: path.join(delimiter), npm_execpath: npm(), npm_node_execpath: process.execPath },
  });
  let says = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => (says += text));
  const ended = new Promise<{ code: number | null; says: string }>((end) => {
    child.once('close', (code) => end({ code, says: says.trim() }));
  });
  return { child, ended, printed: () => says };
}

test('missing packages are installed, and present ones are left alone', async () => {
  const first = await startBootstrap().ended;
  const second = await startBootstrap().ended;

  expect(first).toEqual({ code: 0, says: 'yiju: installing the locked packages with npm ci (first start) …' });
  expect(second).toEqual({ code: 0, says: '' });
  expect(calls()).toBe('ci --no-audit --no-fund --loglevel=error;');
});

test('a changed lock file is installed again', async () => {
  await startBootstrap().ended;
  writeFileSync(join(project, 'package-lock.json'), lockFile('1.1.0'));
  const { says } = await startBootstrap().ended;

  expect(says).toBe('yiju: installing the locked packages with npm ci (they are stale) …');
});

test('what `npm install` by hand has put there counts when it is what the lock file says', async () => {
  await startBootstrap().ended;
  writeFileSync(join(project, 'package-lock.json'), lockFile('1.1.0'));
  const list = JSON.stringify({ packages: { 'node_modules/leaf': { version: '1.1.0' } } });
  writeFileSync(join(project, 'node_modules', '.package-lock.json'), list);

  expect(await startBootstrap().ended).toEqual({ code: 0, says: '' });
});

test('two starts at once install once', async () => {
  const results = await Promise.all([startBootstrap().ended, startBootstrap().ended]);

  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(calls()).toBe('ci --no-audit --no-fund --loglevel=error;');
});

test('after a start that was killed, the next one waits for its npm ci and checks what it left', async () => {
  const untilTold = "while (!existsSync('go')) await new Promise((resolve) => setTimeout(resolve, 50));";
  writeFileSync(npm(), `import { existsSync } from 'node:fs';\n${installs}\n${untilTold}`);
  const { child } = startBootstrap();
  await expect.poll(calls, { timeout: 10_000 }).not.toBe('');
  child.kill('SIGKILL');
  await once(child, 'exit'); // Not its output's end: its npm ci still has that open.
  const next = startBootstrap();
  await expect.poll(next.printed, { timeout: 10_000 }).toContain('another npm ci runs here');
  writeFileSync(join(project, 'go'), '');
  const { code } = await next.ended;

  // The killed start left no stamp, so the install is done again: it may have been cut short.
  expect({ code, calls: calls().split(';').length - 1 }).toEqual({ code: 0, calls: 2 });
});

test('an install that fails says so, and the exit code of npm is passed on', async () => {
  writeFileSync(npm(), 'process.exit(7)');

  const { code, says } = await startBootstrap().ended;

  expect(code).toBe(7);
  expect(says.split('\n').at(-1)).toBe('yiju: npm ci failed (7): the lines above say why.');
});

test('a Node that is too old is refused in one sentence', async () => {
  await startBootstrap().ended;
  standIn(join(project, 'old', 'node'), 'echo v20.20.2');

  expect(await startBootstrap([join(project, 'old')]).ended).toEqual({
    code: 1,
    says:
      'yiju: Node 24 is needed and this machine gives 20.20.2: it comes with the optional packages, so run npm ci without ' +
      `--omit=optional, or install Node 24 where none is published for ${process.platform}-${process.arch}.`,
  });
});
