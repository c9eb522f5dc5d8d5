import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';

/** An innocent explanation that was tested on a group. */
export interface Tested {
  readonly explanation: string;
  readonly explains: boolean;
  /** What was seen, in one sentence; or which column was lacking. */
  readonly finding: string;
  /** What was measured, and where it begins to explain; null where the claims lack the column. */
  readonly value: number | null;
  readonly threshold: number;
}

export type Explanation = (index: ClaimIndex, group: Group) => Tested;
