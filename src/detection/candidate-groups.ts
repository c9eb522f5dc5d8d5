import { campaignGroups, colleagueCampaigns, companiesOfColleagues } from './campaign-groups.ts';
import type { ClaimIndex } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import type { MeetingRows } from './claims/meeting-rows.ts';
import { panelsOf } from './claims/panels.ts';
import { amongPeopleFromAfar, amongStays, companyGroups } from './company-groups.ts';
import { type BlockGround, blockGround } from './groups/block-ground.ts';
import { amongColleagues } from './groups/colleague-ties.ts';
import type { Group } from './groups/group.ts';
import { isHandful } from './groups/handfuls.ts';
import { toldBy } from './groups/told-by.ts';
import type { SitePairs } from './projections/repeated-company.ts';
import type { DoctorPairs } from './projections/shared-patients.ts';
import { strataOf } from './projections/strata.ts';
import { routeGroups } from './route-groups.ts';
import { seedsOf } from './seeds-of-claims.ts';
import { sharingGroups } from './sharing-groups.ts';
import type { Projections } from './workers/projections.ts';

/** Patients whom two doctors share at least, and −log10 p of it. */
const sharing = { shared: 4, surprise: 3.5 };

export interface CandidateGroups {
  readonly index: ClaimIndex;
  /** Groups of every projection, one after the other; the same people may be in several. */
  readonly groups: readonly Group[];
  readonly ground: BlockGround;
  readonly crowds: MeetingRows['crowds'];
}

/**
 * What each projection makes of the claims, grown to groups; nothing is merged or judged yet. Threads have work before they
 * are done with what they are at: what comes next is prepared here in the meantime.
 */
export const candidateGroups = async (
  claims: ClaimTable,
  projections: Projections,
  say: (step: string) => void,
): Promise<CandidateGroups> => {
  const { index, seeds, ofFamilies, ofHandfuls, ofStays, ofSeldom, common, crowds } = await seedsOf(
    claims,
    projections,
    say,
  );
  await projections.rest();
  say('growing groups');
  const [gathered, families, ofPairs, stays, fromAfar] = await Promise.all([
    projections.gatheredGroups(index, seeds),
    projections.gatheredGroups(index, ofFamilies),
    projections.gatheredGroups(index, ofHandfuls),
    companyGroups(projections, claims, amongStays, ofStays),
    companyGroups(projections, claims, amongPeopleFromAfar),
  ]);
  await projections.rest();
  const handfuls = ofPairs.filter(isHandful);
  const isTold = toldBy([...gathered, ...handfuls, ...stays, ...fromAfar]);
  const [seldom, { campaigns, ground, ties, companies, routes }] = await Promise.all([
    projections.gatheredGroups(
      index,
      ofSeldom.filter(({ patients }) => !isTold(patients)),
    ),
    searchesAtDoctors(index, projections, say),
  ]);
  await projections.rest();
  say('campaigns among colleagues');
  const ofColleagues = await colleagueCampaigns(projections, index, companies);
  await projections.rest();
  say('blocks of doctors, and their bills');
  const { blocks, ofBills } = await sharingGroups(index, [...gathered, ...families], ground, ties, projections);
  // The members of a block bear few of their bills at any one house: together they show what the others are told by.
  const bills = await projections.billGroups(index, [...common, ...blocks.map(({ patients }) => patients), ...ofBills]);
  return {
    index,
    groups: [
      ...gathered,
      ...handfuls,
      ...seldom,
      ...stays,
      ...fromAfar,
      ...campaigns,
      ...ofColleagues,
      ...routes,
      ...blocks,
      ...bills,
    ],
    ground,
    crowds,
  };
};

/** What is looked for at doctors; and the order of visits, beside it. */
const searchesAtDoctors = async (index: ClaimIndex, projections: Projections, say: (step: string) => void) => {
  say('campaigns at doctors, and the patients they share');
  const [campaigns, { ground, ties, colleagues }] = await Promise.all([
    campaignGroups(projections, index),
    doctorTies(index, projections),
  ]);
  await projections.rest();
  say('companies of colleagues, and order of visits');
  const [routes, companies] = await Promise.all([
    routeGroups(projections, index, ground.strata.of),
    companiesOfColleagues(projections, index, colleagues),
  ]);
  return { campaigns, ground, ties, companies, routes };
};

interface DoctorTies {
  readonly ground: BlockGround;
  readonly ties: DoctorPairs;
  /** Pairs of one facility who share more patients than their region brings about. */
  readonly colleagues: SitePairs;
}

const doctorTies = async (index: ClaimIndex, projections: Projections): Promise<DoctorTies> => {
  const panels = panelsOf(index);
  const strata = strataOf(index, panels);
  const { once, twice, size } = strata;
  const pairs = await projections.sharedPatients({ panels, strata: { once, twice, size }, ...sharing });
  const ground = blockGround(index, strata);
  const isOfOneHouse = (_: number, pair: number): boolean =>
    ground.facilityOf[pairs.first[pair] ?? 0] === ground.facilityOf[pairs.second[pair] ?? 0];
  return {
    ground,
    ties: amongColleagues(index, panels, ground, pairs, sharing.surprise),
    colleagues: { first: pairs.first.filter(isOfOneHouse), second: pairs.second.filter(isOfOneHouse) },
  };
};
