import type { ClaimIndex } from './claims/claim-index.ts';
import { isBeyondColleagues } from './groups/beyond-colleagues.ts';
import { type BlockGround, isOfOnePlace } from './groups/block-ground.ts';
import { doctorBlocks } from './groups/doctor-blocks.ts';
import type { Group } from './groups/group.ts';
import { withoutRoamers } from './groups/ties-by-roamers.ts';
import type { DoctorPairs } from './projections/shared-patients.ts';
import type { Projections } from './workers/projections.ts';

/** −log10 p of the patients whom two doctors share, from which on these alone found a block. */
const founding = 4;

export interface SharingGroups {
  readonly blocks: readonly Group[];
  /** Who sees several doctors that are tied, and bears bills alike there. */
  readonly ofBills: readonly (readonly number[])[];
}

/** Doctors of one facility share patients because it is one: among them only what exceeds that is a tie. */
export const sharingGroups = async (
  index: ClaimIndex,
  gathered: readonly Group[],
  ground: BlockGround,
  ties: DoctorPairs,
  projections: Pick<Projections, 'blockFindings'>,
): Promise<SharingGroups> => {
  // A block must span two places and more, so that of one place it need not be asked who belongs to it.
  const candidates = doctorBlocks(withoutRoamers(index, gathered, ties), founding).filter(
    (doctors) => !isOfOnePlace(ground, doctors),
  );
  const found = await projections.blockFindings(index, ground, candidates);
  // Of several sets of doctors the same ones may remain.
  const distinct = new Map(
    found.flatMap(({ group }) => (group === null ? [] : [[group.doctors.join(), group] as const])),
  );
  return {
    blocks: [...distinct.values()].filter((block) => isBeyondColleagues(index, block)),
    ofBills: found.flatMap(({ ofBills }) => (ofBills === null ? [] : [ofBills])),
  };
};
