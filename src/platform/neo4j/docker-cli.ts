import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type DockerAnswer = { readonly ok: boolean; readonly output: string; readonly error: string };

type DockerOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly seconds?: number;
};

/** Runs one docker command; a missing CLI or daemon is an answer too. */
export function docker(words: readonly string[], options: DockerOptions = {}): Promise<DockerAnswer> {
  const { signal, seconds = 60 } = options;
  return new Promise((resolve, reject) => {
    execFile(
      'docker',
      [...words],
      { timeout: seconds * 1000, ...(signal ? { signal } : {}) },
      (error, stdout, stderr) => {
        if (signal?.aborted) reject(error ?? new Error('The call was given up.'));
        else resolve({ ok: error === null, output: stdout.trim(), error: lastLine(stderr) || (error?.message ?? '') });
      },
    );
  });
}

/** Runs a docker command that prints as it goes. */
export function followDocker(words: readonly string[], onLine: (line: string) => void): ChildProcess {
  const child = spawn('docker', [...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on('line', onLine);
  return child;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
