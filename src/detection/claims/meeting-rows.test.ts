import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { openAcquaintances } from '../projections/meetings.ts';
import { meetingRows } from './meeting-rows.ts';
import { visitsOf } from './visits.ts';

const random = randomFrom(41);
const days = 1;
const most = 60;
/** A hospital where 40 come a day to ten doctors and to a ward under one name, and a village doctor. */
const rows: MadeUpClaim[] = Array.from({ length: 40 * 30 }, (_, at) => {
  const day = Math.floor(at / 40);
  const isWard = at % 40 >= 15;
  return {
    patient: `person ${random.between(0, 300)}`,
    doctor: isWard ? 'ward' : `doctor ${random.between(0, 9)}`,
    facility: 'hospital',
    day,
  };
});
const village: MadeUpClaim[] = Array.from({ length: 90 }, (_, at) => ({
  patient: `villager ${at % 12}`,
  doctor: 'village doctor',
  facility: 'village',
  day: at % 30,
}));
const { claims, index, doctorName } = claimTable([...rows, ...village]);

test('where too many come at once it is asked who met at which doctor, and nobody where one name is still too many', () => {
  const { rows: sites, crowds } = meetingRows(index, days, most);

  const hospital = claims.doctor.findIndex((doctor) => doctorName(doctor) === 'ward');
  const facility = claims.facility[hospital];
  const inWard = rows.filter(({ doctor }) => doctor === 'ward').length;
  expect(crowds).toEqual([
    { facility, doctor: null, claims: rows.length },
    { facility, doctor: claims.doctor[hospital], claims: inWard },
  ]);
  expect(sites.count).toBe(rows.length + village.length - inWard);
  const bySite = new Map<number, Set<number>>();
  const kept = Array.from({ length: sites.count }, (_, row) => row);
  for (const row of kept) {
    const site = sites.site[row] ?? 0;
    bySite.set(site, (bySite.get(site) ?? new Set()).add(sites.patient[row] ?? 0));
  }
  expect(bySite.size).toBe(1 + 10);
  // Sorted by site, day and patient: what visits are made of.
  const key = (row: number): number =>
    ((sites.site[row] ?? 0) * 1_000 + (sites.day[row] ?? 0)) * 1_000 + (sites.patient[row] ?? 0);
  expect(kept.map(key)).toEqual(kept.map(key).sort((a, b) => a - b));
});

test('nobody meets more people than a crowd may hold', () => {
  const { rows: sites } = meetingRows(index, days, most);
  const visits = visitsOf(sites, claims.patients.count, [claims.firstDay, claims.endDay]);
  const met = openAcquaintances(visits, days);

  for (let one = 0; one < claims.patients.count; one++) {
    const own = (visits.patientStart[one + 1] ?? 0) - (visits.patientStart[one] ?? 0);
    expect(met.ask(one, 1)).toBeLessThanOrEqual(own * most);
  }
});

test('where there is room everybody is asked at the facility, and nothing is copied', () => {
  const { rows: sites, crowds } = meetingRows(index, days, 10_000);

  expect(crowds).toEqual([]);
  expect(sites.patient).toBe(claims.patient);
});
