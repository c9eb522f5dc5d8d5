import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, people } from '../../../tests/support/made-up-claims.ts';
import type { Group } from './group.ts';
import { withTiedMembers } from './tied-members.ts';

const days = [10, 60, 120, 200];
const visits = (patients: readonly string[], doctor: string, on: readonly number[]): readonly MadeUpClaim[] =>
  patients.flatMap((patient) => on.map((day) => ({ patient, doctor, facility: 'house', day })));

/** Members who come to the doctor of the group, and some who come on the same days to a colleague. */
const groupOf = (tied: number, beside: number) => {
  const members = people(tied);
  const neighbours = people(beside, 'neighbour');
  const made = claimTable([
    ...visits(members, 'doctor', days),
    ...visits(neighbours, 'doctor', days.slice(0, 1)),
    ...visits(neighbours, 'colleague', days.slice(1)),
  ]);
  const doctor =
    Array.from(made.claims.doctors.code, (_, one) => one).find((one) => made.doctorName(one) === 'doctor') ?? 0;
  const group: Group = {
    pattern: 'COMMON_DATES',
    patients: [...members, ...neighbours].map(made.patientOf).sort((a, b) => a - b),
    peripheral: [],
    doctors: [doctor],
    gatherings: days.map((day) => ({ facility: 0, firstDay: day, lastDay: day })),
    claims: Array.from(made.claims.doctor, (_, row) => row).filter((row) => made.claims.doctor[row] === doctor),
    surprise: 5,
  };
  const whole = withTiedMembers(made.index, group);
  const names = (list: readonly number[] = []): readonly string[] => list.map(made.patientName).sort();
  return { whole, core: names(whole?.patients), peripheral: names(whole?.peripheral), members, neighbours };
};

test('who saw the doctor of the group once and a colleague else is peripheral, and is not cited', () => {
  const { whole, core, peripheral, members, neighbours } = groupOf(8, 3);

  expect(core).toEqual([...members].sort());
  expect(peripheral).toEqual([...neighbours].sort());
  expect(whole?.claims).toHaveLength(8 * days.length);
});

test('where too few saw the doctor of the group there is none', () => {
  expect(groupOf(5, 6).whole).toBeNull();
});
