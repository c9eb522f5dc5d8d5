import { type Group, roams } from './group.ts';

/** Groups that are mostly the same people are one: the one with more CORE members and more surprise stays. */
const sameShare = 0.5;

/** A group that stays, and those that it stands for: other views of mostly the same people. */
export interface MergedGroup {
  readonly group: Group;
  readonly views: readonly Group[];
}

/** The groups without those that another one stands for; in the order of how much each explains. */
export const mergeGroups = (groups: readonly Group[]): readonly MergedGroup[] => {
  const weightOf = ({ patients, surprise }: Group): number => patients.length * surprise;
  const ordered = groups
    .map((group, place) => ({ group, place, rank: rankOf(group) }))
    .sort((a, b) => a.rank - b.rank || weightOf(b.group) - weightOf(a.group) || a.place - b.place);
  const ofPatient = new Map<number, { readonly group: Group; readonly views: Group[] }[]>();
  const kept: { readonly group: Group; readonly views: Group[] }[] = [];
  for (const { group } of ordered) {
    const shared = new Map<(typeof kept)[number], number>();
    for (const patient of group.patients)
      for (const other of ofPatient.get(patient) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const hosts = [...shared].filter(([other, count]) => count >= sameShare * smallerOf(other.group, group));
    // Where several stand for it, it is a view of the one with which it has the most members; of equals, the stronger.
    const [host] = hosts.sort(([, one], [, other]) => other - one);
    if (host !== undefined) {
      host[0].views.push(group);
      continue;
    }
    const merged = { group, views: [] };
    kept.push(merged);
    for (const patient of group.patients) {
      const list = ofPatient.get(patient) ?? [];
      list.push(merged);
      ofPatient.set(patient, list);
    }
  }
  return kept;
};

/** A handful who go from site to site do not stand for the many who have their doctors in common. */
const smallerOf = (host: Group, group: Group): number =>
  roams(host) && group.pattern === 'SHARED_DOCTORS'
    ? group.patients.length
    : Math.min(host.patients.length, group.patients.length);

/** Who goes from site to site stands first; bills in common last, since they tell members of a group rather than what it does. */
const rankOf = (group: Group): number => (roams(group) ? 0 : group.pattern === 'COMMON_BILLS' ? 2 : 1);
