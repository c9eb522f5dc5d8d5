import { expect, test } from 'vitest';
import type { CitedClaim } from './cited-claims.ts';
import type { StandingGroup } from './read-findings.ts';
import { rowsOfFindings } from './rows-of-findings.ts';
import { partyId, passageOfFile } from './settlement-rows.ts';

const group: StandingGroup = {
  id: 'group-1',
  patients: ['P'],
  doctors: ['D'],
  peripheral: [],
  facilities: ['F'],
  pattern: 'COMMON_DATES',
  score: 0.7,
  parts: {},
  innocent: [],
  claims: ['S'],
  standing: 'LEAD',
};
const same = (ids: readonly string[]): readonly string[] => ids;
const keys = { patient: same, doctor: same, facility: same };
const keeping = { recordedOn: '2026-11-01', expiresOn: '2027-04-30' };
const claim: CitedClaim = {
  group: 0,
  settlement: 'S',
  day: '2025-03-03',
  lastDay: '2025-03-03',
  amountFen: 8_000,
  file: 'a'.repeat(64),
  line: 2,
  patient: 'P',
  doctor: 'D',
  facility: 'F',
  patientRegion: '320100',
  facilityRegion: '320100',
};

test('a settlement of two claims is one, which rests on both files and names all whom they name, and is tied once', () => {
  const other = { ...claim, file: 'b'.repeat(64), doctor: 'E' };
  const { settlements, shownBy, rings } = rowsOfFindings([group], [other, claim], keys, keeping);
  const both = [claim, other].map(({ file }) => passageOfFile(file));

  expect(settlements).toMatchObject([{ sources: both, parties: ['D', 'E', 'F', 'P'].map(partyId) }]);
  expect(shownBy).toEqual([{ from: rings[0]?.id, to: settlements[0]?.id, sources: both }]);
});

test('two groups of the same members that show the same are refused by their ids', () => {
  const twin = { ...group, id: 'group-2', standing: 'EXPLAINED' } as const;

  expect(() => rowsOfFindings([group, twin], [claim, { ...claim, group: 1 }], keys, keeping)).toThrow(
    /group-1 and group-2 have the same CORE members/,
  );
});
