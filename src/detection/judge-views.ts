import type { ClaimIndex } from './claims/claim-index.ts';
import { enlargedGroup } from './groups/enlarged-group.ts';
import type { Group } from './groups/group.ts';
import { type MergedGroup, mergeGroups } from './groups/merge-groups.ts';
import { withoutRegulars } from './groups/without-regulars.ts';
import { type JudgedGroup, standingOf } from './judged-group.ts';
import type { Projections } from './workers/projections.ts';

/**
 * The groups in their order, and after them bills in common of people who were found by something else that is explained or
 * weak: what explains that they meet does not explain that they bear the same bills.
 */
export const judgedWithViews = async (
  projections: Pick<Projections, 'judgedGroups'>,
  index: ClaimIndex,
  merged: readonly MergedGroup[],
): Promise<readonly JudgedGroup[]> => {
  const judged = await judgedAndEnlarged(projections, index, merged);
  const bills = merged.flatMap(({ group, views }, place) =>
    group.pattern === 'COMMON_BILLS' || isLead(judged[place])
      ? []
      : views.filter(({ pattern }) => pattern === 'COMMON_BILLS'),
  );
  return [...judged, ...(await judgedAndEnlarged(projections, index, mergeGroups(bills)))];
};

/** In the order of the groups: a lead has the members of its other views that are leads on their own; what is explained or weak adds nobody. */
const judgedAndEnlarged = async (
  projections: Pick<Projections, 'judgedGroups'>,
  index: ClaimIndex,
  merged: readonly MergedGroup[],
): Promise<readonly JudgedGroup[]> => {
  const judged = await projections.judgedGroups(
    index,
    merged.map(({ group }) => group),
  );
  const leads = merged.flatMap(({ group, views }, place) => {
    const telling = isLead(judged[place]) ? distinct(views.filter((view) => addsMembers(group, view))) : [];
    return telling.length > 0 ? [{ place, group, views: telling }] : [];
  });
  const views = leads.flatMap((lead) => lead.views.map((view) => ({ lead, view })));
  const judgedViews = await projections.judgedGroups(
    index,
    views.map(({ view }) => view),
  );
  const added = new Map<number, Group[]>();
  for (const [at, { lead, view }] of views.entries())
    if (isLead(judgedViews[at])) added.set(lead.place, [...(added.get(lead.place) ?? []), view]);
  const enlarged = leads.flatMap(({ place, group }) => {
    const own = enlargedGroup(
      group,
      (added.get(place) ?? []).map((view) => withoutRegulars(index, group, view)),
    );
    return own.patients.length > group.patients.length ? [{ place, group: own }] : [];
  });
  const again = await projections.judgedGroups(
    index,
    enlarged.map(({ group }) => group),
  );
  const largerAt = new Map(enlarged.map(({ place }, at) => [place, again[at]]));
  return judged.map((group, place) => {
    const larger = largerAt.get(place);
    return isLead(larger) ? larger : group;
  });
};

const addsMembers = (group: Group, view: Group): boolean =>
  enlargedGroup(group, [view]).patients.length > group.patients.length;

/** Of views of the same people by the same claims one. */
const distinct = (views: readonly Group[]): readonly Group[] => [
  ...new Map(views.map((view) => [`${view.patients.join()} ${view.claims.join()}`, view])).values(),
];

const isLead = (group: JudgedGroup | undefined): group is JudgedGroup =>
  group !== undefined && standingOf(group) === 'LEAD';
