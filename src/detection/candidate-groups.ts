import { freeMemory } from '../platform/threads/free-memory.ts';
import { campaignGroups, colleagueCampaigns, companiesOfColleagues } from './campaign-groups.ts';
import type { ClaimIndex } from './claims/claim-index.ts';
import { type MeetingRows, meetingRows } from './claims/meeting-rows.ts';
import { panelsOf } from './claims/panels.ts';
import { passingRows } from './claims/passing-rows.ts';
import type { SiteRows } from './claims/visits.ts';
import { amongPeopleFromAfar, amongStays, companyGroups } from './company-groups.ts';
import { isBeyondColleagues } from './groups/beyond-colleagues.ts';
import { type BlockGround, blockGround, isOfOnePlace } from './groups/block-ground.ts';
import { amongColleagues } from './groups/colleague-ties.ts';
import { communitiesOf } from './groups/communities.ts';
import { doctorBlocks } from './groups/doctor-blocks.ts';
import type { Group } from './groups/group.ts';
import { acrossHouseholds } from './groups/households.ts';
import type { Seed } from './groups/seed.ts';
import { withoutRoamers } from './groups/ties-by-roamers.ts';
import { coreOf, graphOf } from './groups/weighted-graph.ts';
import type { CoVisitInput, Pairs } from './projections/co-visits.ts';
import { meetingInput } from './projections/meeting-input.ts';
import type { SitePairs } from './projections/repeated-company.ts';
import type { DoctorPairs } from './projections/shared-patients.ts';
import { strataOf } from './projections/strata.ts';
import { routeGroups } from './route-groups.ts';
import type { Projections } from './workers/projections.ts';

/** Days between two visits that still meet, claims beyond which a site is too crowded; dates, and −log10 p of a pair's meetings. */
const meetings = { days: 1, mostAtOnce: 2_000, dates: 3, surprise: 4 };
/** −log10 p of a crowd and of what two crowds share; days of a window. */
const bursts = { crowd: 1.3, link: 3, spans: [1, 4, 7] };
/** Patients whom two doctors share at least, and −log10 p of it; a pair alone must be more surprising to found a block. */
const sharing = { shared: 4, surprise: 3.5, founding: 4 };
/** The same among those who are at each site once: few of them meet at two sites, and three who do all with each other are no chance. */
const passing = { days: 2, dates: 2, surprise: 2 };
/** Members of a community each meet at least so many of the others. */
const core = 3;

export interface CandidateGroups {
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
  index: ClaimIndex,
  projections: Projections,
  say: (step: string) => void,
): Promise<CandidateGroups> => {
  const { seeds, ofFamilies, common, crowds } = await seedsOf(index, projections, say);
  await projections.rest();
  say('growing groups');
  const [gathered, families, stays, fromAfar] = await Promise.all([
    projections.gatheredGroups(index, seeds),
    projections.gatheredGroups(index, ofFamilies),
    companyGroups(projections, index.claims, amongStays),
    companyGroups(projections, index.claims, amongPeopleFromAfar),
  ]);
  await projections.rest();
  const { campaigns, ground, ties, companies, routes } = await searchesAtDoctors(index, projections, say);
  await projections.rest();
  say('campaigns among colleagues');
  const ofColleagues = await colleagueCampaigns(projections, index, companies);
  await projections.rest();
  say('blocks of doctors, and their bills');
  const blocks = await sharingGroups(index, [...gathered, ...families], ground, ties, projections);
  // The members of a block bear few of their bills at any one house: together they show what the others are told by.
  const bills = await projections.billGroups(index, [...common, ...blocks.map(({ patients }) => patients)]);
  return {
    groups: [...gathered, ...stays, ...fromAfar, ...campaigns, ...ofColleagues, ...routes, ...blocks, ...bills],
    ground,
    crowds,
  };
};

interface Seeds {
  readonly seeds: readonly Seed[];
  /** Those that hang together by their households: what they grow to explains ties of doctors, and is no candidate. */
  readonly ofFamilies: readonly Seed[];
  /** Who bears bills in common. */
  readonly common: readonly (readonly number[])[];
  readonly crowds: MeetingRows['crowds'];
}

