import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export type ServerProcess = {
  readonly pid: number;
  /** Everything it printed so far. */
  readonly printed: () => string;
  /** Resolves when it is ready or has ended. */
  readonly settled: Promise<void>;
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly signal: (name: NodeJS.Signals) => void;
};

/** A server process of its own, with these settings on top of the machine's own PATH. */
export function startServer(settings: Readonly<Record<string, string>>): ServerProcess {
  const { PATH = '', HOME = '', JAVA_HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    env: { PATH, HOME, JAVA_HOME, YIJU_NEO4J: 'local', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 0));
  });
  const settled = new Promise<void>((resolve) => {
    void ended.then(() => resolve());
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('READY')) resolve();
      });
    }
  });
  const pid = child.pid ?? 0;
  return { pid, printed: () => text, settled, ended, signal: (name) => child.kill(name) };
}

/** What a start that fails says last, and how it exits. */
export async function failedStart(settings: Readonly<Record<string, string>>) {
  const server = startServer(settings);
  const code = await server.ended;
  return { code, says: server.printed().trim().split('\n').at(-1) ?? '' };
}

/** An empty folder for one server, with the jars that are already here. */
export function newFolder(jars: string | null): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-lifecycle-'));
  if (jars !== null) symlinkSync(jars, join(folder, basename(jars)));
  return folder;
}

/** The process numbers of every Neo4j on this home folder. */
export function neo4jsOn(home: string): number[] {
  return execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => `${line} `.includes(` --home-dir=${home} `))
    .map((line) => Number.parseInt(line, 10));
}

/** A stand-in for a program: a shell script that does this. */
export function standIn(file: string, script: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
