import { expect, test } from 'vitest';
import { claimTable, ordinaryClaims, people } from '../../tests/support/made-up-claims.ts';
import { randomFrom } from '../platform/random.ts';
import { judgeGroup } from './judge-group.ts';
import { standingOf } from './judged-group.ts';

/** Twelve who go from doctor to doctor, each of whom works at the house named first; their bills are like anybody's. */
const standingOfBlock = (doctors: readonly string[]) => {
  const random = randomFrom(3);
  const members = people(12);
  const rows = members.flatMap((patient) =>
    doctors.map((doctor) => ({ patient, doctor, facility: `facility ${doctor.at(0)}`, day: random.between(0, 364) })),
  );
  const { index, claims, patientOf, doctorName } = claimTable([
    ...ordinaryClaims(random, { patients: 300, facilities: 6, perPatient: 5 }),
    ...rows,
  ]);
  const isMember = new Set(members.map(patientOf));
  const own = [...claims.doctor.keys()].filter((row) => isMember.has(claims.patient[row] ?? 0));
  return standingOf(
    judgeGroup(index, {
      pattern: 'SHARED_DOCTORS',
      patients: [...isMember].sort((a, b) => a - b),
      peripheral: [],
      doctors: [...claims.doctors.code.keys()].filter((doctor) => doctors.includes(doctorName(doctor))),
      gatherings: [...new Set(own.map((row) => claims.facility[row] ?? 0))].map((facility) => ({
        facility,
        firstDay: claims.firstDay,
        lastDay: claims.endDay - 1,
      })),
      claims: own,
      surprise: 3,
    }),
  );
};

test('doctors each of a house of his own who share patients are a lead, whatever they charge; where two are of one house, too little', () => {
  expect(standingOfBlock(['1 Wu', '2 Li', '3 He'])).toBe('LEAD');
  expect(standingOfBlock(['1 Wu', '2 Li', '2 He'])).toBe('WEAK');
});
