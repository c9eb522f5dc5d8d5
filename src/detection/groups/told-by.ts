import type { Group } from './group.ts';

/** Whether some people all stand together in one of the groups: who is found need not be sought. */
export const toldBy = (groups: readonly Pick<Group, 'patients'>[]): ((patients: readonly number[]) => boolean) => {
  const groupsOf = new Map<number, Set<number>>();
  for (const [number, { patients }] of groups.entries())
    for (const patient of patients) groupsOf.set(patient, (groupsOf.get(patient) ?? new Set()).add(number));
  return ([first = -1, ...rest]) =>
    [...(groupsOf.get(first) ?? [])].some((group) => rest.every((patient) => groupsOf.get(patient)?.has(group)));
};
