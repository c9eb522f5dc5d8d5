import type { VisitIndex } from '../claims/claim-index.ts';
import type { Group } from './group.ts';
import { leastMembersAt } from './least-members.ts';

/**
 * The group with those as CORE members whose own claims show the pattern, on two dates or more; who was in the house on the
 * days of the group, and with others than its doctors, is PERIPHERAL. Null where too few are left.
 */
export const withTiedMembers = ({ claims }: VisitIndex, group: Group): Group | null => {
  // On one date somebody may have happened to see the doctor of the group.
  const dateOf = new Map<number, number>();
  const onSeveral = new Set<number>();
  for (const row of group.claims) {
    const patient = claims.patient[row] ?? 0;
    const date = dateOf.get(patient);
    if (date === undefined) dateOf.set(patient, claims.day[row] ?? 0);
    else if (date !== claims.day[row]) onSeveral.add(patient);
  }
  const isTied = (patient: number): boolean => onSeveral.has(patient);
  const patients = group.patients.filter(isTied);
  if (patients.length < leastMembersAt(group.gatherings)) return null;
  return {
    ...group,
    patients,
    peripheral: [...group.peripheral, ...group.patients.filter((patient) => !isTied(patient))].sort((a, b) => a - b),
    claims: group.claims.filter((row) => isTied(claims.patient[row] ?? 0)),
  };
};
