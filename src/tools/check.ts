import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** Everything that can be checked without a database. Prints one line per step, and what a failed step said. */
const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, FORCE_COLOR: '0' };

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
  /** Waits for the step of this name. */
  readonly after?: string;
}

const steps: readonly Step[] = [
  // The longest first: its workers fill every core, and what they find out is remembered for the contract tests.
  { name: 'cypher', command: ['node', 'src/tools/lint-cypher.ts'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '--colors=off', '.'] },
  { name: 'typed lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'boundaries', command: ['depcruise', 'src', 'tests', 'codegen.ts', 'vitest.config.ts'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'contract tests', command: ['vitest', 'run', '--project', 'contract'], after: 'cypher' },
];

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly says: string;
}

const run = ({ name, command: [program, ...words] }: Step): Promise<Outcome> =>
  new Promise((done) => {
    const begun = performance.now();
    execFile(program, words, { cwd: root, env, maxBuffer: 1 << 28 }, (error, output, complaints) => {
      const outcome = { name, ok: error === null, seconds: (performance.now() - begun) / 1000 };
      console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.seconds.toFixed(1).padStart(6)} s  ${name}`);
      done({ ...outcome, says: `${output}${complaints}${output || complaints ? '' : (error?.message ?? '')}` });
    });
  });

const runAll = async (): Promise<readonly Outcome[]> => {
  const waiting = [...steps];
  const ended: Outcome[] = [];
  const isFree = ({ after }: Step): boolean => after === undefined || ended.some(({ name }) => name === after);
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = waiting.findIndex(isFree);
      // What still waits is waiting for a step of another lane, and that lane will take it.
      if (next === -1) return;
      const [step] = waiting.splice(next, 1);
      if (step === undefined) return;
      ended.push(await run(step));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
  return ended;
};

const begun = performance.now();
const outcomes = await runAll();
const failed = outcomes.filter(({ ok }) => !ok);
for (const { name, says } of failed) console.log(`\n──── ${name} ────\n${says.trim()}`);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(`\n${outcomes.length - failed.length} of ${outcomes.length} steps ok in ${seconds} s`);
if (failed.length > 0) process.exitCode = 1;
