import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Panels } from '../claims/panels.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { sharingAmongColleagues } from '../null-models/sharing-among-colleagues.ts';
import type { DoctorPairs } from '../projections/shared-patients.ts';
import type { BlockGround } from './block-ground.ts';

/** The ties without those between doctors of one facility that its patients bring about by going there. */
export const amongColleagues = (
  index: ClaimIndex,
  panels: Panels,
  { facilityOf }: BlockGround,
  pairs: DoctorPairs,
  least: number,
): DoctorPairs => {
  const expectedShared = sharingAmongColleagues(index, panels);
  const surprise = pairs.surprise.slice();
  for (const pair of byFacility(pairs, facilityOf)) {
    const one = pairs.first[pair] ?? 0;
    const byHouse = expectedShared(facilityOf[one] ?? 0, one, pairs.second[pair] ?? 0);
    surprise[pair] = Math.min(surprise[pair] ?? 0, poissonTail(pairs.shared[pair] ?? 0, byHouse));
  }
  const isTie = (_: number, pair: number): boolean => (surprise[pair] ?? 0) >= least;
  return {
    first: pairs.first.filter(isTie),
    second: pairs.second.filter(isTie),
    shared: pairs.shared.filter(isTie),
    surprise: surprise.filter(isTie),
  };
};

/** Pairs of one facility, the pairs of one facility after those of another. */
const byFacility = ({ first, second }: DoctorPairs, facilityOf: Int32Array): Int32Array => {
  const ofOneHouse = Int32Array.from(first.keys()).filter(
    (pair) => facilityOf[first[pair] ?? 0] === facilityOf[second[pair] ?? 0],
  );
  return ofOneHouse.sort((one, other) => (facilityOf[first[one] ?? 0] ?? 0) - (facilityOf[first[other] ?? 0] ?? 0));
};
