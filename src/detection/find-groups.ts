import { type ClaimIndex, indexClaims } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import { isFromAfar } from './claims/from-afar.ts';
import { meetingRows } from './claims/meeting-rows.ts';
import { panelsOf } from './claims/panels.ts';
import { isStay } from './claims/stays.ts';
import { type BlockGround, blockGround } from './groups/block-ground.ts';
import { blockGroup } from './groups/block-group.ts';
import { withClienteleFromAfar } from './groups/clientele-from-afar.ts';
import { amongColleagues } from './groups/colleague-ties.ts';
import { communitiesOf } from './groups/communities.ts';
import { companyGroups } from './groups/company-groups.ts';
import { doctorBlocks } from './groups/doctor-blocks.ts';
import { gatheredGroup } from './groups/gathered-group.ts';
import type { Group, Pattern } from './groups/group.ts';
import { mergeGroups } from './groups/merge-groups.ts';
import { coreOf, graphOf } from './groups/weighted-graph.ts';
import { judgeGroup } from './judge-group.ts';
import type { JudgedGroup } from './judged-group.ts';
import { meetingInput } from './projections/meeting-input.ts';
import { strataOf } from './projections/strata.ts';
import { openProjections, type Projections } from './workers/projections.ts';

export interface FindOptions {
  readonly workers: number;
  readonly say: (step: string) => void;
}

/** Patients from whom a group is grown, and the spans of days that are tried. */
interface Seed {
  readonly patients: readonly number[];
  readonly pattern: Pattern;
  readonly spans: readonly number[];
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
/** Stays are few beside visits, and so are people from afar: their company is looked for among their like. */
const companies = [
  { isIn: isStay, spans: [4, 7] },
  { isIn: isFromAfar, spans: [1, 7] },
];
/** Members of a community each meet at least so many of the others. */
const core = 3;

/** All groups of the claims, the strongest first; among equals the canonical order decides. */
export const findGroups = async (
  claims: ClaimTable,
  { workers, say }: FindOptions,
): Promise<readonly JudgedGroup[]> => {
  const index = indexClaims(claims);
  const projections = openProjections(workers);
  try {
    const seeds = await seedsOf(index, projections, say);
    say('growing groups');
    const gathered = seeds.flatMap(
      ({ patients, pattern, spans }) => gatheredGroup(index, patients, pattern, spans) ?? [],
    );
    say('stays in company, and people from afar');
    const company = companies.flatMap((kind) => companyGroups(claims, kind));
    say('doctors by the patients they share');
    const { blocks, ground } = await sharingGroups(index, projections);
    const merged = mergeGroups([...gathered, ...company, ...blocks]);
    const isTold = new Set(merged.flatMap(({ patients }) => patients));
    const groups = merged.map((group) => withClienteleFromAfar(index, ground, group, isTold));
    say('judging groups');
    return groups
      .map((group) => judgeGroup(index, group))
      .map((group, place) => ({ group, place }))
      .sort((a, b) => b.group.score - a.group.score || a.place - b.place)
      .map(({ group }) => group);
  } finally {
    await projections.close();
  }
};

const seedsOf = async (
  index: ClaimIndex,
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
  const { claims } = index;
  const { rows } = meetingRows(index, meetings.days, meetings.mostAtOnce);
  const input = meetingInput(rows, claims.patients.count, [claims.firstDay, claims.endDay], meetings.days);
  const pairs = await projections.coVisits({ ...input, ...meetings });
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
  const panels = panelsOf(index);
  const strata = strataOf(index, panels);
  const { once, twice, size } = strata;
  const ground = blockGround(index, strata);
  const pairs = await projections.sharedPatients({ panels, strata: { once, twice, size }, ...sharing });
  const ties = amongColleagues(index, ground, pairs, sharing.surprise);
  const blocks = doctorBlocks(ties, sharing.founding)
    .flatMap((block) => blockGroup(index, ground, block) ?? [])
    .filter(
      ({ doctors, gatherings }) => gatherings.length >= 2 && gatherings.length > doctors.length * sharing.facilities,
    );
  return { blocks, ground };
};
