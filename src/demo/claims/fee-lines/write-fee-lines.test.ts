import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { claimColumns } from '../claim-rows.ts';
import { usualRanges } from '../ranges.ts';
import { sixFamilies } from '../rings/plan-rings.ts';
import { writeDemo } from '../write-demo.ts';
import { feeLineColumns } from './fee-line-rows.ts';

const scratch = mkdtempSync(join(tmpdir(), 'yiju-fee-lines-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const write = (name: string, seed: number, withFeeLines: boolean) =>
  writeDemo(
    { seed, patients: 2_000, setting: 'hard', rings: 6, ranges: usualRanges, families: sixFamilies },
    join(scratch, name),
    { withFeeLines, signal: new AbortController().signal, onDay: () => undefined },
  );
const hashOf = (name: string, file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(scratch, name, file)))
    .digest('hex');
const rowsOf = <Column extends string>(name: string, file: string, columns: readonly Column[]) => {
  const [header, ...lines] = readFileSync(join(scratch, name, file), 'utf8')
    .trimEnd()
    .split('\n');
  expect(header).toBe(columns.join(','));
  return lines.map((line) => {
    const cells = line.split(',');
    return (column: Column): string => cells[columns.indexOf(column)] ?? '';
  });
};
const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100);

const told = await write('one', 1, true);
const claims = new Map(rowsOf('one', 'claims.csv', claimColumns).map((claim) => [claim('setl_id'), claim]));
const lines = rowsOf('one', 'fee-lines.csv', feeLineColumns);
const bySettlement = Map.groupBy(lines, (line) => line('setl_id'));

test('settlements and truth are the same bytes with fee lines and without', async () => {
  await write('without', 1, false);

  for (const file of ['claims.csv', 'truth/rings.jsonl', 'truth/cohorts.jsonl', 'truth/draw.json'])
    expect([file, hashOf('without', file)]).toEqual([file, hashOf('one', file)]);
  expect(existsSync(join(scratch, 'without', 'fee-lines.csv'))).toBe(false);
});

test('the same seed writes the same fee lines, another one others', async () => {
  await write('again', 1, true);
  await write('other', 2, true);

  expect(hashOf('again', 'fee-lines.csv')).toBe(hashOf('one', 'fee-lines.csv'));
  expect(hashOf('other', 'fee-lines.csv')).not.toBe(hashOf('one', 'fee-lines.csv'));
});

test('the lines of every settlement come to its amount, to the fen, at its institution, and name its main item', () => {
  const wrong = [...claims].filter(([id, claim]) => {
    const own = bySettlement.get(id) ?? [];
    return !(
      own.reduce((sum, line) => sum + fenOf(line('det_item_fee_sumamt')), 0) === fenOf(claim('medfee_sumamt')) &&
      own.every((line) => line('fixmedins_code') === claim('fixmedins_code')) &&
      own.some((line) => line('med_list_codg') === claim('med_list_codg'))
    );
  });

  expect(wrong.map(([id]) => id)).toEqual([]);
  expect(bySettlement.size).toBe(claims.size);
  expect(lines).toHaveLength(told.feeLines);
});

test('every line is count times price, charged while the visit or stay lasts, under a number of its own', () => {
  const wrong = lines.filter((line) => {
    const claim = claims.get(line('setl_id'));
    const [at, from, until] = [line('fee_ocur_time'), claim?.('begntime') ?? '', claim?.('setl_time') ?? ''];
    return !(
      Math.round(Number(line('cnt')) * fenOf(line('pric'))) === fenOf(line('det_item_fee_sumamt')) &&
      Number(line('cnt')) !== 0 &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/.test(at) &&
      at >= from &&
      at <= until
    );
  });

  expect(wrong.map((line) => line('feedetl_sn'))).toEqual([]);
  expect(new Set(lines.map((line) => line('feedetl_sn'))).size).toBe(lines.length);
});

test('some lines take back what was wrong, each the line that it names', () => {
  const refunds = lines.filter((line) => line('init_feedetl_sn') !== '');
  const byNumber = new Map(lines.map((line) => [line('feedetl_sn'), line]));
  const wrong = refunds.filter((line) => {
    const original = byNumber.get(line('init_feedetl_sn'));
    return !(
      original?.('setl_id') === line('setl_id') &&
      original('med_list_codg') === line('med_list_codg') &&
      fenOf(original('det_item_fee_sumamt')) === -fenOf(line('det_item_fee_sumamt'))
    );
  });

  expect(wrong).toEqual([]);
  expect(lines.filter((line) => Number(line('cnt')) < 0)).toHaveLength(refunds.length);
  expect(refunds.length / claims.size).toBeGreaterThan(0.003);
  expect(refunds.length / claims.size).toBeLessThan(0.02);
});

/** Share of these settlements that bear the list of items and counts of another patient's at the same institution. */
const sharedLists = (ids: readonly string[]): number => {
  const patients = new Map<string, Set<string>>();
  const listOf = (id: string): string => {
    const own = (bySettlement.get(id) ?? []).map((line) => `${line('med_list_codg')} ${line('cnt')}`);
    return `${claims.get(id)?.('fixmedins_code')} ${own.toSorted().join()}`;
  };
  for (const id of ids) {
    const known = patients.get(listOf(id)) ?? new Set();
    patients.set(listOf(id), known.add(claims.get(id)?.('psn_no') ?? ''));
  }
  return ids.filter((id) => (patients.get(listOf(id))?.size ?? 0) > 1).length / ids.length;
};

test('innocent people often share a list: one in six to one in two', () => {
  const Ring = z.object({ claims: z.array(z.string()) });
  const rings = readFileSync(join(scratch, 'one', 'truth', 'rings.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const ofRings = new Set(rings.flatMap((line) => Ring.parse(JSON.parse(line)).claims));
  const shared = sharedLists([...claims.keys()].filter((id) => !ofRings.has(id)));

  expect(shared).toBeGreaterThan(1 / 6);
  expect(shared).toBeLessThan(1 / 2);
});
