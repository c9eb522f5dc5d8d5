import { type ClaimIndex, indexClaims } from '../claims/claim-index.ts';
import { partOfClaims } from '../claims/part-of-claims.ts';
import { repeatedCompany } from '../projections/repeated-company.ts';
import { gatheredGroup } from './gathered-group.ts';
import type { Group } from './group.ts';

/** Days of a campaign, and −log10 p of the company that two of them share. */
const span = 7;
const link = 2;
/** Fewer can be a family with its friends, or refills that fall into the same weeks. */
const leastMembers = 8;

/**
 * Groups who come to one doctor in campaigns of a week: in the house such a week is nothing, at the doctor it is. They
 * are grown among the claims of the doctors at whom weeks share their company, each doctor a site of its own.
 */
export const campaignGroups = (index: ClaimIndex): readonly Group[] => {
  const seeds = repeatedCompany({ index, kind: 'doctor', span, link });
  const rows = rowsOfDoctors(
    index,
    seeds.map(({ site }) => site),
  );
  const part = partOfClaims(index.claims, rows);
  const { doctors } = index.claims;
  const byDoctor = indexClaims({
    ...part,
    facility: part.doctor,
    facilities: { count: doctors.count, code: doctors.code, region: new Int32Array(doctors.count).fill(-1) },
  });
  return seeds.flatMap(({ patients }) => {
    const group = gatheredGroup(byDoctor, patients, 'LINKED_BURSTS', [span]);
    if (group === null || group.patients.length < leastMembers) return [];
    const facilityOf = (doctor: number): number => part.facility[byDoctor.facilityStart[doctor] ?? 0] ?? 0;
    return [
      {
        ...group,
        gatherings: group.gatherings.map((gathering) => ({ ...gathering, facility: facilityOf(gathering.facility) })),
        claims: group.claims.map((row) => rows[row] ?? 0).sort((a, b) => a - b),
      },
    ];
  });
};

/** Rows of the claims of doctors, sorted by doctor, day and patient. */
const rowsOfDoctors = (index: ClaimIndex, doctors: readonly number[]): Int32Array => {
  const { day, patient } = index.claims;
  const rows: number[] = [];
  for (const doctor of [...new Set(doctors)].sort((a, b) => a - b)) {
    const own = [...index.ofDoctor.subarray(index.doctorStart[doctor] ?? 0, index.doctorStart[doctor + 1] ?? 0)];
    own.sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0) || (patient[a] ?? 0) - (patient[b] ?? 0) || a - b);
    for (const row of own) rows.push(row);
  }
  return Int32Array.from(rows);
};
