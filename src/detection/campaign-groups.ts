import { indexClaims, type VisitIndex } from './claims/claim-index.ts';
import { visitsAmong } from './claims/part-of-claims.ts';
import type { Group } from './groups/group.ts';
import type { Projections } from './workers/projections.ts';

/** Days of a campaign, and −log10 p of the company that two of them share. */
const span = 7;
const link = 2;
/** Fewer can be a family with its friends, or refills that fall into the same weeks. */
const leastMembers = 8;

/**
 * Groups who come to one doctor in campaigns of a week: in the house such a week is nothing, at the doctor it is. They
 * are grown among the claims of the doctors at whom weeks share their company, each doctor a site of its own.
 */
export const campaignGroups = async (
  projections: Pick<Projections, 'repeatedCompany' | 'gatheredGroups' | 'rest'>,
  index: VisitIndex,
): Promise<readonly Group[]> => {
  const found = await projections.repeatedCompany({ index, kind: 'doctor', span, link });
  await projections.rest();
  const rows = rowsOfDoctors(
    index,
    found.map(({ site }) => site),
  );
  const part = visitsAmong(index.claims, rows);
  const { doctors } = index.claims;
  const byDoctor = indexClaims({
    ...part,
    facility: part.doctor,
    facilities: { count: doctors.count, code: doctors.code, region: new Int32Array(doctors.count).fill(-1) },
  });
  const facilityOf = (doctor: number): number => part.facility[byDoctor.facilityStart[doctor] ?? 0] ?? 0;
  const groups = await projections.gatheredGroups(
    byDoctor,
    found.map(({ patients }) => ({ patients, pattern: 'LINKED_BURSTS', spans: [span] })),
  );
  return groups
    .filter(({ patients }) => patients.length >= leastMembers)
    .map((group) => ({
      ...group,
      gatherings: group.gatherings.map((gathering) => ({ ...gathering, facility: facilityOf(gathering.facility) })),
      claims: group.claims.map((row) => rows[row] ?? 0).sort((a, b) => a - b),
    }));
};

/** Rows of the claims of doctors, sorted by doctor, day and patient. */
const rowsOfDoctors = ({ claims, doctorStart, ofDoctor }: VisitIndex, doctors: readonly number[]): Int32Array => {
  const { day, patient } = claims;
  const inOrder = (one: number, other: number): number =>
    (day[one] ?? 0) - (day[other] ?? 0) || (patient[one] ?? 0) - (patient[other] ?? 0) || one - other;
  const ordered = [...new Set(doctors)].sort((a, b) => a - b);
  const rowsOf = (doctor: number): Int32Array => ofDoctor.subarray(doctorStart[doctor], doctorStart[doctor + 1]);
  const rows = new Int32Array(ordered.reduce((sum, doctor) => sum + rowsOf(doctor).length, 0));
  let filled = 0;
  for (const doctor of ordered) {
    const own = rows.subarray(filled, filled + rowsOf(doctor).length);
    own.set(rowsOf(doctor));
    // Whoever works at one facility only has them in order.
    if (own.some((row, at) => at > 0 && inOrder(own[at - 1] ?? 0, row) > 0)) own.sort(inOrder);
    filled += own.length;
  }
  return rows;
};
