import type { ClaimIndex } from '../claims/claim-index.ts';
import { sharedInts } from '../claims/claim-table.ts';
import type { Panels } from '../claims/panels.ts';
import type { StratumCounts } from '../null-models/stratified-sharing.ts';

export interface Strata {
  /** The stratum of every patient: the region told, else the region of the facility seen most, else that facility. */
  readonly of: Int32Array;
  /** Patients of a stratum. */
  readonly size: Int32Array;
  /** Per doctor: patients by stratum, with at least one and with at least two claims. */
  readonly once: StratumCounts;
  readonly twice: StratumCounts;
}

export const strataOf = (index: ClaimIndex, panels: Panels): Strata => {
  const { claims } = index;
  const greatest = (codes: Int32Array): number => codes.reduce((most, code) => Math.max(most, code), -1);
  const regions = 1 + Math.max(greatest(claims.patients.region), greatest(claims.facilities.region));
  const of = sharedInts(claims.patients.count);
  for (let patient = 0; patient < of.length; patient++) of[patient] = stratumOf(index, patient, regions) + 1;
  const size = sharedInts(1 + Math.max(0, greatest(of)));
  for (const stratum of of) size[stratum] = (size[stratum] ?? 0) + 1;
  return { of, size, once: counted(panels, of, size.length, 1), twice: counted(panels, of, size.length, 2) };
};

const counted = (panels: Panels, of: Int32Array, strata: number, least: number): StratumCounts => {
  const doctors = panels.start.length - 1;
  const start = sharedInts(doctors + 1);
  const stratum: number[] = [];
  const patients: number[] = [];
  const counts = new Int32Array(strata);
  const found = new Int32Array(strata);
  for (let doctor = 0; doctor < doctors; doctor++) {
    let places = 0;
    for (let at = panels.start[doctor] ?? 0; at < (panels.start[doctor + 1] ?? 0); at++) {
      if (1 + (panels.returns[at] ?? 0) < least) continue;
      const here = of[panels.patient[at] ?? 0] ?? 0;
      if (counts[here] === 0) found[places++] = here;
      counts[here] = (counts[here] ?? 0) + 1;
    }
    for (const here of found.subarray(0, places).sort()) {
      stratum.push(here);
      patients.push(counts[here] ?? 0);
      counts[here] = 0;
    }
    start[doctor + 1] = stratum.length;
  }
  return { start, stratum: shared(stratum), patients: shared(patients) };
};

const shared = (numbers: readonly number[]): Int32Array => {
  const ints = sharedInts(numbers.length);
  ints.set(numbers);
  return ints;
};

const stratumOf = (index: ClaimIndex, patient: number, regions: number): number => {
  const { claims } = index;
  const told = claims.patients.region[patient] ?? -1;
  if (told !== -1) return told;
  const counts = new Map<number, number>();
  for (let at = index.patientStart[patient] ?? 0; at < (index.patientStart[patient + 1] ?? 0); at++) {
    const facility = claims.facility[index.ofPatient[at] ?? 0] ?? 0;
    const region = claims.facilities.region[facility] ?? -1;
    const place = region === -1 ? regions + facility : region;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  // Among equals the one with the first facility, which is the first in the map: codes of regions depend on ids.
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? -1;
};
