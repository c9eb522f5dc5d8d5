import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Panels } from '../claims/panels.ts';

/** Patients of a facility by how often they are there: from so many visits on a class of their own. */
const classes = [2, 3, 4, 5, 7, 10, 15, 25];
/** By number of visits, up to where the last one begins: 0 for fewer than any. */
const classAt = Int32Array.from(
  { length: Math.max(...classes) + 1 },
  (_, visits) => classes.findLastIndex((least) => visits >= least) + 1,
);

/**
 * How many patients two doctors of one facility would share if patients who are there as often were as likely as each
 * other to see each of them: the sum over the numbers of visits of n₁n₂/N. Loyalty brings about less. Ask for one facility
 * after the other: what is known of the last one is kept.
 */
export const sharingAmongColleagues = (
  { claims, facilityStart }: ClaimIndex,
  panels: Pick<Panels, 'start' | 'patient'>,
): ((facility: number, one: number, other: number) => number) => {
  // By patient, of the last facility: visits, and then their class. 0 for who was there once, or never.
  const classOf = new Int32Array(claims.patients.count);
  const patients = new Int32Array(claims.patients.count);
  let found = 0;
  const size = new Int32Array(classes.length + 1);
  const ofDoctor = new Map<number, Int32Array>();
  let last = -1;
  const turnTo = (facility: number): void => {
    last = facility;
    for (let at = 0; at < found; at++) classOf[patients[at] ?? 0] = 0;
    found = 0;
    size.fill(0);
    ofDoctor.clear();
    for (let row = facilityStart[facility] ?? 0; row < (facilityStart[facility + 1] ?? 0); row++) {
      const patient = claims.patient[row] ?? 0;
      if (classOf[patient] === 0) patients[found++] = patient;
      classOf[patient] = (classOf[patient] ?? 0) + 1;
    }
    for (let at = 0; at < found; at++) {
      const patient = patients[at] ?? 0;
      const place = classAt[Math.min(classOf[patient] ?? 0, classAt.length - 1)] ?? 0;
      classOf[patient] = place;
      size[place] = (size[place] ?? 0) + 1;
    }
  };
  const countsOf = (doctor: number): Int32Array => {
    const known = ofDoctor.get(doctor);
    if (known !== undefined) return known;
    const counts = new Int32Array(size.length);
    for (let at = panels.start[doctor] ?? 0; at < (panels.start[doctor + 1] ?? 0); at++) {
      const place = classOf[panels.patient[at] ?? 0] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    ofDoctor.set(doctor, counts);
    return counts;
  };
  return (facility, one, other) => {
    if (facility !== last) turnTo(facility);
    const [here, there] = [countsOf(one), countsOf(other)];
    let expected = 0;
    // Who is there once sees one of them.
    for (let place = 1; place < size.length; place++)
      expected += ((here[place] ?? 0) * (there[place] ?? 0)) / Math.max(1, size[place] ?? 0);
    return expected;
  };
};
