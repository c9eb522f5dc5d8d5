import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchPart } from './part.ts';

/** From a bare clone to the first answer. */
export const benchFirstAnswer: BenchPart = async ({ print }) => {
  const script = join(import.meta.dirname, '../first-answer.ts');
  const table = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  print(`### From a bare clone\n\n${table}`);
};
