import type { ClaimIndex } from '../claims/claim-index.ts';
import { sortNumbers } from '../claims/sort-numbers.ts';

/** Where one patient stopped, in time: visits one after the other at one facility are one stop. Overwritten by the next question. */
export interface Stops {
  /** The first claim there. */
  readonly row: Int32Array;
  readonly site: Int32Array;
  readonly firstDay: Uint16Array;
  readonly lastDay: Uint16Array;
  /** Answers how many stops a patient made; 0 for whoever was at one facility only. */
  readonly ask: (patient: number) => number;
}

const minutesOfDay = 24 * 60;

/** Asks for the patients `from` up to and without `to`. */
export const openStops = ({ claims, patientStart, ofPatient }: ClaimIndex, from: number, to: number): Stops => {
  const { facility, day, lastDay, minute } = claims;
  let most = 0;
  for (let patient = from; patient < to; patient++)
    most = Math.max(most, (patientStart[patient + 1] ?? 0) - (patientStart[patient] ?? 0));
  const times = new Float64Array(most);
  const stops = {
    row: new Int32Array(most),
    site: new Int32Array(most),
    firstDay: new Uint16Array(most),
    lastDay: new Uint16Array(most),
  };
  const ask = (patient: number): number => {
    const start = patientStart[patient] ?? 0;
    const visits = (patientStart[patient + 1] ?? 0) - start;
    const rowAt = (place: number): number => ofPatient[start + place] ?? 0;
    // Rows stand by facility: most patients know few, and go on no journey.
    if (visits < 2 || facility[rowAt(0)] === facility[rowAt(visits - 1)]) return 0;
    // One number for the minute, -1 where none is told, and the place: whole, and far below what a double holds exactly.
    for (let place = 0; place < visits; place++) {
      const row = rowAt(place);
      times[place] = ((day[row] ?? 0) * (minutesOfDay + 1) + (minute[row] ?? 0) + 1) * visits + place;
    }
    sortNumbers(times, visits);
    let count = 0;
    for (let at = 0; at < visits; at++) {
      const row = rowAt((times[at] ?? 0) % visits);
      const here = facility[row] ?? 0;
      if (count > 0 && stops.site[count - 1] === here) {
        stops.lastDay[count - 1] = Math.max(stops.lastDay[count - 1] ?? 0, lastDay[row] ?? 0);
        continue;
      }
      stops.row[count] = row;
      stops.site[count] = here;
      stops.firstDay[count] = day[row] ?? 0;
      stops.lastDay[count++] = lastDay[row] ?? 0;
    }
    return count;
  };
  return { ...stops, ask };
};
