import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimColumns } from './claim-rows.ts';
import { usualRanges } from './ranges.ts';
import { sixFamilies } from './rings/plan-rings.ts';
import type { Draw } from './world.ts';
import { writeDemo } from './write-demo.ts';

const scratch = mkdtempSync(join(tmpdir(), 'yiju-demo-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const draw = (seed: number): Draw => ({
  seed,
  patients: 3_000,
  setting: 'hard',
  rings: 6,
  ranges: usualRanges,
  families: sixFamilies,
});
const quietly = { withFeeLines: false, signal: new AbortController().signal, onDay: () => undefined };
const write = (name: string, seed: number) => writeDemo(draw(seed), join(scratch, name), quietly);
const bytesOf = (name: string): string[] =>
  ['claims.csv', 'truth/rings.jsonl', 'truth/cohorts.jsonl', 'truth/draw.json'].map((file) =>
    createHash('sha256')
      .update(readFileSync(join(scratch, name, file)))
      .digest('hex'),
  );

await write('one', 1);
const [header, ...lines] = readFileSync(join(scratch, 'one', 'claims.csv'), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => {
  const cells = line.split(',');
  return { width: cells.length, of: (name: (typeof claimColumns)[number]) => cells[claimColumns.indexOf(name)] ?? '' };
});
const rings = readFileSync(join(scratch, 'one', 'truth', 'rings.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test('the same seed writes the same bytes, another one others', async () => {
  await write('again', 1);
  await write('other', 2);

  expect(bytesOf('again')).toEqual(bytesOf('one'));
  expect(bytesOf('other').filter((hash) => bytesOf('one').includes(hash))).toEqual([]);
});

test('the header is the smallest that the import must know', () => {
  expect(header).toBe(
    'setl_id,psn_no,atddr_no,fixmedins_code,begntime,endtime,setl_time,medfee_sumamt,fund_pay_sumamt,med_list_codg,insuplc_admdvs,addr_key,fixmedins_admdvs',
  );
});

test('every row is valid', () => {
  const day = /^2024-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
  const wrong = rows.filter(({ width, of }) => {
    const [amount, fund] = [Number(of('medfee_sumamt')), Number(of('fund_pay_sumamt'))];
    return !(
      width === 13 &&
      /^\d{15}$/.test(of('setl_id')) &&
      /^\d{10}$/.test(of('psn_no')) &&
      /^D90\d{10}$/.test(of('atddr_no')) &&
      /^H90\d{9}$/.test(of('fixmedins_code')) &&
      day.test(of('begntime')) &&
      day.test(of('endtime')) &&
      of('begntime') <= of('endtime') &&
      /^\d\d:\d\d:00$/.test(of('setl_time').slice(11)) &&
      of('setl_time').startsWith(`${of('endtime')}T`) &&
      /^\d+\.\d\d$/.test(of('medfee_sumamt')) &&
      amount > 0 &&
      fund > 0 &&
      fund <= amount &&
      /^X\d{9}$/.test(of('med_list_codg')) &&
      /^90\d{4}$/.test(of('insuplc_admdvs')) &&
      /^(A\d{10})?$/.test(of('addr_key')) &&
      of('fixmedins_code').slice(1, 7) === of('fixmedins_admdvs')
    );
  });

  expect(wrong.map(({ of }) => of('setl_id'))).toEqual([]);
  expect(rows.length).toBeGreaterThan(20_000);
});

test('no settlement id stands twice, and rows follow the time of their settlement', () => {
  expect(new Set(rows.map(({ of }) => of('setl_id'))).size).toBe(rows.length);
  const times = rows.map(({ of }) => of('setl_time'));
  expect(times).toEqual(times.toSorted());
});

test('a person and an address have one region, a doctor one facility', () => {
  const seen = new Map<string, string>();
  const contradictions = rows.filter(({ of }) =>
    (
      [
        ['psn_no', 'insuplc_admdvs'],
        ['atddr_no', 'fixmedins_code'],
      ] as const
    ).some(([key, value]) => {
      const known = seen.get(`${key} ${of(key)}`) ?? of(value);
      seen.set(`${key} ${of(key)}`, known);
      return known !== of(value);
    }),
  );

  expect(contradictions).toEqual([]);
});

test('the claims of a ring are in the file, by its patients; its members have each one', () => {
  const byId = new Map(rows.map(({ of }) => [of('setl_id'), of]));
  expect(rings).toHaveLength(6);
  for (const { patients, doctors, facilities, claims } of rings) {
    const own = claims.map((id: string) => byId.get(id));
    expect(new Set(own.map((of: (name: string) => string) => of('psn_no')))).toEqual(new Set(patients));
    expect(new Set(own.map((of: (name: string) => string) => of('fixmedins_code')))).toEqual(new Set(facilities));
    const billing = new Set(own.map((of: (name: string) => string) => of('atddr_no')));
    expect(doctors.filter((doctor: string) => !billing.has(doctor))).toEqual([]);
  }
});

test('an interruption leaves nothing, and what was there before stays', async () => {
  const ending = new AbortController();
  const onDay = (_claims: number, part: number): void => {
    if (part > 0.3) ending.abort();
  };
  const before = bytesOf('one');

  await expect(
    writeDemo(draw(3), join(scratch, 'cut'), { withFeeLines: true, signal: ending.signal, onDay }),
  ).rejects.toThrow();
  await expect(
    writeDemo(draw(3), join(scratch, 'one'), { withFeeLines: true, signal: ending.signal, onDay }),
  ).rejects.toThrow();
  expect(existsSync(join(scratch, 'cut'))).toBe(false);
  expect(readdirSync(scratch).filter((name) => name.includes('partial'))).toEqual([]);
  expect(bytesOf('one')).toEqual(before);
});

test('a folder of something else is left alone', async () => {
  mkdirSync(join(scratch, 'mine'));
  writeFileSync(join(scratch, 'mine', 'letter.txt'), 'dear');

  await expect(write('mine', 1)).rejects.toThrow('holds files of something else');
  expect(readdirSync(join(scratch, 'mine'))).toEqual(['letter.txt']);
});
