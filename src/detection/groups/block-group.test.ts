import { describe, expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { panelsOf } from '../claims/panels.ts';
import { strataOf } from '../projections/strata.ts';
import { blockOf } from './block.ts';
import { blockGround } from './block-ground.ts';
import { blockGroup } from './block-group.ts';
import { withClienteleFromAfar } from './clientele-from-afar.ts';

const random = randomFrom(71);
const members = people(30);
/** People of eight facilities in four regions, and of a place far away, where the members come from too. */
const ordinary = [
  ...ordinaryClaims(random, { patients: 600, facilities: 8, perPatient: 5 }).filter(
    ({ region, facilityRegion }) => region === facilityRegion,
  ),
  ...[...people(200, 'villager'), ...members].flatMap((patient) =>
    Array.from({ length: 5 }, () => ({
      patient,
      doctor: `doctor 9.${random.between(0, 3)}`,
      facility: 'facility 9',
      day: random.between(0, 364),
      region: 'region 9',
      facilityRegion: 'region 9',
    })),
  ),
];
const doctors = ['doctor 1.0', 'doctor 5.0'];
const visits = (patient: string, doctor: string, count: number, region = 'region 9'): readonly MadeUpClaim[] =>
  Array.from({ length: count }, () => ({
    patient,
    doctor,
    facility: `facility ${doctor.slice(7, 8)}`,
    day: random.between(0, 364),
    facilityRegion: 'region 1',
    region,
  }));

const groupOf = (rows: readonly MadeUpClaim[]) => {
  const made = claimTable([...ordinary, ...rows]);
  const ground = blockGround(made.index, strataOf(made.index, panelsOf(made.index)));
  const block = Array.from(made.claims.doctors.code, (_, doctor) => doctor).filter((doctor) =>
    doctors.includes(made.doctorName(doctor)),
  );
  const group = blockGroup(made.index, ground, blockOf(made.index, ground, block));
  const names = (list: readonly number[] = []): readonly string[] => list.map(made.patientName);
  return { made, ground, group, names };
};

describe('the patients of a block', () => {
  test('who come to both doctors again and again are its members', () => {
    const rows = members.flatMap((patient) => doctors.flatMap((doctor) => visits(patient, doctor, 4)));

    const { group, names } = groupOf(rows);

    expect(names(group?.patients).filter((name) => name.startsWith('member'))).toHaveLength(30);
    expect(names(group?.patients).filter((name) => !name.startsWith('member')).length).toBeLessThan(4);
  });
  test('who see one of the two, and those who see anybody, make none', () => {
    const rows = members.flatMap((patient, place) => visits(patient, doctors[place % 2] ?? '', 8));

    expect(groupOf(rows).group).toBeNull();
  });
});

describe('clientele from afar', () => {
  const rows = members.flatMap((patient, place) =>
    doctors.flatMap((doctor, which) => (place < 20 || which === place % 2 ? visits(patient, doctor, 3) : [])),
  );
  const passing = people(40, 'passer-by').flatMap((patient) => visits(patient, 'doctor 2.1', 1, 'region 8'));

  test('who come back from afar to one doctor of a block that draws on other places belong to it', () => {
    const { made, ground, group, names } = groupOf([...rows, ...passing]);
    if (group === null) throw new Error('There is no block.');

    const whole = withClienteleFromAfar(made.index, ground, group, new Set(group.patients));

    expect(names(group.patients).filter((name) => name.startsWith('member'))).toHaveLength(20);
    expect(names(whole.patients).filter((name) => name.startsWith('member'))).toHaveLength(30);
    expect(whole.claims.length).toBeGreaterThan(group.claims.length);
  });
  test('who come every few days for a treatment do not belong to it, whatever brings the others', () => {
    const dialysis = people(2, 'in treatment').flatMap((patient) =>
      visits(patient, 'doctor 1.0', 24).map((row, time) => ({ ...row, day: 180 + 3 * time })),
    );
    const { made, ground, group, names } = groupOf([...rows, ...passing, ...dialysis]);
    if (group === null) throw new Error('There is no block.');

    const whole = withClienteleFromAfar(made.index, ground, group, new Set(group.patients));

    expect(names(whole.patients).filter((name) => name.startsWith('in treatment'))).toEqual([]);
    expect(names(whole.patients).filter((name) => name.startsWith('member'))).toHaveLength(30);
  });
  test('who belong to another group stay there', () => {
    const { made, ground, group } = groupOf([...rows, ...passing]);
    if (group === null) throw new Error('There is no block.');

    const isTold = new Set([...group.patients, ...members.map(made.patientOf)]);

    expect(withClienteleFromAfar(made.index, ground, group, isTold).patients).toEqual(group.patients);
  });
  test('belongs to a block of a handful who see both doctors, unless it is of another group; three who do are none', () => {
    const seeingBoth = (count: number) =>
      groupOf([
        ...members.flatMap((patient, place) =>
          doctors.flatMap((doctor, which) => (place < count || which === place % 2 ? visits(patient, doctor, 3) : [])),
        ),
        ...passing,
      ]);
    const { made, ground, group, names } = seeingBoth(6);
    if (group === null) throw new Error('There is no block.');

    const whole = withClienteleFromAfar(made.index, ground, group, new Set(group.patients));

    expect(names(group.patients)).toHaveLength(6);
    expect(names(whole.patients).filter((name) => name.startsWith('member'))).toHaveLength(30);
    const isTold = new Set(members.map(made.patientOf));
    expect(withClienteleFromAfar(made.index, ground, group, isTold).patients).toEqual(group.patients);
    expect(seeingBoth(3).group).toBeNull();
  });
});
