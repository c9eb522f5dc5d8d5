import { readFileSync } from 'node:fs';

/** Clock ticks per second of /proc; the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** CPU seconds that a process has used so far, in the kernel and outside; null where the system does not tell. */
export const cpuSecondsOf = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks / ticksPerSecond : null;
  } catch {
    return null;
  }
};
