import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startErrors } from './start-errors.ts';
import { javaVersion } from './version.ts';

const oldestJava = 17;

/** The Java that would be used; whether it is there shows when it is run. */
export function javaCommand(javaHome: string | null): string {
  return javaHome === null ? 'java' : join(javaHome, 'bin', 'java');
}

/** Asks Java for its version, so that nobody waits for a download and then hears that Java is too old. */
export function checkJava(java: string): void {
  const { error, status, stderr, stdout } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (error || status !== 0) throw startErrors.noJava(java);
  const version = javaVersion(`${stderr}${stdout}`);
  // A Java that words its version differently gets its chance: Neo4j itself refuses one that is too old.
  if (version !== null && version < oldestJava) throw startErrors.javaTooOld(java);
}
