import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';
import type { Explanation } from './explanation.ts';

/** From this share of other doctors' patients who get a second one of the items on, they go together in medicine. */
const threshold = 0.2;
const leastPatients = 20;
/** So many patients tell what is usual. */
const mostPatients = 20_000;

/** An illness and its tests, a department and its standard services: patients of other doctors get these items together too. */
export const usualCare: Explanation = (index, group) => {
  const { one, several } = group.pattern === 'COMMON_BILLS' ? patientsElsewhere(index, group) : { one: 0, several: 0 };
  const value = one < leastPatients ? null : several / one;
  return {
    explanation: 'USUAL_CARE',
    explains: value !== null && value >= threshold,
    finding:
      value === null
        ? 'only bills in common can be usual care, and only where other doctors give the same items'
        : `${Math.round(value * 100)} % of ${one} patients of other doctors who get one of the items get a second one`,
    value,
    threshold,
  };
};

/** Of the patients of other doctors, every so many: those who get one of the items or more, and those who get several. */
const patientsElsewhere = (
  { claims, patientStart, ofPatient }: ClaimIndex,
  group: Group,
): { readonly one: number; readonly several: number } => {
  // By item, from the one that is not told on.
  const isOfGroup = new Uint8Array(2 + group.claims.reduce((most, row) => Math.max(most, claims.item[row] ?? -1), -1));
  for (const row of group.claims) isOfGroup[1 + (claims.item[row] ?? -1)] = 1;
  const isDoctor = new Set(group.doctors);
  const isMember = new Set(group.patients);
  const step = Math.max(1, Math.floor(claims.patients.count / mostPatients));
  const seesDoctor = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (isDoctor.has(claims.doctor[ofPatient[at] ?? 0] ?? 0)) return true;
    return false;
  };
  let one = 0;
  let several = 0;
  for (let patient = 0; patient < claims.patients.count; patient += step) {
    if (isMember.has(patient)) continue;
    let first = -1;
    let isSeveral = false;
    const [from, to] = [patientStart[patient] ?? 0, patientStart[patient + 1] ?? 0];
    for (let at = from; at < to; at++) {
      const item = claims.item[ofPatient[at] ?? 0] ?? -1;
      if (isOfGroup[1 + item] !== 1) continue;
      if (first === -1) first = item;
      else if (item !== first) isSeveral = true;
    }
    if (first === -1 || seesDoctor(from, to)) continue;
    one++;
    if (isSeveral) several++;
  }
  return { one, several };
};
