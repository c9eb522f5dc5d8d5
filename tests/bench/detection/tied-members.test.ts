import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tiedShares } from './tied-members.ts';

test('of a ring the members count who came to two of its doctors, not those who came to one of them and to anybody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-tied-'));
  const visits = [
    ['one', 'Wu'],
    ['one', 'Li'],
    ['other', 'Wu'],
    ['other', 'Wu'],
    ['other', 'He'],
    ['stranger', 'Wu'],
    ['stranger', 'Li'],
  ];
  writeFileSync(
    join(folder, 'claims.csv'),
    [
      'psn_no,atddr_no,fixmedins_code,begntime',
      ...visits.map(([who, doctor]) => `${who},${doctor},house,2025-01-02`),
    ].join('\n'),
  );

  const ring = (type: string, ...patients: string[]) => ({ type, patients, doctors: ['Wu', 'Li'] });
  const shares = await tiedShares(join(folder, 'claims.csv'), [
    ring('T1', 'one', 'other'),
    ring('T1', 'other', 'nobody'),
    ring('T2', 'one'),
  ]);

  expect(shares).toEqual({ T1: 0.25, T2: 1 });
  rmSync(folder, { recursive: true });
});
