import type { VisitIndex } from './claim-index.ts';

/** How often somebody was at some facilities: asked for one list of them after the other. */
export interface VisitsAt {
  readonly turnTo: (facilities: readonly number[]) => void;
  /** By place of the facility in the list. Overwritten by the next question. */
  readonly of: (patient: number) => Int32Array;
}

export const openVisitsAt = ({ claims: { facility, facilities }, patientStart, ofPatient }: VisitIndex): VisitsAt => {
  // One more than the place of a facility in the list, 0 where it is not.
  const placeOf = new Int32Array(facilities.count);
  let listed: readonly number[] = [];
  let visits = new Int32Array(0);
  return {
    turnTo: (next) => {
      for (const one of listed) placeOf[one] = 0;
      listed = next;
      for (const [place, one] of listed.entries()) placeOf[one] = place + 1;
      visits = new Int32Array(listed.length);
    },
    of: (patient) => {
      visits.fill(0);
      for (let at = patientStart[patient] ?? 0; at < (patientStart[patient + 1] ?? 0); at++) {
        const place = (placeOf[facility[ofPatient[at] ?? 0] ?? 0] ?? 0) - 1;
        if (place >= 0) visits[place] = (visits[place] ?? 0) + 1;
      }
      return visits;
    },
  };
};
