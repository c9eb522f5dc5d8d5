import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openThreads } from './threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'yiju-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const worker = join(folder, 'worker.mjs');
writeFileSync(
  worker,
  `import { answerJobs } from ${JSON.stringify(new URL('./threads.ts', import.meta.url).href)};
   answerJobs(() => ({
     double: (number) => 2 * number,
     afterAWhile: (number) => new Promise((done) => setTimeout(() => done(number), 5 * (4 - number))),
     fail: (number) => { throw new Error(\`no \${number}\`); },
   }));`,
);
type KnownJobs = Record<'double' | 'afterAWhile' | 'fail', (number: number) => number>;

const opened = (count: number) => {
  const threads = openThreads<KnownJobs>(pathToFileURL(worker), count);
  onTestFinished(() => threads.close());
  return threads;
};

test('what is asked for at once, rests between it, is answered in the order of its words', async () => {
  const { run, rest } = opened(2);

  const [slow, , quick, , none] = await Promise.all([
    run('afterAWhile', [[0], [1], [2], [3]]),
    rest(),
    run('double', [[1], [2], [3]]),
    rest(),
    run('double', []),
  ]);

  expect(slow).toEqual([0, 1, 2, 3]);
  expect(quick).toEqual([2, 4, 6]);
  expect(none).toEqual([]);
});

test('a job that fails fails what was asked for, and nothing else', async () => {
  const { run } = opened(2);

  const failed = run('fail', [[1], [1], [1]]);

  await expect(failed).rejects.toThrow('no 1');
  expect(await run('double', [[21]])).toEqual([42]);
});

test('threads that were ended answer nobody any more', async () => {
  const { run, close } = opened(1);
  const waiting = run('afterAWhile', [[0], [1]]);

  await Promise.all([close(), expect(waiting).rejects.toThrow('ended')]);

  await expect(run('double', [[1]])).rejects.toThrow('ended');
});
