import { type Group, roams } from './group.ts';

/** Groups that are mostly the same people are one: the one with more CORE members and more surprise stays. */
const sameShare = 0.5;

/** The groups without those that another one stands for; in the order of how much each explains. */
export const mergeGroups = (groups: readonly Group[]): readonly Group[] => {
  const weightOf = ({ patients, surprise }: Group): number => patients.length * surprise;
  const ordered = groups
    .map((group, place) => ({ group, place, roams: Number(roams(group)) }))
    .sort((a, b) => b.roams - a.roams || weightOf(b.group) - weightOf(a.group) || a.place - b.place);
  const ofPatient = new Map<number, Group[]>();
  const kept: Group[] = [];
  for (const { group } of ordered) {
    const shared = new Map<Group, number>();
    for (const patient of group.patients)
      for (const other of ofPatient.get(patient) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const isTold = [...shared].some(
      ([other, count]) => count >= sameShare * Math.min(other.patients.length, group.patients.length),
    );
    if (isTold) continue;
    kept.push(group);
    for (const patient of group.patients) {
      const list = ofPatient.get(patient) ?? [];
      list.push(group);
      ofPatient.set(patient, list);
    }
  }
  return kept;
};
