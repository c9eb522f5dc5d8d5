import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSame, otherName, permuteClaims } from './permuted-claims.ts';

test('the same claims stand in another order under other names, the same name for the same person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-permuted-'));
  try {
    const rows = Array.from({ length: 500 }, (_, at) => `s${at},p${at % 7},${at}.00`);
    writeFileSync(join(folder, 'claims.csv'), `setl_id,psn_no,medfee_sumamt\n${rows.join('\n')}\n`);
    await permuteClaims(join(folder, 'claims.csv'), join(folder, 'permuted.csv'), 1);
    const [header, ...permuted] = readFileSync(join(folder, 'permuted.csv'), 'utf8').trimEnd().split('\n');
    const renamed = rows.map((row) => {
      const [settlement = '', person = '', amount] = row.split(',');
      return [otherName(settlement), otherName(person), amount].join(',');
    });

    expect(header).toBe('setl_id,psn_no,medfee_sumamt');
    expect(permuted).not.toEqual(renamed);
    expect(permuted.toSorted()).toEqual(renamed.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(['claims.csv', 'permuted.csv']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('groups are the same whatever their order and their ids, and not when one member differs', () => {
  const group = (id: string, patients: readonly string[]) => ({
    id,
    patients,
    doctors: ['d'],
    score: 2,
    claims: ['c'],
  });
  const renamed = (id: string, patients: readonly string[]) => ({
    ...group(id, patients.map(otherName)),
    doctors: [otherName('d')],
    claims: [otherName('c')],
  });
  const original = [group('g1', ['a', 'b']), group('g2', ['c'])];

  expect(isSame(original, [renamed('h1', ['c']), renamed('h2', ['b', 'a'])])).toBe(true);
  expect(isSame(original, [renamed('h1', ['c']), renamed('h2', ['b', 'x'])])).toBe(false);
});
