import { freeMemory } from '../platform/threads/free-memory.ts';
import { type ClaimIndex, doctorsOf, facilitiesOf, indexClaims } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import { type MeetingRows, meetingRows } from './claims/meeting-rows.ts';
import { passingRows } from './claims/passing-rows.ts';
import type { SiteRows, Visits } from './claims/visits.ts';
import { communitiesOf } from './groups/communities.ts';
import { handfulSurprise } from './groups/handfuls.ts';
import { acrossHouseholds } from './groups/households.ts';
import type { Seed } from './groups/seed.ts';
import { triosOf } from './groups/trios.ts';
import { edgesOfCore, edgesWhere, graphOf } from './groups/weighted-graph.ts';
import type { CoVisitInput, Pairs } from './projections/co-visits.ts';
import type { FewInput } from './projections/few-together.ts';
import type { LinkedBursts } from './projections/linked-bursts.ts';
import { meetingInput } from './projections/meeting-input.ts';
import type { Few } from './projections/visits-of-few.ts';
import type { Projections } from './workers/projections.ts';

/** Days between two visits that still meet, claims beyond which a site is too crowded; dates, and −log10 p of a pair's meetings. */
const meetings = { days: 1, mostAtOnce: 2_000, dates: 3, surprise: 4 };
/** The same among those who are hardly ever at a site: few of them meet at two, and three who do all with each other are no chance. */
const passersBy = { days: 2, dates: 2, surprise: 2.5, isBySite: true };
/** −log10 p of a crowd and of what two crowds share; days of a window. */
const bursts = { crowd: 1.3, link: 3, spans: [1, 4, 7] };
/** The same among the few of a house: those who stay, and those who come back seldom, within a day of each other. */
const ofFew: Omit<FewInput, 'facilities'> = {
  kinds: [
    { few: 'stays', spans: [4, 7] },
    { few: 'seldom', spans: [3] },
  ],
  crowd: bursts.crowd,
  link: bursts.link,
};
/** Members of a community each meet at least so many of the others. */
const core = 3;

/** People with whom groups begin to grow. */
export interface Seeds {
  readonly seeds: readonly Seed[];
  /** Those that hang together by their households: what they grow to explains ties of doctors, and is no candidate. */
  readonly ofFamilies: readonly Seed[];
  /** Those whom pairs tell that are not beyond chance alone. */
  readonly ofHandfuls: readonly Seed[];
  /** Who is together again and again among those who stay, and among those who come back seldom. */
  readonly ofStays: readonly Seed[];
  readonly ofSeldom: readonly Seed[];
  /** Who bears bills in common. */
  readonly common: readonly (readonly number[])[];
  readonly crowds: MeetingRows['crowds'];
}

/** Whom crowds, meetings and bills tell of, before anything is grown; and the claims indexed, which crowds at facilities need not wait for. */
export const seedsOf = async (
  claims: ClaimTable,
  projections: Projections,
  say: (step: string) => void,
): Promise<Seeds & { readonly index: ClaimIndex }> => {
  say('crowds at facilities and doctors');
  const facilities = facilitiesOf(claims);
  const crowdingFacilities = projections.linkedBursts({ sites: facilities, ...bursts });
  const together = projections.fewTogether({ facilities, ...ofFew });
  const index = indexClaims(claims, facilities);
  const crowding = Promise.all([
    crowdingFacilities,
    projections.linkedBursts({ sites: doctorsOf(index), ...bursts }),
    together,
  ]);
  const { rows, crowds } = meetingRows(index, meetings.days, meetings.mostAtOnce);
  // Who meets at a doctor meets at the facility; asking for both found nobody more, and took twice the time.
  const meeting = meetingsAt(index, rows, { ...meetings, surprise: handfulSurprise });
  const [atFacilities, atDoctors, ofFewTogether] = await crowding;
  const crowded = [...atFacilities, ...atDoctors].map(seedOfWindows);
  const seedsAmongFew = (kind: Few): readonly Seed[] =>
    distinct(ofFewTogether.filter(({ few }) => few === kind).map(seedOfWindows));
  await projections.rest();
  say('meetings at facilities, and of passers-by; bills in common');
  const met = projections.coVisits(meeting);
  const passing = meetingsAt(index, passingRows(rows, index.claims.patients.count, passersBy.days), passersBy);
  const passed = projections.coVisits(passing);
  // Communities are made by this thread alone: the others look for bills in the meantime.
  const [seeds, common] = await Promise.all([
    Promise.all([met, passed]).then(([ofMany, ofPassing]) =>
      seedsAmong(index, crowded, ofMany, { visits: passing.visits, pairs: ofPassing }),
    ),
    projections.commonBills(index),
  ]);
  return { index, ...seeds, ofStays: seedsAmongFew('stays'), ofSeldom: seedsAmongFew('seldom'), common, crowds };
};

const seedOfWindows = ({ patients, span }: Pick<LinkedBursts, 'patients' | 'span'>): Seed => ({
  patients,
  pattern: 'LINKED_BURSTS',
  spans: [...new Set([1, 3, span])],
});

const seedsAmong = (
  { claims }: ClaimIndex,
  crowded: readonly Seed[],
  ofAll: readonly Pairs[],
  ofPassing: { readonly visits: Visits; readonly pairs: readonly Pairs[] },
): Pick<Seeds, 'seeds' | 'ofFamilies' | 'ofHandfuls'> => {
  const ofMany = ofAll.map((pairs) => edgesWhere(pairs, (pair) => (pairs.surprise[pair] ?? 0) >= meetings.surprise));
  const withFamilies = [...communitiesAmong(ofMany, [1, 3]), ...triosAmong(ofPassing.visits, ofPassing.pairs)];
  // Their graphs are let go before the same is made once more.
  freeMemory();
  const across = acrossHouseholds(claims);
  const seeds = distinct([
    ...crowded,
    ...communitiesAmong(ofMany.map(across), [1, 3]),
    ...triosAmong(ofPassing.visits, ofPassing.pairs.map(across)),
  ]);
  const ofFamilies = distinct([...seeds, ...withFamilies]).slice(seeds.length);
  // Theirs too.
  freeMemory();
  const ofHandfuls = distinct([
    ...seeds,
    ...communitiesAmong(ofAll.map(across), [1, 3]).map((seed): Seed => ({ ...seed, pattern: 'LINKED_BURSTS' })),
  ]).slice(seeds.length);
  return { seeds, ofFamilies, ofHandfuls };
};

const meetingsAt = (
  { claims }: ClaimIndex,
  rows: SiteRows,
  limits: Pick<CoVisitInput, 'days' | 'dates' | 'surprise' | 'isBySite'>,
): CoVisitInput => ({
  ...meetingInput(rows, claims.patients.count, [claims.firstDay, claims.endDay], limits.days),
  ...limits,
});

const triosAmong = (visits: Visits, pairs: readonly Pairs[]): readonly Seed[] =>
  triosOf(visits, passersBy.days, pairs).map((patients) => ({
    patients,
    pattern: 'COMMON_DATES',
    spans: [3, 5],
    arePassing: true,
  }));

const communitiesAmong = (pairs: readonly Pairs[], spans: readonly number[]): readonly Seed[] => {
  const { graph, name } = graphOf(edgesOfCore(pairs, core));
  return communitiesOf(graph).map((community) => ({
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
