import type { ClaimIndex } from '../claims/claim-index.ts';
import { billsOfDoctors } from './bills-of-doctors.ts';
import { blockOf } from './block.ts';
import type { BlockGround } from './block-ground.ts';
import { blockGroup } from './block-group.ts';
import type { Group } from './group.ts';

/** What the patients tell whom several doctors share. */
export interface BlockFinding {
  readonly group: Group | null;
  /** All of them, where their bills are alike. */
  readonly ofBills: readonly number[] | null;
}

export const blockFinding = (index: ClaimIndex, ground: BlockGround, doctors: readonly number[]): BlockFinding => {
  const block = blockOf(index, ground, doctors);
  return { group: blockGroup(index, ground, block), ofBills: billsOfDoctors(index, block) };
};
