import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomFrom } from '../../../src/platform/random.ts';
import type { FoundGroup } from './score.ts';

const buckets = 64;
/** Columns that name somebody or something. */
const named = [
  'setl_id',
  'psn_no',
  'atddr_no',
  'fixmedins_code',
  'addr_key',
  'med_list_codg',
  'feedetl_sn',
  'init_feedetl_sn',
];

/** Another name for every name, the same wherever it stands. */
export const otherName = (name: string): string =>
  name === '' ? '' : createHash('sha1').update(name).digest('hex').slice(0, 16);

/** The same claims, or fee lines, under other names and in another order. Only a part of them is in memory at a time. */
export const permuteClaims = async (from: string, to: string, seed: number): Promise<void> => {
  const random = randomFrom(seed, 'permutation');
  const folder = `${to}.parts`;
  mkdirSync(folder, { recursive: true });
  const parts = await Promise.all(Array.from({ length: buckets }, (_, at) => open(join(folder, `${at}`), 'w+')));
  const file = await open(to, 'w');
  try {
    let columns: readonly string[] = [];
    let waiting = parts.map((): string[] => []);
    let lines = 0;
    const flush = async (): Promise<void> => {
      await Promise.all(parts.map((part, at) => part.write(waiting[at]?.join('') ?? '')));
      waiting = parts.map((): string[] => []);
    };
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (columns.length === 0) {
        columns = line.split(',');
        await file.write(`${line}\n`);
        continue;
      }
      const cells = line.split(',').map((cell, at) => (named.includes(columns[at] ?? '') ? otherName(cell) : cell));
      waiting[random.between(0, buckets - 1)]?.push(`${cells.join(',')}\n`);
      lines += 1;
      if (lines % 100_000 === 0) await flush();
    }
    await flush();
    for (const [at] of parts.entries()) {
      const rows: string[] = [];
      for await (const line of createInterface({ input: createReadStream(join(folder, `${at}`)) })) rows.push(line);
      await file.write(
        rows
          .map((row) => [random(), row] as const)
          .sort(([one], [other]) => one - other)
          .map(([, row]) => `${row}\n`)
          .join(''),
      );
    }
  } finally {
    await Promise.all([file, ...parts].map((handle) => handle.close()));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Groups by what they hold, whatever they and their members are called. */
const contentOf = (groups: readonly FoundGroup[], name: (id: string) => string): string[] =>
  groups
    .map(({ patients, doctors, claims, score }) =>
      JSON.stringify([
        [...patients].map(name).sort(),
        [...doctors].map(name).sort(),
        [...claims].map(name).sort(),
        score,
      ]),
    )
    .sort();

/** Whether the groups of the permuted claims are those of the original ones. */
export const isSame = (original: readonly FoundGroup[], permuted: readonly FoundGroup[]): boolean => {
  const [one, other] = [contentOf(original, otherName), contentOf(permuted, (id) => id)];
  return one.length === other.length && one.every((content, at) => content === other[at]);
};
