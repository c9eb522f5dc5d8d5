import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

const secondsToForce = 30;

/** Ends a process, child or adopted: politely first, by force when it hangs, as Neo4j does on a full disk. */
export async function endProcess(target: ProcessIdentity): Promise<void> {
  send(target, 'SIGTERM');
  const forceAt = Date.now() + secondsToForce * 1000;
  while (isRunning(target)) {
    if (Date.now() > forceAt) send(target, 'SIGKILL');
    await pause(50);
  }
}

/** Sends SIGTERM when our own process ends without a stop, as after an uncaught error; returns how to call that off. */
export function endWithUs(target: ProcessIdentity): () => void {
  const end = () => send(target, 'SIGTERM');
  process.once('exit', end);
  return () => process.off('exit', end);
}

function send(target: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(target)) return;
  try {
    process.kill(target.pid, signal);
  } catch (error) {
    // It ended between the look and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
