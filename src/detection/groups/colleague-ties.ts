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
  const surprise = pairs.surprise.map((told, pair) => {
    const one = pairs.first[pair] ?? 0;
    const other = pairs.second[pair] ?? 0;
    const facility = facilityOf[one] ?? 0;
    if (facility !== facilityOf[other]) return told;
    return Math.min(told, poissonTail(pairs.shared[pair] ?? 0, expectedShared(facility, one, other)));
  });
  const isTie = (_: number, pair: number): boolean => (surprise[pair] ?? 0) >= least;
  return {
    first: pairs.first.filter(isTie),
    second: pairs.second.filter(isTie),
    shared: pairs.shared.filter(isTie),
    surprise: surprise.filter(isTie),
  };
};
