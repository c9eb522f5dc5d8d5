import { candidateGroups } from './candidate-groups.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import type { MeetingRows } from './claims/meeting-rows.ts';
import { withClienteleFromAfar } from './groups/clientele-from-afar.ts';
import { mergeGroups } from './groups/merge-groups.ts';
import { judgedWithViews } from './judge-views.ts';
import type { JudgedGroup } from './judged-group.ts';
import { openProjections } from './workers/projections.ts';

export interface FindOptions {
  readonly workers: number;
  readonly say: (step: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface FoundGroups {
  readonly groups: readonly JudgedGroup[];
  readonly crowds: MeetingRows['crowds'];
}

/** All groups of the claims, the strongest first; among equals the canonical order decides. Throws where the signal ends it. */
export const findGroups = async (claims: ClaimTable, { workers, say, signal }: FindOptions): Promise<FoundGroups> => {
  const projections = openProjections(workers);
  const end = (): void => void projections.close();
  signal?.addEventListener('abort', end);
  // The signal may have come before there was anything to end, or there are no threads.
  const begin = (step: string): void => {
    signal?.throwIfAborted();
    say(step);
  };
  try {
    const { index, groups: candidates, ground, crowds } = await candidateGroups(claims, projections, begin);
    const merged = mergeGroups(candidates);
    const isTold = new Set(merged.flatMap(({ group }) => group.patients));
    const groups = merged.map(({ group, views }) => ({
      group: withClienteleFromAfar(index, ground, group, isTold),
      views,
    }));
    await projections.rest();
    begin('judging groups');
    const judged = (await judgedWithViews(projections, index, groups))
      .map((group, place) => ({ group, place }))
      .sort((a, b) => b.group.score - a.group.score || a.place - b.place)
      .map(({ group }) => group);
    return { groups: judged, crowds };
  } finally {
    signal?.removeEventListener('abort', end);
    await projections.close();
  }
};
