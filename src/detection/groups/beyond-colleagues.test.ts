import { expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { isBeyondColleagues } from './beyond-colleagues.ts';

const random = randomFrom(67);
const members = people(20);
const home = { region: 'region 0', facilityRegion: 'region 0' };
const ordinary = ordinaryClaims(random, { patients: 300, facilities: 2, perPatient: 6 });

/** Members who see the doctors again and again; `of` says at which facility a doctor is, and what stands on the bill. */
const isBeyond = (doctors: readonly string[], of: (doctor: string) => Partial<MadeUpClaim>): boolean => {
  const visits = members.flatMap((patient) =>
    doctors.flatMap((doctor) =>
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

test('patients of two colleagues whose bills are like anybody’s are patients of one house', () => {
  expect(isBeyond(colleagues, () => ({}))).toBe(false);
});
test('colleagues on whose cards the same few bills stand are a block', () => {
  const template = (): Partial<MadeUpClaim> => {
    const bill = random.between(0, 3);
    return { item: `item ${bill}`, amount: 10_000 + 777 * bill };
  };
  expect(isBeyond(colleagues, template)).toBe(true);
});
test('doctors of two houses are a block, whatever stands on the bills', () => {
  expect(isBeyond(['doctor 0.0', 'doctor 1.0'], (doctor) => ({ facility: `facility ${doctor.slice(7, 8)}` }))).toBe(
    true,
  );
});
test('three doctors in two houses are one only where people come from elsewhere', () => {
  const houses = (doctor: string): Partial<MadeUpClaim> => ({ facility: `facility ${doctor.slice(7, 8)}` });
  const doctors = [...colleagues, 'doctor 1.0'];
  expect(isBeyond(doctors, houses)).toBe(false);
  expect(isBeyond(doctors, (doctor) => ({ ...houses(doctor), region: 'region 9' }))).toBe(true);
});
