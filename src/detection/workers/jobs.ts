import { oncePer } from '../../platform/threads/once-per.ts';
import type { ClaimIndex, VisitIndex } from '../claims/claim-index.ts';
import { billGroup } from '../groups/bill-group.ts';
import { blockFinding } from '../groups/block-finding.ts';
import type { BlockGround } from '../groups/block-ground.ts';
import { openGathering } from '../groups/gathered-group.ts';
import type { Group } from '../groups/group.ts';
import type { Seed } from '../groups/seed.ts';
import { judgeGroup } from '../judge-group.ts';
import type { JudgedGroup } from '../judged-group.ts';
import { coVisits } from '../projections/co-visits.ts';
import { commonBills } from '../projections/common-bills.ts';
import { fewTogether } from '../projections/few-together.ts';
import { journeysOf } from '../projections/journeys.ts';
import { linkedBursts } from '../projections/linked-bursts.ts';
import { repeatedCompany } from '../projections/repeated-company.ts';
import { sharedPatients } from '../projections/shared-patients.ts';

const gatheringIn = oncePer(openGathering);

/** What is worked on in parts. Columns are shared, so that an order is as small as its list. */
export const jobs = {
  coVisits,
  linkedBursts,
  fewTogether,
  repeatedCompany,
  sharedPatients,
  journeys: journeysOf,
  commonBills,
  billGroups: (index: ClaimIndex, seeds: readonly (readonly number[])[]): readonly Group[] =>
    seeds.flatMap((seed) => billGroup(index, seed) ?? []),
  gatheredGroups: (index: VisitIndex, seeds: readonly Seed[]): readonly Group[] => {
    const gather = gatheringIn(index);
    return seeds.flatMap((seed) => gather(seed) ?? []);
  },
  blockFindings: (index: ClaimIndex, ground: BlockGround, blocks: readonly (readonly number[])[]) =>
    blocks.map((doctors) => blockFinding(index, ground, doctors)),
  judgedGroups: (index: ClaimIndex, groups: readonly Group[]): readonly JudgedGroup[] =>
    groups.map((group) => judgeGroup(index, group)),
};