const seedsOf = async (index: ClaimIndex, projections: Projections, say: (step: string) => void): Promise<Seeds> => {
  say('crowds at facilities and doctors');
  const crowding = Promise.all([
    projections.linkedBursts({ index, kind: 'facility', ...bursts }),
    projections.linkedBursts({ index, kind: 'doctor', ...bursts }),
  ]);
  const { rows, crowds } = meetingRows(index, meetings.days, meetings.mostAtOnce);
  // Who meets at a doctor meets at the facility; asking for both found nobody more, and took twice the time.
  const meeting = meetingsAt(index, rows, meetings);
  const crowded = (await crowding).flat().map(
    ({ patients, span }): Seed => ({
      patients,
      pattern: 'LINKED_BURSTS',
      spans: [...new Set([1, 3, span])],
    }),
  );
  await projections.rest();
  say('meetings at facilities, and of passers-by; bills in common');
  const met = projections.coVisits(meeting);
  const passed = projections.coVisits(
    meetingsAt(index, passingRows(rows, index.claims.patients.count, passing.days), passing),
  );
  // Communities are made by this thread alone: the others look for bills in the meantime.
  const [seeds, common] = await Promise.all([
    Promise.all([met, passed]).then(([ofMany, ofPassing]) => seedsAmong(index, crowded, ofMany, ofPassing)),
    projections.commonBills(index),
  ]);
  return { ...seeds, common, crowds };
};

const seedsAmong = (
  { claims }: ClaimIndex,
  crowded: readonly Seed[],
  ofMany: readonly Pairs[],
  ofPassing: readonly Pairs[],
): Pick<Seeds, 'seeds' | 'ofFamilies'> => {
  const withFamilies = communitiesOfBoth(ofMany, ofPassing);
  // Their graphs are let go before the same is made once more.
  freeMemory();
  const across = acrossHouseholds(claims);
  const seeds = distinct([...crowded, ...communitiesOfBoth(ofMany.map(across), ofPassing.map(across))]);
  return { seeds, ofFamilies: distinct([...seeds, ...withFamilies]).slice(seeds.length) };
};

const meetingsAt = ({ claims }: ClaimIndex, rows: SiteRows, limits: typeof passing): CoVisitInput => ({
  ...meetingInput(rows, claims.patients.count, [claims.firstDay, claims.endDay], limits.days),
  ...limits,
});

const communitiesOfBoth = (ofMany: readonly Pairs[], ofPassing: readonly Pairs[]): readonly Seed[] => [
  ...communitiesAmong(ofMany, [1, 3]),
  ...communitiesAmong(ofPassing, [3, 5]).map((seed) => ({ ...seed, arePassing: true })),
];

const communitiesAmong = (pairs: readonly Pairs[], spans: readonly number[]): readonly Seed[] => {
  const { graph, name } = graphOf(pairs);
  return communitiesOf(graph, coreOf(graph, core)).map((community) => ({
    patients: community.map((node) => name[node] ?? 0),
    pattern: 'COMMON_DATES',
    spans,
  }));
};

/** The same people seen through several windows are grown once for each set of spans. */
const distinct = (seeds: readonly Seed[]): readonly Seed[] => {
  const known = new Set<string>();
  return seeds.filter(({ patients, spans }) => {
    const key = `${spans.join()}:${patients.join()}`;
    return !known.has(key) && known.add(key);
  });
};

/** Doctors of one facility share patients because it is one: among them only what exceeds that is a tie. */
const sharingGroups = async (
  index: ClaimIndex,
  gathered: readonly Group[],
  ground: BlockGround,
  ties: DoctorPairs,
  projections: Projections,
): Promise<readonly Group[]> => {
  // A block must span two places and more, so that of one place it need not be asked who belongs to it.
  const candidates = doctorBlocks(withoutRoamers(index, gathered, ties), sharing.founding).filter(
    (doctors) => !isOfOnePlace(ground, doctors),
  );
  const found = await projections.blockGroups(index, ground, candidates);
  // Of several sets of doctors the same ones may remain.
  const distinctBlocks = [...new Map(found.map((block) => [block.doctors.join(), block])).values()];
  return distinctBlocks.filter((block) => isBeyondColleagues(index, block));
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
