import { describe, expect, test } from 'vitest';
import { Norm } from '../../src/entities/norm/norm.model.ts';
import { Expresses, HasRule, HasVersion, OfType, Sanctions } from '../../src/entities/relationships.ts';
import { SanctionType } from '../../src/entities/sanction-type/sanction-type.model.ts';
import { readPatterns } from '../fixtures/fact-patterns/pattern.ts';
import { coverage } from '../support/coverage.ts';
import { seedRows } from '../support/seed-rows.ts';

/* Every row of the register of law facts, sections 2 to 6, is used by a test: what sanctions a conduct by a fact pattern. */

const seeds = seedRows();
const norms = new Map(seeds.rows(Norm).map((norm) => [norm.id, norm]));
const natures = new Map(seeds.rows(SanctionType).map(({ id, legalNature }) => [id, legalNature]));
const provisionOf = new Map(seeds.links(HasVersion).map(({ from, to }) => [to, from]));
const expected = new Set(readPatterns().flatMap(({ expect: all }) => all.map(({ provision }) => provision)));

const provisionsOf = (norm: string): readonly (string | undefined)[] =>
  seeds.links(Expresses).flatMap(({ from, to }) => (to === norm ? [provisionOf.get(from)] : []));
const sanctionsConduct = (norm: string): boolean => seeds.links(Sanctions).some(({ from }) => from === norm);
const naturesOf = (norm: string): readonly (string | undefined)[] => {
  const rules = seeds.links(HasRule).flatMap(({ from, to }) => (from === norm ? [to] : []));
  return seeds.links(OfType).flatMap(({ from, to }) => (rules.includes(from) ? [natures.get(to)] : []));
};

const rows = coverage.filter(({ table, rows: all }) => /^law-facts [2-6](?:\.|$)/.test(table) && all.length > 0);
const named = rows.map(({ table, row, rows: all }) => ({
  name: `${table}, ${row}`,
  norms: all.filter((id) => norms.has(id)),
}));

describe('rows that sanction a conduct', () => {
  const sanctioning = named.filter((row) => row.norms.some(sanctionsConduct));

  test.each(sanctioning)('a fact pattern asks what $name says', ({ norms: all }) => {
    const asked = all
      .filter(sanctionsConduct)
      .filter((norm) => provisionsOf(norm).some((one) => expected.has(one ?? '')));

    expect(asked).not.toEqual([]);
  });

  test('no norm of such a row is left out', () => {
    const left = sanctioning.flatMap((row) =>
      row.norms.filter(sanctionsConduct).filter((norm) => !provisionsOf(norm).some((one) => expected.has(one ?? ''))),
    );

    expect(left).toEqual([]);
  });
});

describe('rows that sanction no conduct', () => {
  const others = named.filter((row) => !row.norms.some(sanctionsConduct));

  test.each(others)('$name attaches no penalty', ({ norms: all }) => {
    expect(all.flatMap(naturesOf)).not.toContain('PENALTY');
  });
});

/** Numbers of sections 5 and 6, read in the register: lower end, upper end, unit. */
const told: readonly (readonly [
  norm: string,
  ...terms: readonly (readonly [number | null, number | null, string])[],
])[] = [
  ['DR2-suspension', [180, null, 'DAY']],
  ['DR2-reapply', [3, null, 'YEAR'], [5, null, 'YEAR']],
  ['N10-9', [9, null, 'POINT']],
  ['N10-12', [12, null, 'POINT']],
  ['N2-reward', [20_000, 20_000_000, 'FEN']],
  ['G4-reward', [5, null, 'PERCENT'], [10_000_000, null, 'FEN']],
  ['DR6-follow-up', [30, null, 'WORKING_DAY'], [5, null, 'WORKING_DAY']],
  ['APL-36', [2, null, 'YEAR'], [5, null, 'YEAR']],
  ['APL-51', [20_000, null, 'FEN'], [300_000, null, 'FEN']],
  ['APL-60', [90, null, 'DAY']],
  ['APL-64', [5, null, 'WORKING_DAY'], [7, null, 'WORKING_DAY']],
  ['APL-72-1', [3, null, 'PERCENT'], [100, null, 'PERCENT']],
  ['DR4-clue-check', [15, null, 'WORKING_DAY'], [15, null, 'WORKING_DAY']],
  ['DR4-legal-review', [10, null, 'WORKING_DAY']],
  ['DR4-officers', [2, null, 'COUNT']],
  ['DR4-registered-evidence', [7, null, 'WORKING_DAY']],
  ['DR4-sealing', [30, null, 'DAY'], [30, null, 'DAY']],
  ['DR4-service', [7, null, 'WORKING_DAY']],
  ['DR4-time-limit', [90, null, 'DAY'], [30, null, 'DAY'], [60, null, 'DAY']],
  ['DR5-notice', [5, null, 'WORKING_DAY']],
];

test.each(told.map(([norm, ...terms]) => ({ norm, terms })))(
  '$norm has the numbers of the register',
  ({ norm, terms }) => {
    const entered = norms.get(`norm:${norm}`)?.terms.map(({ low, high, unit }) => [low, high, unit]);

    expect(entered).toEqual(terms);
  },
);

test('grounds that lighten or exclude a penalty say so', () => {
  const effects = ['APL-32', 'APL-33-1', 'APL-33-1-first', 'APL-33-2'].map((norm) => [
    norm,
    norms.get(`norm:${norm}`)?.defeats,
  ]);

  expect(effects).toEqual([
    ['APL-32', 'LIGHTER'],
    ['APL-33-1', 'NO_PENALTY'],
    ['APL-33-1-first', 'MAY_SPARE'],
    ['APL-33-2', 'NO_PENALTY'],
  ]);
});
