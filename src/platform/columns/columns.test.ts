import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openColumns } from './columns.ts';

test('a long statement tells how far it is while it runs', async () => {
  const columns = await openColumns({ memory: 100, spill: join(tmpdir(), `yiju-columns-${process.pid}`), threads: 1 });
  await columns.run('CREATE TEMP TABLE numbers AS SELECT range AS number FROM range(10_000_000)');
  const told: number[] = [];
  const timer = setInterval(() => told.push(columns.percent()), 5);

  await columns.run('CREATE TEMP TABLE summed AS SELECT sum(sin(number) * cos(number)) FROM numbers');

  clearInterval(timer);
  columns.close();
  expect(told.some((percent) => percent > 0 && percent < 100)).toBe(true);
});
