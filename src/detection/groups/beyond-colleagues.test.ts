import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { isBeyondColleagues } from './beyond-colleagues.ts';

const random = randomFrom(67);
const members = people(20);
const home = { region: 'region 0', facilityRegion: 'region 0' };
const ordinary = ordinaryClaims(random, { patients: 300, facilities: 2, perPatient: 6 });

/** Members who see the doctors again and again; `of` says at which facility a doctor is, and what stands on the bill. */
const isBeyond = (
  doctors: readonly string[],
  of: (doctor: string) => Partial<MadeUpClaim>,
  sees: (member: number, doctor: string) => boolean = () => true,
): boolean => {
  const visits = members.flatMap((patient, member) =>
    doctors
      .filter((doctor) => sees(member, doctor))
      .flatMap((doctor) =>
        Array.from(
          { length: 3 },
          (): MadeUpClaim => ({
            ...home,
            patient,
            doctor,
            facility: 'facility 0',
            day: random.between(0, 364),
            item: `item ${random.between(0, 60)}`,
            amount: random.between(2_000, 40_000),
            ...of(doctor),
          }),
        ),
      ),
  );
  const made = claimTable([...ordinary, ...visits]);
  const isMember = new Set(members.map(made.patientOf));
  const codes = Array.from(made.claims.doctors.code, (_, one) => one).filter((one) =>
    doctors.includes(made.doctorName(one)),
  );
  const claims = Array.from(made.claims.patient, (_, row) => row).filter((row) =>
    isMember.has(made.claims.patient[row] ?? 0),
  );
  return isBeyondColleagues(made.index, {
    pattern: 'SHARED_DOCTORS',
    patients: [...isMember].sort((a, b) => a - b),
    peripheral: [],
    doctors: codes,
    gatherings: [...new Set(claims.map((row) => made.claims.facility[row] ?? 0))]
      .sort((a, b) => a - b)
      .map((facility) => ({ facility, firstDay: 0, lastDay: 364 })),
    claims,
    surprise: 6,
  });
};

const colleagues = ['doctor 0.0', 'doctor 0.1'];

const houses = (doctor: string): Partial<MadeUpClaim> => ({ facility: `facility ${doctor.slice(7, 8)}` });
const fewAcross = (member: number, doctor: string): boolean => doctor !== 'doctor 1.0' || member % 3 === 0;
const mostlyColleagues = [...colleagues, 'doctor 1.0'];
const template = (doctor: string): Partial<MadeUpClaim> => {
  const bill = random.between(0, 3);
  return { ...houses(doctor), item: `item ${bill}`, amount: 10_000 + 777 * bill };
};

test('doctors of two houses are a block, whatever stands on the bills', () => {
  expect(isBeyond(['doctor 0.0', 'doctor 1.0'], houses)).toBe(true);
});
test('two colleagues and a doctor of a second house are one only where bills are alike or people come from elsewhere', () => {
  expect(isBeyond(mostlyColleagues, houses, fewAcross)).toBe(false);
  expect(isBeyond(mostlyColleagues, template, fewAcross)).toBe(true);
  expect(isBeyond(mostlyColleagues, (doctor) => ({ ...houses(doctor), region: 'region 9' }), fewAcross)).toBe(true);
});
test('or where most of the patients go to both houses', () => {
  expect(isBeyond(mostlyColleagues, houses)).toBe(true);
});
test('patients of one house are patients of one house', () => {
  expect(isBeyond(colleagues, houses)).toBe(false);
});
