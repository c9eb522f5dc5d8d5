import type { ClaimIndex } from './claim-index.ts';
import { sharedInts, sharedShorts } from './claim-table.ts';
import type { SiteRows } from './visits.ts';

/** Where it is asked who met, and where that would be asked in vain. */
export interface MeetingRows {
  readonly rows: SiteRows;
  /**
   * Facilities too crowded to ask who met there: it is asked who met at which doctor. And doctors of them who are too
   * crowded as well, a name for a whole ward perhaps: nobody is asked.
   */
  readonly crowds: readonly { readonly facility: number; readonly doctor: number | null; readonly claims: number }[];
}

/**
 * Claims as presence at sites. Pairs grow with the square of a crowd, and in a crowd of thousands everybody meets
 * everybody: with more than `most` claims within `days` before and after a day, a facility is taken doctor by doctor.
 */
export const meetingRows = (index: ClaimIndex, days: number, most: number): MeetingRows => {
  const { claims, facilityStart } = index;
  const byDoctor: number[] = [];
  for (let facility = 0; facility < claims.facilities.count; facility++) {
    const [from, to] = [facilityStart[facility] ?? 0, facilityStart[facility + 1] ?? 0];
    if (to - from > most && isCrowded(claims.day, from, to, days, most)) byDoctor.push(facility);
  }
  if (byDoctor.length === 0) {
    const { count, facility: site, day, patient } = claims;
    return { rows: { count, site, day, patient }, crowds: [] };
  }
  return doctorRows(index, byDoctor, days, most);
};

/** Whether some window holds more than `most` of the rows, which are sorted by day. */
const isCrowded = (day: Uint16Array, from: number, to: number, days: number, most: number): boolean => {
  let first = from;
  for (let row = from; row < to; row++) {
    while ((day[row] ?? 0) - (day[first] ?? 0) > 2 * days) first++;
    if (row - first >= most) return true;
  }
  return false;
};

/** The crowded facilities are taken out, and their doctors follow after the last facility as sites of their own. */
const doctorRows = (
  { claims, facilityStart }: ClaimIndex,
  byDoctor: readonly number[],
  days: number,
  most: number,
): MeetingRows => {
  const site = sharedInts(claims.count);
  const day = sharedShorts(claims.count);
  const patient = sharedInts(claims.count);
  let count = 0;
  let copied = 0;
  for (const facility of [...byDoctor, claims.facilities.count]) {
    const until = facilityStart[facility] ?? claims.count;
    site.set(claims.facility.subarray(copied, until), count);
    day.set(claims.day.subarray(copied, until), count);
    patient.set(claims.patient.subarray(copied, until), count);
    count += until - copied;
    copied = facilityStart[facility + 1] ?? claims.count;
  }
  const crowds: MeetingRows['crowds'][number][] = [];
  let sites = claims.facilities.count;
  for (const facility of byDoctor) {
    const start = facilityStart[facility] ?? 0;
    const here = (facilityStart[facility + 1] ?? 0) - start;
    crowds.push({ facility, doctor: null, claims: here });
    // One number for doctor and row, so that sorting numbers keeps the rows of a doctor in their order.
    const keys = new Float64Array(here);
    for (let at = 0; at < here; at++) keys[at] = (claims.doctor[start + at] ?? 0) * here + at;
    keys.sort();
    let from = count;
    let doctor = -1;
    const close = (): void => {
      if (!isCrowded(day, from, count, days, most)) return;
      crowds.push({ facility, doctor, claims: count - from });
      count = from;
    };
    for (const key of keys) {
      const of = Math.floor(key / here);
      if (of !== doctor) {
        if (doctor !== -1) close();
        [doctor, from] = [of, count];
        sites++;
      }
      const row = start + key - of * here;
      site[count] = sites - 1;
      day[count] = claims.day[row] ?? 0;
      patient[count++] = claims.patient[row] ?? 0;
    }
    close();
  }
  return { rows: { count, site, day, patient }, crowds };
};
