import { type ClaimIndex, indexClaims } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import { visitsBy, windowsOf } from './claims/visits.ts';
import { blockGroup, doctorShares } from './groups/block-group.ts';
import { communitiesOf } from './groups/communities.ts';
import { doctorBlocks } from './groups/doctor-blocks.ts';
import { gatheredGroup } from './groups/gathered-group.ts';
import type { Group } from './groups/group.ts';
import { mergeGroups } from './groups/merge-groups.ts';
import { coreOf, graphOf } from './groups/weighted-graph.ts';
import { judgeGroup } from './judge-group.ts';
import type { JudgedGroup } from './judged-group.ts';
import { meetingChance } from './null-models/day-popularity.ts';
import { coVisits } from './projections/co-visits.ts';
import { linkedBursts } from './projections/linked-bursts.ts';
import { panelsOf, sharedPatients, strataOf } from './projections/shared-patients.ts';

/** All groups of the claims, the strongest first; those with an innocent explanation stand at the end. */
export const findGroups = (claims: ClaimTable, say: (step: string) => void): readonly JudgedGroup[] => {
  const index = indexClaims(claims);
  const seeds: {
    readonly patients: readonly number[];
    readonly pattern: Group['pattern'];
    readonly spans: readonly number[];
  }[] = [];
  const first: number[] = [];
  const second: number[] = [];
  const weight: number[] = [];
  for (const kind of ['facility', 'doctor'] as const) {
    say(`meetings by ${kind}`);
    const visits = visitsBy(claims, kind);
    for (const days of kind === 'facility' ? [1] : [1, 3]) {
      const windows = windowsOf(visits, days);
      const pairs = coVisits(
        { visits, ...windows, chance: meetingChance(visits, windows), dates: 3, surprise: 4 },
        0,
        visits.patients,
      );
      for (let pair = 0; pair < pairs.first.length; pair++) {
        first.push(pairs.first[pair] ?? 0);
        second.push(pairs.second[pair] ?? 0);
        weight.push(pairs.surprise[pair] ?? 0);
      }
    }
    say(`bursts by ${kind}`);
    for (const span of [1, 4, 7])
      for (const { patients } of linkedBursts(
        { visits, span, firstDay: claims.firstDay, endDay: claims.endDay, crowd: 1.3, link: 3 },
        0,
        visits.sites,
      ))
        seeds.push({ patients, pattern: 'LINKED_BURSTS', spans: [1, 3, span] });
  }
  say('groups');
  const { graph, name } = graphOf({ first, second, weight });
  for (const community of communitiesOf(graph, coreOf(graph, 3)))
    seeds.push({
      patients: community.map((node) => name[node] ?? 0),
      pattern: 'COMMON_DATES',
      spans: [1, 3],
    });
  const gathered = seeds.flatMap(
    ({ patients, pattern, spans }) => gatheredGroup(index, patients, pattern, spans) ?? [],
  );
  say('doctors by shared patients');
  return mergeGroups([...gathered, ...sharingGroups(index)])
    .map((group) => judgeGroup(index, group))
    .map((group, place) => ({ group, place }))
    .sort((a, b) => b.group.score - a.group.score || a.place - b.place)
    .map(({ group }) => group);
};

const sharingGroups = (index: ClaimIndex): readonly Group[] => {
  const panels = panelsOf(index);
  const strata = strataOf(index, panels);
  const pairs = sharedPatients(index, panels, strata, { shared: 4, surprise: 4 }, 0, index.claims.doctors.count);
  const shares = doctorShares(index, strata);
  return doctorBlocks(pairs)
    .flatMap((block) => blockGroup(index, strata, shares, block) ?? [])
    .filter(({ gatherings }) => gatherings.length >= 2);
};
