import { describe, expect, test } from 'vitest';
import { coverage, coverageByTable, isListed } from '../support/coverage.ts';
import { hasShared, tableRows } from '../support/domain-tables.ts';
import { repeated, seedRows } from '../support/seed-rows.ts';

const { labelOf } = seedRows();

const tables = [...coverageByTable].map(([table, rows]) => ({
  table,
  listed: rows.length,
  became: rows.filter((row) => row.rows.length > 0).length,
  leftOut: rows.filter((row) => row.leftOut !== null).length,
}));

describe('what became of the domain research', () => {
  test.each(tables)(
    '$table: $became of $listed rows are in the seeds, $leftOut left out for a reason',
    ({ table, listed, became, leftOut }) => {
      const rows = coverageByTable.get(table) ?? [];
      const unexplained = rows.filter((row) => (row.rows.length === 0) !== (row.leftOut !== null));

      expect(unexplained).toEqual([]);
      expect(became + leftOut).toBe(listed);
    },
  );

  test('no row is listed twice', () => {
    expect(repeated(coverage.map(({ table, row }) => `${table} / ${row}`))).toEqual([]);
  });

  test('every listed row points to seed rows that exist', () => {
    const dangling = coverage.flatMap(({ table, row, rows }) =>
      rows.filter((id) => !labelOf.has(id)).map((id) => `${table} / ${row}: ${id}`),
    );

    expect(coverage.length).toBeGreaterThan(900);
    expect(dangling).toEqual([]);
  });
});

describe.skipIf(!hasShared)('the tables of the domain research (skipped where ../shared is absent)', () => {
  // Web pages that the register was read from: no facts themselves.
  const sources = ['law-facts 13'];

  test.each(['law-facts', 'cases'])('no row of a table in %s.md is passed over in silence', (file) => {
    const rows = tableRows(file).filter(({ table }) => !sources.includes(table));
    const unlisted = rows.filter((row) => !isListed(row)).map(({ table, cells }) => `${table} / ${cells[0]}`);

    expect(rows.length).toBeGreaterThan(200);
    expect(unlisted).toEqual([]);
  });
});
