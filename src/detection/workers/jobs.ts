import type { ClaimIndex } from '../claims/claim-index.ts';
import { blockGroup, doctorShares } from '../groups/block-group.ts';
import { gatheredGroup } from '../groups/gathered-group.ts';
import type { Group } from '../groups/group.ts';
import type { Seed } from '../groups/seed.ts';
import { judgeGroup } from '../judge-group.ts';
import type { JudgedGroup } from '../judged-group.ts';
import { coVisits } from '../projections/co-visits.ts';
import { linkedBursts } from '../projections/linked-bursts.ts';
import { sharedPatients } from '../projections/shared-patients.ts';
import type { Strata } from '../projections/strata.ts';

/** What is worked on in parts. Columns are shared, so that an order is as small as its list. */
export const jobs = {
  coVisits,
  linkedBursts,
  sharedPatients,
  gatheredGroups: (index: ClaimIndex, seeds: readonly Seed[]): readonly Group[] =>
    seeds.flatMap(({ patients, pattern, spans }) => gatheredGroup(index, patients, pattern, spans) ?? []),
  blockGroups: (index: ClaimIndex, strata: Strata, blocks: readonly (readonly number[])[]): readonly Group[] => {
    const shares = doctorShares(index, strata);
    return blocks.flatMap((block) => blockGroup(index, strata, shares, block) ?? []);
  },
  judgedGroups: (index: ClaimIndex, groups: readonly Group[]): readonly JudgedGroup[] =>
    groups.map((group) => judgeGroup(index, group)),
};
