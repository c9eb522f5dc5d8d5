import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 }); // A process each, on a busy machine.

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'yiju-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const text = file('notes.csv', 'title\nNothing of use.\n');

const run = (...words: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, YIJU_HOME: folder },
  });
  return { status, says: stderr.split('\n')[0] };
};

test.each([
  ['a number out of its range', 'demo.ts claims --patients 5', '--patients "5": must be a whole number from 2000'],
  ['a folder of something else', `demo.ts claims --out ${root}/src`, `--out "${root}/src" holds files of something`],
  ['a source that is none', 'ingest.ts laws', 'Say what is taken in: law, claims, findings, cases; not "laws".'],
  ['a file that is not there', 'ingest.ts law nowhere', 'There is no file or folder "nowhere".'],
  ['a file of claims that is not there', 'ingest.ts claims nowhere', 'There is no file or folder "nowhere".'],
  ['a mapping that is none', `ingest.ts claims --mapping ${text} ${text}`, `--mapping "${text}" is no JSON object`],
  ['a file of cases that is not there', 'ingest.ts cases nowhere', 'There is no file "nowhere".'],
  ['days to keep that are none', 'ingest.ts findings --keep-days 0', '--keep-days "0": must be a whole number from 1'],
  ['findings that are not there', 'ingest.ts findings nowhere', 'There is no folder "nowhere": name one that'],
  [
    'an end before its beginning',
    'detect.ts --from 2025-03-01 --to 2025-02-01',
    '--to "2025-02-01": lies before --from.',
  ],
  ['a region that is none', 'detect.ts --region Nanjing', '--region "Nanjing": must be the first digits'],
  ['detection without claims', 'detect.ts', 'There are no claims yet: take some in with "npm run ingest -- claims"'],
  ['claims without their columns', `detect.ts --claims ${text}`, `Nothing of "${text}" can be used`],
  [
    'JSON under another name',
    `review.ts --without-database ${file('cases.json', '{}')}`,
    `${folder}/cases.json: It holds`,
  ],
  ['a day that is none', 'export.ts --as-of 2023-02-30 x', '--as-of "2023-02-30": is no day of the calendar'],
  ['a folder that is not there', 'check-seeds.ts nowhere', 'There is no folder "nowhere".'],
])('%s is refused in a sentence, with exit code 2', (_, words, sentence) => {
  const [tool = '', ...others] = words.split(' ');

  expect(run(join('src/tools', tool), ...others)).toEqual({ status: 2, says: expect.stringContaining(sentence) });
});

test.each(['demo', 'ingest', 'detect', 'review', 'export', 'check-seeds'])('%s says how it is used', (tool) => {
  const { status, stdout } = spawnSync(process.execPath, [join('src/tools', `${tool}.ts`), '--help'], {
    cwd: root,
    encoding: 'utf8',
  });

  expect(status).toBe(0);
  expect(stdout).toMatch(/^usage: npm run /);
});

test('of several files of claims one is refused: the others are looked at, and the run does not end as if it were whole', () => {
  mkdirSync(join(folder, 'claims-of-two'));
  file('claims-of-two/broken.csv', 'title\nNothing of use.\n');
  file(
    'claims-of-two/whole.csv',
    'setl_id,psn_no,atddr_no,fixmedins_code,begntime\nS1,P1,D1,H1,2025-03-01\nS2,P2,D1,H1,2025-03-02\n',
  );
  const out = join(folder, 'found');

  const { status, says } = run('src/tools/detect.ts', '--claims', join(folder, 'claims-of-two'), '--out', out);

  expect({ status, says }).toEqual({ status: 1, says: expect.stringMatching(/^No part of this, .*broken\.csv\./) });
  expect(existsSync(join(out, 'groups.jsonl'))).toBe(true);
});
