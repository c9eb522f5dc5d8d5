import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpuSecondsOf } from '../process-cpu.ts';

export interface MeasuredRun {
  readonly seconds: number;
  /** Of all cores, up to the last look before the end; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** Most memory it ever held, of all its threads; null where the system does not tell. */
  readonly peakMb: number | null;
}

/** Runs Node with some words in a process of its own to its end. Throws with what it said when it fails. */
export const measuredRun = (
  words: readonly string[],
  { cwd, signal, env }: { readonly cwd: string; readonly signal: AbortSignal; readonly env?: NodeJS.ProcessEnv },
): Promise<MeasuredRun> =>
  new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(process.execPath, words, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      signal,
      killSignal: 'SIGINT',
    });
    let peakMb: number | null = null;
    let cpuSeconds: number | null = null;
    let said = '';
    for (const output of [child.stdout, child.stderr])
      output.on('data', (more: Buffer) => {
        said = `${said}${more.toString()}`.slice(-4_000);
      });
    // The kernel keeps the high-water mark, so that the last look before the end misses next to nothing.
    const looking = setInterval(() => {
      peakMb = peakOf(child.pid) ?? peakMb;
      cpuSeconds = (child.pid === undefined ? null : cpuSecondsOf(child.pid)) ?? cpuSeconds;
    }, 25);
    const end = (error: Error | null): void => {
      clearInterval(looking);
      if (error === null) done({ seconds: (performance.now() - begun) / 1_000, cpuSeconds, peakMb });
      else fail(error);
    };
    child.once('error', end);
    child.once('close', (code) =>
      end(code === 0 ? null : new Error(`${words.join(' ')} ended with ${code}:\n${said}`)),
    );
  });

const peakOf = (pid: number | undefined): number | null => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
  } catch {
    return null;
  }
};
