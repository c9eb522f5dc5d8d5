import type { ClaimIndex } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { isFromAfar } from '../claims/from-afar.ts';
import { isStay } from '../claims/stays.ts';
import type { BlockGround } from '../groups/block-ground.ts';
import { blockGroup } from '../groups/block-group.ts';
import { campaignGroups } from '../groups/campaign-groups.ts';
import { companyGroups } from '../groups/company-groups.ts';
import { gatheredGroup } from '../groups/gathered-group.ts';
import type { Group } from '../groups/group.ts';
import type { Seed } from '../groups/seed.ts';
import { judgeGroup } from '../judge-group.ts';
import type { JudgedGroup } from '../judged-group.ts';
import { coVisits } from '../projections/co-visits.ts';
import { linkedBursts } from '../projections/linked-bursts.ts';
import { sharedPatients } from '../projections/shared-patients.ts';

/** Stays are few beside visits, and so are people from afar: their company is looked for among their like. */
const companies = {
  stays: { isIn: isStay, spans: [4, 7] },
  fromAfar: { isIn: isFromAfar, spans: [1, 7] },
};

/** What is worked on in parts. Columns are shared, so that an order is as small as its list. */
export const jobs = {
  coVisits,
  linkedBursts,
  sharedPatients,
  gatheredGroups: (index: ClaimIndex, seeds: readonly Seed[]): readonly Group[] =>
    seeds.flatMap(({ patients, pattern, spans }) => gatheredGroup(index, patients, pattern, spans) ?? []),
  companyGroups: (claims: ClaimTable, among: keyof typeof companies): readonly Group[] =>
    companyGroups(claims, companies[among]),
  campaignGroups,
  blockGroups: (index: ClaimIndex, ground: BlockGround, blocks: readonly (readonly number[])[]): readonly Group[] =>
    blocks.flatMap((block) => blockGroup(index, ground, block) ?? []),
  judgedGroups: (index: ClaimIndex, groups: readonly Group[]): readonly JudgedGroup[] =>
    groups.map((group) => judgeGroup(index, group)),
};
