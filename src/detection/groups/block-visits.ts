import type { ClaimIndex } from '../claims/claim-index.ts';

/** How often the patients of a block's doctors were with which of them: a row a patient, in order. */
export interface BlockVisits {
  readonly patient: Int32Array;
  /** Doctors of a row, by their place in the block, ascending: from `start[row]` up to and without the next. */
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly claims: Int32Array;
}

export const blockVisits = (
  { claims: { patient, patients }, doctorStart, ofDoctor }: ClaimIndex,
  doctors: readonly number[],
): BlockVisits => {
  const total = doctors.reduce((sum, doctor) => sum + (doctorStart[doctor + 1] ?? 0) - (doctorStart[doctor] ?? 0), 0);
  // One number for patient and doctor: of small ones twice as many are sorted in a time; of large ones a double holds all exactly.
  const keys = patients.count * doctors.length < 2 ** 31 ? new Int32Array(total) : new Float64Array(total);
  let filled = 0;
  for (const [place, doctor] of doctors.entries())
    for (let at = doctorStart[doctor] ?? 0; at < (doctorStart[doctor + 1] ?? 0); at++)
      keys[filled++] = (patient[ofDoctor[at] ?? 0] ?? 0) * doctors.length + place;
  keys.sort();
  const who = new Int32Array(total);
  const start = new Int32Array(total + 1);
  const place = new Int32Array(total);
  const claims = new Int32Array(total);
  let rows = 0;
  let entries = 0;
  for (let at = 0; at < total; at++) {
    const key = keys[at] ?? 0;
    if (at === 0 || key !== keys[at - 1]) {
      const one = Math.floor(key / doctors.length);
      if (rows === 0 || who[rows - 1] !== one) {
        who[rows] = one;
        start[rows++] = entries;
      }
      place[entries++] = key - one * doctors.length;
    }
    claims[entries - 1] = (claims[entries - 1] ?? 0) + 1;
  }
  start[rows] = entries;
  return {
    patient: who.subarray(0, rows),
    start: start.subarray(0, rows + 1),
    place: place.subarray(0, entries),
    claims: claims.subarray(0, entries),
  };
};
