import type { ClaimIndex } from '../claims/claim-index.ts';

/** Patients of a facility by how often they are there: from so many visits on a class of their own. */
const classes = [2, 3, 4, 5, 7, 10, 15, 25];

/**
 * How many patients two doctors of one facility would share if patients who are there as often were as likely as each
 * other to see each of them: the sum over the numbers of visits of n₁n₂/N. Loyalty brings about less.
 */
export const sharingAmongColleagues = (
  index: ClaimIndex,
): ((facility: number, one: number, other: number) => { readonly shared: number; readonly expected: number }) => {
  // Doctors are numbered by facility, so one facility after the other is asked for: the last one is all that is kept.
  let last: { readonly facility: number; readonly of: ReadonlyMap<number, number>; readonly size: Int32Array } | null =
    null;
  const classesOf = (facility: number) => {
    if (last?.facility === facility) return last;
    const of = new Map<number, number>();
    for (let row = index.facilityStart[facility] ?? 0; row < (index.facilityStart[facility + 1] ?? 0); row++) {
      const patient = index.claims.patient[row] ?? 0;
      of.set(patient, (of.get(patient) ?? 0) + 1);
    }
    const size = new Int32Array(classes.length + 1);
    for (const [patient, count] of of) {
      const place = classes.filter((least) => count >= least).length;
      of.set(patient, place);
      size[place] = (size[place] ?? 0) + 1;
    }
    last = { facility, of, size };
    return last;
  };
  return (facility, one, other) => {
    const { of, size } = classesOf(facility);
    const patientsOf = (doctor: number): ReadonlySet<number> => {
      const patients = new Set<number>();
      for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++)
        patients.add(index.claims.patient[index.ofDoctor[at] ?? 0] ?? 0);
      return patients;
    };
    const [first, second] = [patientsOf(one), patientsOf(other)];
    const counted = (patients: ReadonlySet<number>): Int32Array => {
      const counts = new Int32Array(size.length);
      for (const patient of patients) {
        const place = of.get(patient) ?? 0;
        counts[place] = (counts[place] ?? 0) + 1;
      }
      return counts;
    };
    const [here, there] = [counted(first), counted(second)];
    let expected = 0;
    // Who is there once sees one of them.
    for (let place = 1; place < size.length; place++)
      expected += ((here[place] ?? 0) * (there[place] ?? 0)) / Math.max(1, size[place] ?? 0);
    let shared = 0;
    for (const patient of first) if (second.has(patient)) shared++;
    return { shared, expected };
  };
};
