import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { claimsCsv, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { importClaims } from '../ingest/claims/import-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { detect } from './detect.ts';
import { writeFiles } from './write-files.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-detect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const random = randomFrom(53);
const dates = [11, 40, 77, 103, 131, 190, 222, 260, 301, 344];
/** Fourteen visits a day, every day of the year: no person, a placeholder for whoever has no number. */
const placeholder = Array.from({ length: 5_000 }, (_, at): MadeUpClaim => {
  const facility = random.between(0, 11);
  return { patient: 'nobody', doctor: `doctor ${facility}.${at % 3}`, facility: `facility ${facility}`, day: at % 365 };
});
const roaming = people(12, 'roamer');
const rows = [
  ...ordinaryClaims(random, { patients: 800, facilities: 12, perPatient: 4 }),
  ...placeholder,
  ...dates.flatMap((day, site) =>
    cohort(random, roaming, [day], 0.9, { doctor: `doctor ${site}.0`, facility: `facility ${site}` }),
  ),
];
const store = join(folder, 'store');
beforeAll(async () => {
  const csv = join(folder, 'claims.csv');
  writeFileSync(csv, claimsCsv(rows));
  await importClaims([csv], { store, home: folder, mapping: {}, today: '2025-12-31', onProgress: () => undefined });
});
const options = { store, range: { from: null, to: null, region: null }, workers: 1, say: () => undefined };

test('one patient with five thousand claims hides no group and is in none', async () => {
  const out = join(folder, 'placeholder');

  const found = await detect({ ...options, out });

  expect(found).toMatchObject({ claims: rows.length, notes: [] });
  const groups = readFileSync(join(out, 'groups.jsonl'), 'utf8');
  for (const roamer of roaming) expect(groups).toContain(`"${roamer}"`);
  expect(groups).not.toContain('"nobody"');
});

test.each([
  ['a region without facilities', { region: '99' }, 'begins with 99'],
  ['days without claims', { from: '2031-01-01' }, 'from 2031-01-01 to the last'],
])('asked for %s, a run refuses instead of finding nobody', async (_, asked, sentence) => {
  const out = join(folder, 'nobody looked at');

  await expect(detect({ ...options, range: { ...options.range, ...asked }, out })).rejects.toThrow(sentence);

  expect(readdirSync(folder)).not.toContain('nobody looked at');
});

test.each(['growing groups', 'writing groups'])(
  'stopped while at "%s", a run writes nothing, and the next one writes all',
  async (at) => {
    const out = join(folder, `stopped at ${at}`);
    const ending = new AbortController();
    const stopped = detect({
      ...options,
      out,
      signal: ending.signal,
      say: (step) => {
        if (step === at) setTimeout(() => ending.abort());
      },
    });

    await expect(stopped).rejects.toThrow();
    expect(() => readdirSync(out)).toThrow('ENOENT');
    await detect({ ...options, out });
    expect(readdirSync(out).sort()).toEqual([
      'doctors.csv',
      'explained.jsonl',
      'groups.jsonl',
      'patients.csv',
      'run.json',
      'weak.jsonl',
    ]);
  },
);

test('on a full disk earlier findings stand as they were, and nothing is left beside them', () => {
  const out = join(folder, 'full');
  writeFiles(out, { 'groups.jsonl': 'old', 'run.json': 'old' });
  const writeUntilFull = (path: string, text: string): void => {
    if (path.includes('run.json'))
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    writeFileSync(path, text);
  };

  expect(() => writeFiles(out, { 'groups.jsonl': 'new', 'run.json': 'new' }, writeUntilFull)).toThrow(
    /^The disk of ".*full" is full: no findings were written/,
  );

  expect(readdirSync(out).sort()).toEqual(['groups.jsonl', 'run.json']);
  expect(readFileSync(join(out, 'groups.jsonl'), 'utf8')).toBe('old');
});
