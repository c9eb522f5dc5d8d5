import { expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { findGroups } from './find-groups.ts';
import { standingOf } from './judged-group.ts';

const random = randomFrom(97);
const ordinary = ordinaryClaims(random, { patients: 900, facilities: 6, perPatient: 5 });
const members = people(24);
const at = { doctor: 'doctor 2.0', facility: 'facility 2', region: 'region 2', facilityRegion: 'region 2' };
/** A clinic day every fortnight, local. */
const days = Array.from({ length: 25 }, (_, round) => 4 + round * 14);
const bills = [7, 12, 31].map((item) => ({ item: `item ${item}`, amount: 10_000 + item }));

const standings = async (rows: readonly MadeUpClaim[]) => {
  const made = claimTable([...ordinary, ...rows]);
  const { groups } = await findGroups(made.claims, { workers: 1, say: () => undefined });
  return groups
    .filter(({ patients }) => patients.some((patient) => made.patientName(patient).startsWith('member')))
    .map((group) => ({
      standing: standingOf(group),
      pattern: group.pattern,
      members: group.patients.filter((patient) => made.patientName(patient).startsWith('member')).length,
      others: group.patients.filter((patient) => !made.patientName(patient).startsWith('member')).length,
    }));
};

test('a clinic day explains that its people meet, and not that half of what they get is three bills in no order', async () => {
  const clinic = cohort(random, members, days, 0.8, at).map((row) => {
    const own = { item: `drug of ${row.patient}`, amount: 4_000 };
    return { ...row, ...(random.chance(0.5) ? own : bills[random.between(0, 2)]) };
  });

  const found = await standings(clinic);

  expect(found.filter(({ standing }) => standing === 'EXPLAINED').map(({ members: of }) => of)).toEqual([24]);
  expect(found.filter(({ standing }) => standing === 'LEAD')).toMatchObject([{ pattern: 'COMMON_BILLS', others: 0 }]);
});

test('a clinic day at which everybody gets what they got before stays explained', async () => {
  const clinic = cohort(random, members, days, 0.8, at).map((row) => ({
    ...row,
    item: `drug of ${row.patient}`,
    amount: 4_000,
  }));

  expect((await standings(clinic)).map(({ standing }) => standing)).toEqual(['EXPLAINED']);
});
