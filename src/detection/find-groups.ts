import { freeMemory } from '../platform/threads/free-memory.ts';
import { campaignGroups } from './campaign-groups.ts';
import { type ClaimIndex, indexClaims } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import { type MeetingRows, meetingRows } from './claims/meeting-rows.ts';
import { panelsOf } from './claims/panels.ts';
import type { SiteRows } from './claims/visits.ts';
import { amongPeopleFromAfar, amongStays, companyGroups } from './company-groups.ts';
import { type BlockGround, blockGround, isOfOnePlace } from './groups/block-ground.ts';
import { withClienteleFromAfar } from './groups/clientele-from-afar.ts';
import { amongColleagues } from './groups/colleague-ties.ts';
import { communitiesOf } from './groups/communities.ts';
import { doctorBlocks } from './groups/doctor-blocks.ts';
import type { Group } from './groups/group.ts';
import { mergeGroups } from './groups/merge-groups.ts';
import type { Seed } from './groups/seed.ts';
import { coreOf, graphOf } from './groups/weighted-graph.ts';
import type { JudgedGroup } from './judged-group.ts';
import type { Pairs } from './projections/co-visits.ts';
import { meetingInput } from './projections/meeting-input.ts';
import type { DoctorPairs } from './projections/shared-patients.ts';
import { strataOf } from './projections/strata.ts';
import { openProjections, type Projections } from './workers/projections.ts';

export interface FindOptions {
  readonly workers: number;
  readonly say: (step: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Days between two visits that still meet, claims beyond which a site is too crowded; dates, and −log10 p of a pair's meetings. */
const meetings = { days: 1, mostAtOnce: 2_000, dates: 3, surprise: 4 };
/** −log10 p of a crowd and of what two crowds share; days of a window. */
const bursts = { crowd: 1.3, link: 3, spans: [1, 4, 7] };
/**
 * Patients whom two doctors share at least, and −log10 p of it; a pair alone must be more surprising to found a block;
 * facilities per doctor of a block.
 */
const sharing = {
  shared: 4,
  surprise: 3.5,
  founding: 4,
  facilities: 2 / 3,
};
/** Members of a community each meet at least so many of the others. */
const core = 3;

export interface FoundGroups {
  readonly groups: readonly JudgedGroup[];
  readonly crowds: MeetingRows['crowds'];
}

/** All groups of the claims, the strongest first; among equals the canonical order decides. */
export const findGroups = async (claims: ClaimTable, { workers, say, signal }: FindOptions): Promise<FoundGroups> => {
  const index = indexClaims(claims);
  const projections = openProjections(workers);
  const end = (): void => void projections.close();
  signal?.addEventListener('abort', end);
  try {
    const { rows, crowds } = meetingRows(index, meetings.days, meetings.mostAtOnce);
    const seeds = await seedsOf(index, rows, projections, say);
    say('growing groups');
    const gathered = await projections.gatheredGroups(index, seeds);
    say('stays in company, and people from afar');
    const company = [
      ...(await companyGroups(projections, claims, amongStays)),
      ...(await companyGroups(projections, claims, amongPeopleFromAfar)),
    ];
    await projections.rest();
    say('campaigns at doctors');
    const campaigns = await campaignGroups(projections, index);
    await projections.rest();
    say('doctors by the patients they share');
    const { blocks, ground } = await sharingGroups(index, projections);
    const merged = mergeGroups([...gathered, ...company, ...campaigns, ...blocks]);
    const isTold = new Set(merged.flatMap(({ patients }) => patients));
    const groups = merged.map((group) => withClienteleFromAfar(index, ground, group, isTold));
    await projections.rest();
    say('judging groups');
    const judged = (await projections.judgedGroups(index, groups))
      .map((group, place) => ({ group, place }))
      .sort((a, b) => b.group.score - a.group.score || a.place - b.place)
      .map(({ group }) => group);
    return { groups: judged, crowds };
  } finally {
    signal?.removeEventListener('abort', end);
    await projections.close();
  }
};

const seedsOf = async (
  index: ClaimIndex,
  rows: SiteRows,
  projections: Projections,
  say: (step: string) => void,
): Promise<readonly Seed[]> => {
  const crowds: Seed[] = [];
  for (const kind of ['facility', 'doctor'] as const) {
    say(kind === 'facility' ? 'crowds at facilities' : 'crowds at doctors');
    for (const { patients, span } of await projections.linkedBursts({ index, kind, ...bursts }))
      crowds.push({ patients, pattern: 'LINKED_BURSTS', spans: [...new Set([1, 3, span])] });
  }
  // Who meets at a doctor meets at the facility; asking for both found nobody more, and took twice the time.
  say('meetings at facilities');
  const pairs = await meetingPairs(index, rows, projections);
  await projections.rest();
  const { graph, name } = graphOf(pairs);
  const communities = communitiesOf(graph, coreOf(graph, core)).map(
    (community): Seed => ({
      patients: community.map((node) => name[node] ?? 0),
      pattern: 'COMMON_DATES',
      spans: [1, 3],
    }),
  );
  return distinct([...crowds, ...communities]);
};

const meetingPairs = ({ claims }: ClaimIndex, rows: SiteRows, projections: Projections): Promise<readonly Pairs[]> => {
  const input = meetingInput(rows, claims.patients.count, [claims.firstDay, claims.endDay], meetings.days);
  return projections.coVisits({ ...input, ...meetings });
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
  projections: Projections,
): Promise<{ readonly blocks: readonly Group[]; readonly ground: BlockGround }> => {
  const { ground, ties } = await doctorTies(index, projections);
  await projections.rest();
  // A block must span two places and more, so that of one place it need not be asked who belongs to it.
  const candidates = doctorBlocks(ties, sharing.founding).filter((doctors) => !isOfOnePlace(index, doctors));
  const found = await projections.blockGroups(index, ground, candidates);
  const blocks = found.filter(
    ({ doctors, gatherings }) => gatherings.length >= 2 && gatherings.length > doctors.length * sharing.facilities,
  );
  return { blocks, ground };
};

const doctorTies = async (
  index: ClaimIndex,
  projections: Projections,
): Promise<{ readonly ground: BlockGround; readonly ties: DoctorPairs }> => {
  const panels = panelsOf(index);
  const strata = strataOf(index, panels);
  freeMemory();
  const { once, twice, size } = strata;
  const pairs = await projections.sharedPatients({ panels, strata: { once, twice, size }, ...sharing });
  const ground = blockGround(index, strata);
  return { ground, ties: amongColleagues(index, panels, ground, pairs, sharing.surprise) };
};
